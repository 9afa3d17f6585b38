/** Somebody wants to leave, hide or delete a space, and has been told what that means. Cancel it to keep the space. Bubbles. */
export class WebexSpaceLeaveEvent extends Event {
  static readonly eventName = 'webex-space-leave';
  readonly spaceId: string;
  readonly how: 'leave' | 'hide' | 'delete';

  constructor(spaceId: string, how: 'leave' | 'hide' | 'delete') {
    super(WebexSpaceLeaveEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.spaceId = spaceId;
    this.how = how;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-space-leave': WebexSpaceLeaveEvent;
  }
}
