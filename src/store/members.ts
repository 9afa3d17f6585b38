import type { Membership, MembershipDraft } from '../resources/index.ts';
import type { StoreContext } from './context.ts';
import type { MemberSource } from './member-list.ts';
import { MemberLists, type MembershipListener } from './member-lists.ts';
import type { Spaces } from './spaces.ts';

/** Who is in which space. https://developer.webex.com/docs/api/v1/memberships */
export class Members extends MemberLists<Membership, MembershipDraft> {
  readonly #spaces: Spaces;
  readonly #told: MembershipListener<Membership> | undefined;

  constructor(context: StoreContext, spaces: Spaces, told?: MembershipListener<Membership>) {
    super(context);
    this.#spaces = spaces;
    this.#told = told;
  }

  protected override sourceOf(spaceId: string): MemberSource<Membership> {
    return {
      list: ({ memberships }, signal) => memberships.list({ spaceId, max: 500 }, { signal }),
      get: ({ memberships }, id, signal) => memberships.get(id, { signal }),
      find: ({ memberships }, person, signal) => memberships.list({ spaceId, ...person }, { signal }),
    };
  }

  protected override async loadManagement() {
    const { SpaceMemberManagement } = await import('./membership-management.ts');
    return new SpaceMemberManagement(this.context, this, this.#spaces, this.#told);
  }
}
