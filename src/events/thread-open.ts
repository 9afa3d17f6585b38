/** Somebody wants to see, or to answer in, the thread of a message. Bubbles; cancel it to show the thread elsewhere. */
export class WebexThreadOpenEvent extends Event {
  static readonly eventName = 'webex-thread-open';
  readonly spaceId: string;
  /** The root message of the thread. */
  readonly parentId: string;

  constructor(spaceId: string, parentId: string) {
    super(WebexThreadOpenEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.spaceId = spaceId;
    this.parentId = parentId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-thread-open': WebexThreadOpenEvent;
  }
}
