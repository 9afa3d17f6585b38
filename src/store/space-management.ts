import { WebexHttpError } from '../errors.ts';
import type { Membership, Space, SpaceChange, SpaceDraft, SpaceMeeting } from '../resources/index.ts';
import { parseSpaceMeeting } from '../resources/space-meeting.ts';
import { run, type StoreContext } from './context.ts';
import type { SpaceListener, Spaces } from './spaces.ts';

/** What is done about spaces; see the methods of the same names of {@link Spaces}. */
export class SpaceManagement {
  readonly #context: StoreContext;
  readonly #spaces: Spaces;
  readonly #listener: Partial<SpaceListener>;

  constructor(context: StoreContext, spaces: Spaces, listener: Partial<SpaceListener>) {
    this.#context = context;
    this.#spaces = spaces;
    this.#listener = listener;
  }

  async create(draft: SpaceDraft): Promise<Space> {
    const space = await run(this.#context, (client, signal) => client.spaces.create(draft, { signal }));
    this.#spaces.receive([space]);
    this.#listener.created?.(space);
    return space;
  }

  async update(id: string, change: Partial<SpaceChange>): Promise<Space> {
    const space = await this.#orRead(id, async (client, signal) => {
      const { title } = this.#spaces.get(id).peek() ?? (await client.spaces.get(id, { signal }));
      return client.spaces.update(id, { title, ...change }, { signal });
    });
    this.#spaces.noteChanged(space);
    this.#listener.changed?.(space);
    return space;
  }

  async delete(id: string): Promise<void> {
    await this.#orRead(id, (client, signal) => client.spaces.delete(id, { signal }));
    this.#spaces.noteLeft(id);
  }

  async join(id: string): Promise<Space> {
    const me = { spaceId: id, personId: this.#context.myId };
    await run(this.#context, (client, signal) => client.memberships.create(me, { signal }));
    return this.#spaces.readJoined(id);
  }

  async leave(id: string): Promise<void> {
    const { id: membershipId } = await this.ownMembership(id);
    await this.#orRead(id, (client, signal) => client.memberships.delete(membershipId, { signal }));
    this.#spaces.noteLeft(id);
  }

  async ownMembership(spaceId: string): Promise<Membership> {
    const mine = { spaceId, personId: this.#context.myId };
    const page = await run(this.#context, (client, signal) => client.memberships.list(mine, { signal }));
    const [membership] = page.items;
    if (!membership) throw new WebexHttpError('You are not in this space.', { status: 404 });
    return membership;
  }

  meeting(id: string): Promise<SpaceMeeting> {
    const path = `/rooms/${encodeURIComponent(id)}/meetingInfo`;
    return run(this.#context, async ({ transport }, signal) =>
      parseSpaceMeeting((await transport.json({ path, signal })).json),
    );
  }

  async #orRead<Result>(id: string, task: Parameters<typeof run<Result>>[1]): Promise<Result> {
    try {
      return await run(this.#context, task);
    } catch (error) {
      void this.#spaces.read(id);
      throw error;
    }
  }
}
