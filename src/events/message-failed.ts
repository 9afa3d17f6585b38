import type { OutboxEntry } from '../store/outbox.ts';

/** A message that was written here did not arrive; `entry.error` says why. Does not bubble: listen on the provider. */
export class WebexMessageFailedEvent extends Event {
  static readonly eventName = 'webex-message-failed';
  readonly entry: OutboxEntry;

  constructor(entry: OutboxEntry) {
    super(WebexMessageFailedEvent.eventName);
    this.entry = entry;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-message-failed': WebexMessageFailedEvent;
  }
}
