import type { Space } from '../resources/index.ts';

/** A space was changed here. Does not bubble: listen on the provider. */
export class WebexSpaceChangedEvent extends Event {
  static readonly eventName = 'webex-space-changed';
  readonly space: Space;

  constructor(space: Space) {
    super(WebexSpaceChangedEvent.eventName);
    this.space = space;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-space-changed': WebexSpaceChangedEvent;
  }
}
