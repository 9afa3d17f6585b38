/**
 * Somebody wants to change a message of theirs: the composer of its space takes it over. `messageId` may be that of an
 * entry of the outbox that could not be sent. Bubbles.
 */
export class WebexMessageEditEvent extends Event {
  static readonly eventName = 'webex-message-edit';
  readonly spaceId: string;
  readonly messageId: string;

  constructor(spaceId: string, messageId: string) {
    super(WebexMessageEditEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.spaceId = spaceId;
    this.messageId = messageId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-message-edit': WebexMessageEditEvent;
  }
}
