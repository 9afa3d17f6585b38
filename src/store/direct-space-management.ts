import { isNotFound } from '../errors.ts';
import { isRecord } from '../resources/reader.ts';
import type { Membership, Message, Space } from '../resources/index.ts';
import { toQuery } from '../resources/vocabulary.ts';
import { run, type StoreContext } from './context.ts';
import type { HiddenSpaces, Partner } from './direct-spaces.ts';
import type { Messages } from './messages.ts';
import type { Spaces } from './spaces.ts';

/** What is done about conversations of two; see the methods of the same names of {@link DirectSpaces}. */
export class DirectSpaceManagement {
  readonly #context: StoreContext;
  readonly #spaces: Spaces;
  readonly #messages: Messages;
  readonly #hidden: HiddenSpaces;

  constructor(context: StoreContext, spaces: Spaces, messages: Messages, hidden: HiddenSpaces) {
    this.#context = context;
    this.#spaces = spaces;
    this.#messages = messages;
    this.#hidden = hidden;
  }

  async find(partner: Partner): Promise<string | undefined> {
    try {
      return await run(this.#context, async ({ transport }, signal) => {
        const query = toQuery({ ...partner, max: 1 });
        const { json } = await transport.json({ path: '/messages/direct', query, signal });
        const [latest] = isRecord(json) && Array.isArray(json['items']) ? (json['items'] as unknown[]) : [];
        return isRecord(latest) && typeof latest['roomId'] === 'string' ? latest['roomId'] : undefined;
      });
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  async start(partner: Partner, markdown: string): Promise<Space> {
    const draft = 'personId' in partner ? { toPersonId: partner.personId } : { toPersonEmail: partner.personEmail };
    const message: Message = await run(this.#context, (client, signal) =>
      client.messages.create({ ...draft, markdown }, { signal }),
    );
    this.#messages.receive([message]);
    return (await this.#spaces.ensure(message.spaceId))!;
  }

  async setHidden(spaceId: string, isHidden: boolean): Promise<void> {
    const mine = await this.#spaces.ownMembership(spaceId);
    await run(this.#context, (client, signal) =>
      client.memberships.update(mine.id, { isSpaceHidden: isHidden }, { signal }),
    );
    const { [spaceId]: _, ...others } = this.#hidden.value;
    const lastActivity = this.#spaces.get(spaceId).peek()?.lastActivity;
    this.#hidden.value = isHidden && lastActivity ? { ...others, [spaceId]: lastActivity } : others;
  }

  async loadHidden(): Promise<Space[]> {
    const hidden: Membership[] = [];
    await run(this.#context, async (client, signal) => {
      for await (const membership of client.memberships.list({ max: 1000 }, { signal }))
        if (membership.isSpaceHidden) hidden.push(membership);
    });
    const found = await Promise.all(hidden.map(({ spaceId }) => this.#spaces.ensure(spaceId)));
    const spaces = found.filter((space) => space !== undefined);
    this.#hidden.value = Object.fromEntries(spaces.map(({ id, lastActivity }) => [id, lastActivity]));
    return spaces;
  }
}
