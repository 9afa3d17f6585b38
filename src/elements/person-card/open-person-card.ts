import { outermostRoot } from '../../internal/announcer.ts';
import { hidePopover, showBeside } from '../../internal/popover.ts';
import { personCard as strings } from '../../locales/en/person-card.ts';
import type { Store } from '../../store/store.ts';
import type { WebexPersonCard } from './person-card.ts';

export interface PersonCardOptions {
  /** Default: that of the nearest `<webex-provider>`. */
  store?: Store | undefined;
  canMention?: boolean;
}

let open: WebexPersonCard | undefined;

/**
 * Opens the card of a person beside an element. It closes by Escape, its button, a click elsewhere, or when it has done
 * what it was opened for; the focus goes back to where it was.
 */
export const openPersonCard = async (
  anchor: Element,
  personId: string,
  { store, canMention = false }: PersonCardOptions = {},
): Promise<WebexPersonCard> => {
  hidePopover(open);
  const card = document.createElement('webex-person-card');
  open = card;
  Object.assign(card, { personId, canMention, popover: 'auto', role: 'dialog', tabIndex: -1 });
  if (store) card.store = store;
  const name = store?.people.get(personId).peek()?.displayName ?? '';
  card.ariaLabel = strings.label(name);
  card.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    card.remove();
    if (open === card) open = undefined;
  });
  (outermostRoot(anchor) ?? document.body).append(card);
  await card.updateComplete;
  if (!card.isConnected) return card;
  showBeside(card, anchor);
  card.focus();
  return card;
};
