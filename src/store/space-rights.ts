import type { Membership, Person, Space } from '../resources/index.ts';

/** What is done to a space. */
export type SpaceAction =
  | 'rename'
  | 'describe'
  | 'lock'
  | 'announce'
  | 'publish'
  | 'unpublish'
  | 'classify'
  | 'move'
  | 'freeze'
  | 'tabs'
  | 'leave'
  | 'delete'
  | 'hide';

/** Why not: a 1:1, for moderators only, the General space of a team, and so on. */
export type SpaceRefusal =
  | 'direct'
  | 'group'
  | 'moderators'
  | 'general'
  | 'unlocked'
  | 'team'
  | 'compliance'
  | 'creator';

export interface SpaceViewer {
  me: Person | undefined;
  /** One's own membership, where it is known. */
  membership: Pick<Membership, 'isModerator'> | undefined;
}

/**
 * Why something cannot be done to a space, as far as Webex's rules tell before it is attempted; undefined when nothing is
 * known against it. Webex has the last word. https://developer.webex.com/docs/api/v1/rooms
 */
export const refusalIn = (
  space: Space,
  action: SpaceAction,
  { me, membership }: SpaceViewer,
): SpaceRefusal | undefined => {
  if (action === 'hide') return space.type === 'direct' ? undefined : 'group';
  // Not even there: that is for compliance officers, of whom Webex does not tell who is one.
  if (action === 'freeze') return 'compliance';
  if (space.type === 'direct') return action === 'tabs' ? undefined : 'direct';
  if (action === 'leave') return isGeneral(space) && membership?.isModerator ? 'general' : undefined;
  if (space.isLocked && membership && !membership.isModerator) return 'moderators';
  if (action === 'delete') {
    if (isGeneral(space)) return 'general';
    return space.isLocked || !me || space.creatorId === me.id ? undefined : 'creator';
  }
  if (action === 'announce') return space.isLocked ? undefined : 'unlocked';
  if (action === 'move') return space.teamId === undefined ? undefined : 'team';
  if (action === 'publish') return space.isPublic ? undefined : 'compliance';
  return undefined;
};

/** The General space of a team has the team's own key. */
export const isGeneral = ({ id, teamId }: Space): boolean =>
  teamId !== undefined && keyIn(id) !== undefined && keyIn(id) === keyIn(teamId);

const keyIn = (id: string): string | undefined => {
  try {
    return /[0-9a-f-]{36}$/.exec(atob(id.replaceAll('-', '+').replaceAll('_', '/')))?.[0];
  } catch {
    return undefined;
  }
};
