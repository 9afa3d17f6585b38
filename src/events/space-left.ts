/** A space was left or deleted here. Does not bubble: listen on the provider. */
export class WebexSpaceLeftEvent extends Event {
  static readonly eventName = 'webex-space-left';
  readonly spaceId: string;

  constructor(spaceId: string) {
    super(WebexSpaceLeftEvent.eventName);
    this.spaceId = spaceId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-space-left': WebexSpaceLeftEvent;
  }
}
