import type { Membership, MembershipDraft } from '../resources/index.ts';
import type { WebexClient } from '../rest/client.ts';
import type { StoreContext } from './context.ts';
import type { MemberSource } from './member-list.ts';
import { MemberLists, type MembershipListener, type MembershipOperations } from './member-lists.ts';
import type { Spaces } from './spaces.ts';

/** Who is in which space. https://developer.webex.com/docs/api/v1/memberships */
export class Members extends MemberLists<Membership, MembershipDraft> {
  readonly #spaces: Spaces;

  constructor(context: StoreContext, spaces: Spaces, told?: MembershipListener<Membership>) {
    super(context, told);
    this.#spaces = spaces;
  }

  /** Who appoints a moderator where there was none becomes one as well, and the space is moderated from then on. */
  override async setModerator(membership: Membership, isModerator: boolean): Promise<Membership> {
    const { spaceId } = membership;
    const changed = await super.setModerator(membership, isModerator);
    const { myId } = this.context;
    if (isModerator && !this.#spaces.get(spaceId).peek()?.isLocked)
      void Promise.all([
        this.#spaces.read(spaceId),
        myId === undefined ? undefined : this.of(spaceId).readPerson({ personId: myId }),
      ]).catch(() => {});
    return changed;
  }

  /** Takes somebody out; with one's own membership: leaves the space. */
  override async remove(membership: Membership): Promise<void> {
    await super.remove(membership);
    if (membership.personId === this.context.myId) this.#spaces.noteLeft(membership.spaceId);
  }

  protected override groupOf({ spaceId }: Membership | MembershipDraft): string {
    return spaceId;
  }

  protected override operations({ memberships }: WebexClient): MembershipOperations<Membership, MembershipDraft> {
    return memberships;
  }

  protected override sourceOf(spaceId: string): MemberSource<Membership> {
    return {
      list: ({ memberships }, signal) => memberships.list({ spaceId, max: 500 }, { signal }),
      get: ({ memberships }, id, signal) => memberships.get(id, { signal }),
      find: ({ memberships }, person, signal) => memberships.list({ spaceId, ...person }, { signal }),
    };
  }

  protected override async readGroup(spaceId: string): Promise<void> {
    await this.#spaces.read(spaceId);
  }
}
