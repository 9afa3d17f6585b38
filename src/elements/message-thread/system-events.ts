import { displayText } from '../../content/display-text.ts';
import { ofThisPerson } from '../../internal/of-this-person.ts';
import { conversation as words } from '../../locales/en/conversation.ts';
import { messages } from '../../locales/en/messages.ts';
import { list } from '../../locales/phrases.ts';
import type { Membership, Space } from '../../resources/index.ts';
import type { Store } from '../../store/store.ts';

type Kind = 'joined' | 'left' | 'renamed' | 'moderated' | 'unmoderated';

/** Something that happened in a space and is no message. */
export interface SystemEvent {
  readonly kind: Kind;
  /** When it happened or, for what Webex only tells as it happens, when it was learnt; milliseconds since 1970. */
  readonly time: number;
  /** Who joined or left; the new title. */
  readonly name: string;
}

/** Who was there when the space began, within this time, milliseconds, did not join later. */
const founders = 60_000;
/** More names than this are counted. */
const mostNames = 3;

/**
 * What is known to have happened in a space. Webex keeps no record of it that can be read: who joined and when is known
 * while the members are; who left, the title and the moderation as far as they changed while somebody looked.
 */
export class SystemEvents {
  readonly #store: Store;
  readonly #spaceId: string;
  readonly #seen: SystemEvent[] = [];
  #joined: SystemEvent[] = [];
  #space: Space | undefined;
  #members: readonly Membership[] | undefined;

  private constructor(store: Store, spaceId: string) {
    this.#store = store;
    this.#spaceId = spaceId;
  }

  /** The same for everybody who looks at a space of a store. */
  static of(store: Store, spaceId: string): SystemEvents {
    const bySpace = knownIn(store);
    let events = bySpace.get(spaceId);
    if (!events) bySpace.set(spaceId, (events = new SystemEvents(store, spaceId)));
    return events;
  }

  /** Takes in what changed. Reads the signals that tell of it. */
  update(): void {
    const space = this.#store.spaces.described(this.#spaceId).value;
    if (space && space !== this.#space) {
      if (this.#space) this.#compareSpace(this.#space, space);
      this.#space = space;
    }
    const list = this.#store.members.of(this.#spaceId);
    const members = list.list.value;
    if (list.status.value !== 'ready' || list.hasMore.value || members === this.#members) return;
    if (this.#members) this.#compareMembers(this.#members, members);
    this.#members = members;
    this.#readJoined(members);
  }

  /** What happened after one moment and not after another, in order. */
  between(after: number, until: number): readonly SystemEvent[] {
    if (this.#seen.length + this.#joined.length === 0) return none;
    return [...this.#seen, ...this.#joined]
      .filter(({ time }) => time > after && time <= until)
      .toSorted((one, other) => one.time - other.time);
  }

  #compareSpace(before: Space, after: Space): void {
    if (before.title !== after.title) this.#note('renamed', after.title);
    if (before.isLocked !== after.isLocked) this.#note(after.isLocked ? 'moderated' : 'unmoderated');
  }

  #compareMembers(before: readonly Membership[], after: readonly Membership[]): void {
    const there = new Set(after.map(({ personId }) => personId));
    for (const { personId, personDisplayName, personEmail } of before)
      if (!there.has(personId)) this.#note('left', personDisplayName || personEmail);
  }

  #readJoined(members: readonly Membership[]): void {
    const began = Date.parse(this.#space?.created ?? '') || 0;
    const me = this.#store.session.me.peek()?.id;
    this.#joined = members.flatMap(({ created, personId, personDisplayName, personEmail }): SystemEvent[] => {
      const time = Date.parse(created ?? '');
      if (!(time > began + founders)) return [];
      return [{ kind: 'joined', time, name: personId === me ? messages.you : personDisplayName || personEmail }];
    });
  }

  #note(kind: Kind, name = ''): void {
    this.#seen.push({ kind, time: Date.now(), name });
  }
}

const none: readonly SystemEvent[] = [];
const knownIn = ofThisPerson(() => new Map<string, SystemEvents>());

/** The events between two messages as sentences: what several people did in a row is one. */
export const sentencesOf = (events: readonly SystemEvent[]): string[] => {
  const groups: Array<{ kind: Kind; names: string[] }> = [];
  for (const { kind, name } of events) {
    const last = groups.at(-1);
    const shown = displayText(name) || messages.someone;
    if (last?.kind === kind && (kind === 'joined' || kind === 'left')) last.names.push(shown);
    else groups.push({ kind, names: [shown] });
  }
  return groups.map(({ kind, names }) => {
    const more = names.length - mostNames;
    const listed = more > 1 ? [...names.slice(0, mostNames), words.others(more)] : names;
    return words.happened[kind](list(listed));
  });
};
