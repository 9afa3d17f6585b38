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
  // It closes by itself; what is around it has nothing to do with that.
  card.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation());
  card.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    card.remove();
    if (open === card) open = undefined;
  });
  placeFor(anchor).append(card);
  await card.updateComplete;
  if (!card.isConnected) return card;
  showBeside(card, anchor);
  card.focus();
  return card;
};

/**
 * Inside the messenger around the anchor, which acts on what is chosen on the card, and within its launcher's dialog,
 * outside of which nothing can be reached.
 */
const placeFor = (anchor: Element): ParentNode => {
  for (let root = anchor.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    const frame = root.host.localName === 'webex-messenger' && [...root.querySelectorAll('.frame')].at(-1);
    if (frame) return frame;
  }
  return outermostRoot(anchor) ?? document.body;
};
