import type { OutboxDraft } from '../store/outbox.ts';

/**
 * A message is about to be sent. Change `draft` to redact it or to add context; cancel the event to send nothing, the
 * text then stays in the composer. Bubbles.
 */
export class WebexMessageSendEvent extends Event {
  static readonly eventName = 'webex-message-send';
  draft: OutboxDraft;

  constructor(draft: OutboxDraft) {
    super(WebexMessageSendEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-message-send': WebexMessageSendEvent;
  }
}
