import { isNotFound, isPassing, toWebexError } from '../errors.ts';
import type { ChangeSignal } from '../realtime/source.ts';
import { pause } from '../rest/retry.ts';
import { Coalescer } from './coalescer.ts';
import type { StoreContext } from './context.ts';
import type { Members } from './members.ts';
import { rankOf } from './message-pages.ts';
import type { Messages } from './messages.ts';
import type { ReadMarkers } from './read-markers.ts';
import type { Receipts } from './receipts.ts';
import type { Session } from './session.ts';
import { isGeneral } from './space-rights.ts';
import type { Spaces } from './spaces.ts';
import type { TeamMembers } from './team-members.ts';
import { Touches } from './touches.ts';

/** Milliseconds. */
const lookAgainAfter = 1_000;
/** By so much the clocks of Webex and of this device may differ; a time further ahead is not believed. */
const clockDifference = 5 * 60_000;
const forgetRefusalAfter = 60_000;
/** So many spaces that nobody knows are asked for one by one, when the list of recent spaces does not hold them. */
const mostUnknown = 5;
/** So many members that changed are read one by one. */
const mostMembers = 5;

/** Somebody else wrote something, and it was told live. */
export interface Arrival {
  readonly spaceId: string;
  /** Of the message, which was not read yet. */
  readonly id: string;
  /** Whether it mentions the person, or everybody. */
  readonly isMention: boolean;
}

export interface ChangesOptions {
  context: StoreContext;
  session: Session;
  spaces: Spaces;
  messages: Messages;
  members: Members;
  teamMembers: TeamMembers;
  readMarkers: ReadMarkers;
  /** Told of each arrival. */
  arrived: (arrival: Arrival) => void;
  receipts: Receipts;
}

/**
 * Reads what signals say has changed. A change in a space that somebody looks at is read at once, alone; more of them
 * within a quarter of a second are read together by one list. A space that nobody looks at is marked and read when
 * somebody does. Nothing of a signal itself is believed but that there is something to read.
 */
export class Changes {
  readonly #options: ChangesOptions;
  readonly #touches: Touches;
  /** Messages that were said to be changed and have not been read since. Of one that was deleted, a 404 is believed. */
  readonly #said = new Map<string, 'changed' | 'deleted'>();
  /** Memberships that were said to have ended: of those a 404 is believed. */
  readonly #ended = new Set<string>();
  /** When a space was last found not to be there. */
  readonly #refused = new Map<string, number>();
  #stopped = false;

