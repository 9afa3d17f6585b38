import type { Membership, TeamMembership } from '../resources/index.ts';
import type { MembershipFact } from '../store/member-lists.ts';

/** Who is in a space or a team was changed here. Does not bubble: listen on the provider. */
export class WebexMembershipChangedEvent extends Event {
  static readonly eventName = 'webex-membership-changed';
  /** `added`, `removed` (also: left), `promoted` to a moderator or `demoted`. */
  readonly fact: MembershipFact;
  /** As it is now; as it was, when it ended. */
  readonly membership: Membership | TeamMembership;

  constructor(fact: MembershipFact, membership: Membership | TeamMembership) {
    super(WebexMembershipChangedEvent.eventName);
    this.fact = fact;
    this.membership = membership;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-membership-changed': WebexMembershipChangedEvent;
  }
}
