import type { Message } from '../resources/index.ts';

/** Webex has taken a message that was written here. Does not bubble: listen on the provider. */
export class WebexMessageSentEvent extends Event {
  static readonly eventName = 'webex-message-sent';
  readonly message: Message;

  constructor(message: Message) {
    super(WebexMessageSentEvent.eventName);
    this.message = message;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-message-sent': WebexMessageSentEvent;
  }
}
