import type { Space } from '../resources/index.ts';

/** A space was made here. Does not bubble: listen on the provider. */
export class WebexSpaceCreatedEvent extends Event {
  static readonly eventName = 'webex-space-created';
  readonly space: Space;

  constructor(space: Space) {
    super(WebexSpaceCreatedEvent.eventName);
    this.space = space;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-space-created': WebexSpaceCreatedEvent;
  }
}
