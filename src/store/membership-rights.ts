import type { Space } from '../resources/index.ts';
import type { AnyMembership } from './sorted-members.ts';
import { isGeneral } from './space-rights.ts';

export type MembershipAction = 'add' | 'remove' | 'leave' | 'promote' | 'demote';

/**
 * Why not:
 *
 * - `direct`: two people are in a 1:1, always the same
 * - `moderators`: the space is moderated, and one is not a moderator
 * - `team-moderators`: it is about a team, or its General space, and one does not moderate it
 * - `last-moderator`: nobody else moderates the team
 */
export type MembershipRefusal = 'direct' | 'moderators' | 'team-moderators' | 'last-moderator';

export interface MembershipCase {
  /** The space; undefined for a team. */
  space: Space | undefined;
  /** One's own membership, where it is known. */
  mine: Pick<AnyMembership, 'isModerator'> | undefined;
  /** Whether it is about somebody besides whom nobody moderates. */
  isLastModerator?: boolean;
}

/**
 * Why something cannot be done about who is in a space or a team, as far as Webex's rules tell before it is attempted;
 * undefined when nothing is known against it. Webex has the last word.
 * https://developer.webex.com/docs/api/v1/memberships
 */
export const refusalAmongMembers = (
  action: MembershipAction,
  { space, mine, isLastModerator = false }: MembershipCase,
): MembershipRefusal | undefined => {
  if (space?.type === 'direct') return 'direct';
  const isTeam = space === undefined || isGeneral(space);
  const isRefused = mine !== undefined && !mine.isModerator && (isTeam || space.isLocked);
  if (isRefused && action !== 'leave') return isTeam ? 'team-moderators' : 'moderators';
  return isTeam && isLastModerator && action !== 'add' && action !== 'promote' ? 'last-moderator' : undefined;
};
