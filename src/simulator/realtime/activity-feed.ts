import type { ChangeNotice, ChangeOf } from '../changes.ts';
import type { MembershipRecord } from '../state/records.ts';
import type { Activities, ActivityDraft } from './activities.ts';
import type { Mercury } from './mercury.ts';

interface Announcement {
  draft: ActivityDraft;
  audience: Set<string>;
}

interface Heard {
  notice: ChangeNotice;
  audience: Set<string>;
}

/**
 * Tells everybody on the socket what happened, in the order in which it did. What one request causes is looked at
 * together: people who are in a conversation from the start are told by its `create`, not by an `add` each.
 */
export class ActivityFeed {
  readonly #mercury: Mercury;
  readonly #activities: Activities;
  #heard: Heard[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor(mercury: Mercury, activities: Activities) {
    this.#mercury = mercury;
    this.#activities = activities;
  }

  /** Takes a change; cheap when nobody of its audience listens. */
  take(notice: ChangeNotice): void {
    const audience = new Set<string>();
    if (this.#mercury.hasConnections) {
      for (const personId of notice.audience()) if (this.#mercury.isListening(personId)) audience.add(personId);
    }
    if (audience.size === 0) return;
    this.#heard.push({ notice, audience });
    if (this.#heard.length === 1) queueMicrotask(() => this.#announce());
  }

  /** Settles when everything taken so far is on its way. */
  async settled(): Promise<void> {
    await Promise.resolve();
    await this.#queue;
  }

  #announce(): void {
    const heard = this.#heard;
    this.#heard = [];
    for (const announcement of this.#drafts(heard)) {
      this.#queue = this.#queue.then(() => this.#send(announcement)).catch(report);
    }
  }

  *#drafts(heard: Heard[]): Generator<Announcement> {
    const newRooms = new Set<string>();
    for (const { notice } of heard) if (isCreatedRoom(notice)) newRooms.add(notice.record.id);
    for (const { notice, audience } of heard) {
      if (isJoining(notice) && newRooms.has(notice.record.roomId)) continue;
      if (!isCreatedRoom(notice)) {
        for (const draft of this.#activities.of(notice)) yield { draft, audience };
        continue;
      }
      const everybody = new Set(audience);
      const members: MembershipRecord[] = [];
      for (const other of heard) {
        if (!isJoining(other.notice) || other.notice.record.roomId !== notice.record.id) continue;
        members.push(other.notice.record);
        for (const personId of other.audience) everybody.add(personId);
      }
      yield { draft: this.#activities.created(notice, members), audience: everybody };
    }
  }

  async #send({ draft, audience }: Announcement): Promise<void> {
    const texts = new Map<string, string>();
    const people = draft.onlyFor === undefined ? [...audience] : [draft.onlyFor];
    const connections = people.flatMap((personId) => [...this.#mercury.connectionsOf(personId)]);
    for (const { origin } of connections) {
      if (texts.has(origin)) continue;
      texts.set(origin, JSON.stringify({ activity: await draft.write(origin), eventType: 'conversation.activity' }));
    }
    for (const connection of connections) connection.sendEvent('conversation.activity', texts.get(connection.origin)!);
  }
}

function isCreatedRoom(notice: ChangeNotice): notice is ChangeOf<'rooms'> {
  return notice.resource === 'rooms' && notice.event === 'created';
}

function isJoining(notice: ChangeNotice): notice is ChangeOf<'memberships'> {
  return notice.resource === 'memberships' && notice.event === 'created';
}

function report(error: unknown): void {
  console.error('The simulated cloud failed to announce an activity:', error);
}
