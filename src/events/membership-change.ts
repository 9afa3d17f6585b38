import type { Membership, TeamMembership } from '../resources/index.ts';
import type { PickedPerson } from './people-change.ts';

/** What somebody wants to do about who is in a space or a team. With one's own membership, `remove` is to leave. */
export type MembershipWish =
  | { change: 'add'; spaceId?: string; teamId?: string; person: PickedPerson }
  | { change: 'remove' | 'promote' | 'demote'; membership: Membership | TeamMembership };

/** Somebody wants to change who is in a space or a team. Cancel it to leave them as they are. Bubbles. */
export class WebexMembershipChangeEvent extends Event {
  static readonly eventName = 'webex-membership-change';
  readonly wish: MembershipWish;

  constructor(wish: MembershipWish) {
    super(WebexMembershipChangeEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.wish = wish;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-membership-change': WebexMembershipChangeEvent;
  }
}
