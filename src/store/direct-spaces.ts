import { isNotFound } from '../errors.ts';
import { isRecord } from '../resources/reader.ts';
import type { Membership, Message, Space } from '../resources/index.ts';
import { toQuery } from '../resources/vocabulary.ts';
import { run, type StoreContext } from './context.ts';
import { Kept } from './kept.ts';
import type { Messages } from './messages.ts';
import type { Spaces } from './spaces.ts';

/** Who a 1:1 is with. */
export type Partner = { personId: string } | { personEmail: string };

/** Conversations of two: how they begin, and which of them are hidden. */
export class DirectSpaces {
  readonly #context: StoreContext;
  readonly #spaces: Spaces;
  readonly #messages: Messages;
  /** By space id: its last activity when it was hidden. What comes later shows it again, as Webex does. */
  readonly #hidden = new Kept<Readonly<Record<string, string>>>('hidden', {}, timesIn);

  constructor(context: StoreContext, spaces: Spaces, messages: Messages) {
    this.#context = context;
    this.#spaces = spaces;
    this.#messages = messages;
  }

  /** The id of the 1:1 with somebody, undefined when nothing was written in it yet. Throws a {@link WebexError}. */
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

  /**
   * Writes to somebody, which makes the 1:1 if there is none. Whoever has no Webex account is invited. Throws a
   * {@link WebexError}; 404 when the address belongs to a managed domain and nobody has it.
   */
  async start(partner: Partner, markdown: string): Promise<Space> {
    const draft = 'personId' in partner ? { toPersonId: partner.personId } : { toPersonEmail: partner.personEmail };
    const message: Message = await run(this.#context, (client, signal) =>
      client.messages.create({ ...draft, markdown }, { signal }),
    );
    this.#messages.receive([message]);
    return (await this.#spaces.ensure(message.spaceId))!;
  }

  /** Whether the person took a 1:1 off the list, as far as this browser knows. */
  isHidden({ id, lastActivity }: Space): boolean {
    const at = this.#hidden.value[id];
    return at !== undefined && lastActivity <= at;
  }

  /** Takes a 1:1 off the person's list, until somebody writes in it. Throws a {@link WebexError}. */
  async setHidden(spaceId: string, isHidden: boolean): Promise<void> {
    const mine = await this.#spaces.ownMembership(spaceId);
    await run(this.#context, (client, signal) =>
      client.memberships.update(mine.id, { isSpaceHidden: isHidden }, { signal }),
    );
    const { [spaceId]: _, ...others } = this.#hidden.value;
    const lastActivity = this.#spaces.get(spaceId).peek()?.lastActivity;
    this.#hidden.value = isHidden && lastActivity ? { ...others, [spaceId]: lastActivity } : others;
  }

  /** Asks Webex which are hidden: a request for each thousand spaces. Throws a {@link WebexError}. */
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

  open(identity: string): void {
    this.#hidden.open(identity);
  }

  forget(): void {
    this.#hidden.forget();
  }

  clear(): void {
    this.#hidden.clear();
  }
}

const timesIn = (json: unknown): Record<string, string> | undefined =>
  isRecord(json)
    ? (Object.fromEntries(Object.entries(json).filter(([, at]) => typeof at === 'string')) as Record<string, string>)
    : undefined;
