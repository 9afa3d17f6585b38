/** Somebody chose a space. Cancel it to keep the messenger where it is. Bubbles. */
export class WebexSpaceSelectEvent extends Event {
  static readonly eventName = 'webex-space-select';
  readonly spaceId: string;

  constructor(spaceId: string) {
    super(WebexSpaceSelectEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.spaceId = spaceId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-space-select': WebexSpaceSelectEvent;
  }
}
