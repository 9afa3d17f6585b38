import { refusalAmongMembers, type MembershipAction, type MembershipRefusal } from '../../store/membership-rights.ts';
import type { PickedPerson } from '../../events/people-change.ts';
import type { Membership, Space, TeamMembership } from '../../resources/index.ts';
import type { MemberList } from '../../store/member-list.ts';
import { isGeneral } from '../../store/space-rights.ts';
import type { Store } from '../../store/store.ts';

export type Member = Membership | TeamMembership;

/** The people of a space or of a team, and what can be done about them: the same for both. */
export interface MemberGroup {
  readonly id: string;
  readonly isTeam: boolean;
  /** Whether it is the General space of a team: its people are those of the team. */
  readonly isGeneral: boolean;
  readonly list: MemberList<Membership> | MemberList<TeamMembership>;
  /** The space, where it is one and known. */
  readonly space: Space | undefined;
  readonly mine: Member | undefined;
  /** Why something cannot be done, as far as it is known. */
  refusal(action: MembershipAction, about?: Member): MembershipRefusal | undefined;
  add(person: PickedPerson): Promise<unknown>;
  setModerator(member: Member, isModerator: boolean): Promise<unknown>;
  remove(member: Member): Promise<void>;
}

/** Reads the signals of what it is made of. */
export const groupOf = (
  store: Store | undefined,
  { spaceId, teamId }: { spaceId?: string; teamId?: string },
): MemberGroup | undefined => {
  if (!store || (!spaceId && !teamId)) return undefined;
  const me = store.session.me.value?.id;
  const space = spaceId ? store.spaces.get(spaceId).value : undefined;
  const list = spaceId ? store.members.of(spaceId) : store.teamMembers.of(teamId!);
  const mine = me === undefined ? undefined : list.of(me);
  const isKnown = space !== undefined || !spaceId;
  const draftOf = ({ personId, email }: PickedPerson) =>
    personId === undefined ? { personEmail: email } : { personId };
  return {
    id: spaceId ?? teamId!,
    isTeam: !spaceId,
    isGeneral: space !== undefined && isGeneral(space),
    list,
    space,
    mine,
    refusal: (action, about) =>
      isKnown
        ? refusalAmongMembers(action, {
            space,
            mine,
            isLastModerator: about !== undefined && list.isLastModerator(about.personId),
          })
        : undefined,
    add: (person) =>
      spaceId
        ? store.members.add({ spaceId, ...draftOf(person) })
        : store.teamMembers.add({ teamId: teamId!, ...draftOf(person) }),
    setModerator: (member, isModerator) =>
      'spaceId' in member
        ? store.members.setModerator(member, isModerator)
        : store.teamMembers.setModerator(member, isModerator),
    remove: (member) => ('spaceId' in member ? store.members.remove(member) : store.teamMembers.remove(member)),
  };
};
