import type { WebexPersonSelectEvent } from '../../events/person-select.ts';
import type { Store } from '../../store/store.ts';
import type { WebexMessageComposer } from '../message-composer/message-composer.ts';
import { openPersonCard } from '../person-card/person-card.ts';

/**
 * Opens the card of somebody who was chosen, beside what was pressed, unless the page objects or the member panel opens its
 * own. Who is to be mentioned is mentioned in the composer.
 */
export const showPerson = async (
  { personId, defaultPrevented }: WebexPersonSelectEvent,
  path: readonly EventTarget[],
  store: Store | undefined,
  composer: WebexMessageComposer | null,
): Promise<void> => {
  if (defaultPrevented || path.some((target) => (target as Element).localName === 'webex-member-panel')) return;
  const message = path[0] as HTMLElement;
  // The name or the mention that was pressed, where the browser gives buttons the focus.
  const anchor = message.shadowRoot?.activeElement ?? message;
  const card = await openPersonCard(anchor, personId, { store, canMention: composer?.canWrite });
  card.addEventListener('webex-person-mention', (event) => {
    // The page's own listeners come later and may object; then the card has given the focus back.
    queueMicrotask(() => {
      if (!event.defaultPrevented) composer?.mention(event.personId, event.name);
    });
  });
};