  readonly #messages = new Coalescer({
    alone: (_spaceId, id) => this.#readMessage(id),
    together: (spaceId, ids) => this.#readMessages(spaceId, ids),
  });
  readonly #spaces = new Coalescer({ together: (spaceId) => this.#readSpace(spaceId) });
  readonly #unknownSpaces = new Coalescer({
    alone: (_all, spaceId) => this.#readSpace(spaceId),
    together: (_all, spaceIds) => this.#readUnknown([...spaceIds]),
  });
  readonly #memberLists = new Coalescer({
    alone: (spaceId, id) => this.#readMember(spaceId, id),
    together: (spaceId, ids) => this.#readMembers(spaceId, ids),
  });
  readonly #teamMembers = new Coalescer({ together: () => this.#readTeamMembers() });

  constructor(options: ChangesOptions) {
    this.#options = options;
    this.#touches = new Touches(options.spaces, options.readMarkers);
  }

  take(told: ChangeSignal): void {
    const change = { ...told, at: believable(told.at) };
    const { resource, spaceId, id } = change;
    if (resource === 'messages') this.#onMessage(change);
    else if (resource === 'memberships' && spaceId !== undefined) this.#onMembership(change, spaceId);
    else if (resource === 'teamMemberships') this.#teamMembers.add('');
    else if (resource === 'rooms') {
      if (change.event !== 'updated' && spaceId !== undefined) this.#onMoved(spaceId, change.at);
      this.#onSpace(spaceId ?? id);
    }
  }

  /** Reads a space of which nothing was told. */
  look(spaceId: string): void {
    this.#spaces.add(spaceId);
  }

  stop(): void {
    this.#stopped = true;
    for (const reads of [this.#messages, this.#spaces, this.#unknownSpaces, this.#memberLists, this.#teamMembers])
      reads.stop();
    this.#touches.stop();
  }

  #onMessage(change: ChangeSignal): void {
    const { messages, spaces } = this.#options;
    const { id, event } = change;
    const held = id === undefined ? undefined : messages.peek(id);
    const spaceId = change.spaceId ?? held?.spaceId;
    if (spaceId === undefined) return;
    this.#countUnread(spaceId, change);
    if (!spaces.has(spaceId) && !this.#isRefused(spaceId)) this.#onSpace(spaceId);
    if (id !== undefined && event !== 'created') this.#said.set(id, event === 'deleted' ? 'deleted' : 'changed');
    const timelines = messages.timelinesOf(spaceId);
    const isWatched = timelines.some((timeline) => timeline.isWatched);
    if (!isWatched) for (const timeline of timelines) timeline.markStale();
    if (isWatched || (held && event !== 'created')) this.#messages.add(spaceId, id);
    else if (id !== undefined) this.#said.delete(id);
  }

  /** Only what is told of each message by itself can be counted. */
  #countUnread(spaceId: string, { id, event, actorId, isMention = false, ...change }: ChangeSignal): void {
    const { readMarkers, session, spaces } = this.#options;
    const { at = 0 } = change;
    const isNew = event === 'created' || event === 'unknown';
    if (at > 0 && actorId !== undefined && actorId === session.me.peek()?.id) readMarkers.markRead(spaceId, at);
    else if (event === 'deleted' && id !== undefined) readMarkers.uncount(spaceId, id);
    else if (isNew && id === undefined) readMarkers.doubt(spaceId, at);
    else if (event === 'created' && at > 0) {
      readMarkers.count(spaceId, { id: id!, at, isMention }, spaces.get(spaceId).peek());
      this.#options.arrived({ spaceId, id: id!, isMention });
    }
    if (isNew || event === 'deleted') this.#touches.add(spaceId, isNew ? at : 0);
  }

  #onMembership(change: ChangeSignal, spaceId: string): void {
    const { event, actorId, id } = change;
    const { spaces, members, session } = this.#options;
    // Nothing about the members is another.
    if (event === 'seen') return this.#onSeen(change, spaceId);
    const list = members.peek(spaceId);
    if (list && list.status.peek() !== 'idle') {
      if (event === 'deleted' && id !== undefined) this.#ended.add(id);
      this.#memberLists.add(spaceId, id);
    }
    const space = spaces.get(spaceId).peek();
    if (space && isGeneral(space)) this.#teamMembers.add('');
    // One's own membership decides whether the space is there at all.
    const mine = actorId === session.me.peek()?.id;
    const mayBeMine = id === undefined && (event === 'deleted' || event === 'unknown');
    if (mine || !spaces.has(spaceId) || mayBeMine) this.#onSpace(spaceId);
  }

  /** Somebody has read, or the identity has in another place. */
  #onSeen({ actorId, at = 0, seenId }: ChangeSignal, spaceId: string): void {
    const { readMarkers, receipts, session } = this.#options;
    if (actorId === undefined) return;
    if (actorId === session.me.peek()?.id) readMarkers.markRead(spaceId, at);
    else receipts.receive(spaceId, { personId: actorId, messageId: seenId, at });
  }

  #onSpace(id: string | undefined): void {
    if (id === undefined) return;
    if (this.#options.spaces.has(id)) this.#spaces.add(id);
    else this.#unknownSpaces.add('', id);
  }

  /** The identity came or went: what was said while it was away was not told. */
  #onMoved(spaceId: string, at: number | undefined): void {
    const { messages, readMarkers } = this.#options;
    readMarkers.doubt(spaceId, at);
    for (const timeline of messages.timelinesOf(spaceId)) timeline.markStale();
  }

  #isRefused(spaceId: string): boolean {
    return Date.now() - (this.#refused.get(spaceId) ?? -Infinity) < forgetRefusalAfter;
  }

  /**
   * False when a list has to show what became of the message. One that cannot be found is gone when it was said to be;
   * otherwise it may not be there yet, and it takes another look a second later.
   */
  async #readMessage(id: string): Promise<boolean> {
    const { messages, context } = this.#options;
    for (const isLast of [false, true]) {
      // Somebody else may be here by now.
      if (this.#stopped) return true;
      try {
        await messages.read(id);
        this.#said.delete(id);
        return true;
      } catch (error) {
        if (context.lifetime.aborted) return true;
        if (!isNotFound(error)) return false;
      }
      if (this.#said.get(id) === 'deleted') {
        this.#said.delete(id);
        messages.drop(id);
        return true;
      }
      if (!isLast) await pause(lookAgainAfter, context.lifetime).catch(() => {});
    }
    return false;
  }

  async #readMessages(spaceId: string, ids: ReadonlySet<string>): Promise<boolean> {
    const { messages } = this.#options;
    // What is said of a message while it is being read is for the next time.
    const said = [...ids].filter((id) => this.#said.has(id));
    const { succeeded, oldest } = await messages.readUpSpace(spaceId);
    if (!succeeded) return false;
    for (const id of said) {
      const held = messages.peek(id);
      // The list does not go back to what is older.
      if (held && rankOf(held) <= oldest) await this.#readMessage(id);
      this.#said.delete(id);
    }
    return true;
  }

  async #readSpace(id: string, wasListed = false): Promise<boolean> {
    const { spaces } = this.#options;
    const wasThere = spaces.has(id);
    try {
      if (!(await spaces.refresh(id, wasListed))) this.#refuse(id);
      else this.#onThere(id, wasThere);
      return true;
    } catch (error) {
      return this.#options.context.lifetime.aborted || !isPassing(toWebexError(error));
    }
  }

  async #readUnknown(ids: readonly string[]): Promise<boolean> {
    const { spaces } = this.#options;
    if (!(await spaces.readUp())) return false;
    for (const id of ids) if (spaces.has(id)) this.#onThere(id, false);
    const left = ids.filter((id) => !spaces.has(id));
    for (const id of left.slice(mostUnknown)) this.#refuse(id);
    const reads = await Promise.all(left.slice(0, mostUnknown).map((id) => this.#readSpace(id, true)));
    return reads.every(Boolean);
  }

  /**
   * A space that was away may be open all the same, or be one that somebody was taken out of for a while. What was
   * refused, or is on its way, may have been asked for before it was back.
   */
  #onThere(id: string, wasThere: boolean): void {
    for (const timeline of this.#options.messages.timelinesOf(id)) {
      if (wasThere && timeline.status.peek() === 'ready' && !timeline.isStale) continue;
      timeline.markStale();
      if (timeline.isWatched) this.#messages.later(id);
    }
  }

  async #readMember(spaceId: string, id: string): Promise<boolean> {
    const isGone = this.#ended.delete(id);
    try {
      await this.#options.members.peek(spaceId)?.readOne(id, isGone);
      return true;
    } catch (error) {
      if (isGone) this.#ended.add(id);
      return this.#options.context.lifetime.aborted || !isPassing(toWebexError(error));
    }
  }

  /** A few are read one by one, since a large space takes many pages. */
  async #readMembers(spaceId: string, ids: ReadonlySet<string>): Promise<boolean> {
    if (ids.size <= mostMembers && !ids.has('')) {
      const reads = await Promise.all([...ids].map((id) => this.#readMember(spaceId, id)));
      return reads.every(Boolean);
    }
    for (const id of ids) this.#ended.delete(id);
    const list = this.#options.members.peek(spaceId);
    await list?.reload();
    const error = list?.error.peek();
    return error === undefined || !isPassing(error);
  }

  /** Which team it is about is not told. */
  async #readTeamMembers(): Promise<boolean> {
    await this.#options.teamMembers.readUp();
    return true;
  }

  #refuse(id: string): void {
    const now = Date.now();
    for (const [other, at] of this.#refused) if (now - at > forgetRefusalAfter) this.#refused.delete(other);
    this.#refused.set(id, now);
  }
}

/** A time far ahead would mark a space as read for ever. */
const believable = (at: number | undefined): number | undefined =>
  Number.isFinite(at) ? Math.min(at!, Date.now() + clockDifference) : undefined;
