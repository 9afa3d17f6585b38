import type { WebexError } from '../errors.ts';
import type { MembershipWish } from './membership-change.ts';

/** What somebody wanted to change among members did not succeed; the panel says why. Does not bubble: listen on it. */
export class WebexMembershipFailedEvent extends Event {
  static readonly eventName = 'webex-membership-failed';
  readonly wish: MembershipWish;
  /** A `WebexMembershipError` with the `problem` where Webex gave one of the known reasons. */
  readonly error: WebexError;

  constructor(wish: MembershipWish, error: WebexError) {
    super(WebexMembershipFailedEvent.eventName);
    this.wish = wish;
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-membership-failed': WebexMembershipFailedEvent;
  }
}
