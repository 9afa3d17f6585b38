import type { SpaceChange } from '../resources/index.ts';

/** Somebody wants to change a space; `change` has what differs. Cancel it to leave the space as it is. Bubbles. */
export class WebexSpaceChangeEvent extends Event {
  static readonly eventName = 'webex-space-change';
  readonly spaceId: string;
  change: Partial<SpaceChange>;

  constructor(spaceId: string, change: Partial<SpaceChange>) {
    super(WebexSpaceChangeEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.spaceId = spaceId;
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-space-change': WebexSpaceChangeEvent;
  }
}
