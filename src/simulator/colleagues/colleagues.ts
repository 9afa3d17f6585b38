import type { ChangeNotice } from '../changes.ts';
import type { Cloud, IdentityName } from '../cloud.ts';
import { Random, unpredictableSeed } from '../random.ts';
import type { AttachmentActionRecord, MessageRecord } from '../state/records.ts';
import { chatter } from './chatter.ts';
import { Colleague } from './colleague.ts';
import { Gardener } from './gardener.ts';
import { otherwise, parts, smallTalk, toEverybody } from './parts.ts';
import type { Line, Part } from './parts.ts';
import { Timers } from './timers.ts';

export interface ColleaguesOptions {
  /** Who is played by somebody in front of a screen and so has no script. Default: Alice and Bob. */
  played?: IdentityName[];
  /** People also talk among themselves, once through a list of short exchanges. Default false. */
  chatter?: boolean;
  /** Stretches every wait: 1 is the pace of people who type well, 0 answers at once. Default 1. */
  pace?: number;
  /** Makes the choice of answers the same in each run. */
  randomSeed?: number;
}

/**
 * Lets people of the demo company answer: in 1:1 spaces, when they are mentioned, when a guest asks for help; and lets
 * the company's bot obey commands. They use the public API like anybody else, answer only people without a script, and
 * give up a part as soon as somebody else speaks in that person's name. Call the returned function to send them home.
 */
export function startColleagues(cloud: Cloud, options: ColleaguesOptions = {}): () => void {
  const timers = new Timers(cloud.clock, options.pace ?? 1);
  let unsubscribe: (() => void) | undefined;
  void cloud.ready.then(() => {
    if (timers.isStopped) return;
    const colleagues = new Colleagues(cloud, options, timers);
    unsubscribe = cloud.changes.subscribe((notice) => colleagues.hear(notice));
    if (options.chatter) void colleagues.chat();
  });
  const stop = () => {
    timers.stop();
    unsubscribe?.();
  };
  cloud.onClose(stop);
  return stop;
}

interface Role {
  colleague: Colleague;
  part: Part;
}

class Colleagues {
  readonly #cloud: Cloud;
  readonly #timers: Timers;
  readonly #random: Random;
  readonly #roles = new Map<string, Role>();
  #gardener: Gardener | undefined;
  /** The newest message that waits for somebody's answer, by person and space. */
  readonly #waiting = new Map<string, MessageRecord>();

  constructor(cloud: Cloud, { played = ['alice', 'bob'], randomSeed }: ColleaguesOptions, timers: Timers) {
    this.#cloud = cloud;
    this.#timers = timers;
    this.#random = new Random(randomSeed ?? unpredictableSeed());
    const people = new Set(played.map((name) => cloud.identities[name]));
    for (const part of parts) {
      const person = cloud.state.people.withEmail(part.email);
      if (person && !people.has(person.id))
        this.#roles.set(person.id, { colleague: new Colleague(cloud, person), part });
    }
    const bot = cloud.state.people.get(cloud.identities.bot)!;
    if (!people.has(bot.id)) this.#gardener = new Gardener(cloud, new Colleague(cloud, bot), timers, this.#random);
  }

  hear(notice: ChangeNotice): void {
    if (notice.event !== 'created' || this.#isScripted(notice.actorId)) return;
    if (notice.resource === 'messages') this.#hearMessage(notice.record);
    if (notice.resource === 'attachmentActions') this.#hearAction(notice.record);
  }

  /** Lines that nobody asked for: every exchange once, in random order, with pauses between. */
  async chat(): Promise<void> {
    const remaining = [...chatter];
    while (remaining.length > 0) {
      const [exchange] = remaining.splice(this.#random.below(remaining.length), 1);
      if (!(await this.#timers.wait(25 + this.#random.below(50)))) return;
      const room = [...this.#cloud.state.rooms.values()].find(({ title }) => title === exchange!.space);
      for (const [email, text] of exchange!.lines) {
        const role = this.#roles.get(this.#cloud.state.people.withEmail(email)?.id ?? '');
        if (!room || !role?.colleague.isIn(room.id)) break;
        if (!(await this.#type(role.colleague, room.id, text))) return;
        await role.colleague.say(room.id, { text });
        if (!(await this.#timers.wait(2 + this.#random.below(5)))) return;
      }
    }
  }

  /** Whether this is the script at work. A scripted person who says something else is played by somebody from now on. */
  #isScripted(personId: string): boolean {
    const isBot = personId === this.#gardener?.bot.person.id;
    const colleague = isBot ? this.#gardener?.bot : this.#roles.get(personId)?.colleague;
    if (!colleague) return false;
    if (colleague.isActing) return true;
    if (isBot) this.#gardener = undefined;
    else this.#roles.delete(personId);
    return false;
  }

  #hearMessage(message: MessageRecord): void {
    const room = this.#cloud.state.rooms.get(message.roomId);
    if (!room) return;
    const isDirect = room.type === 'direct';
    const mentioned = new Set(message.mentionedPeople);
    const bot = this.#gardener?.bot;
    if (bot?.isIn(room.id) && (isDirect || mentioned.has(bot.person.id))) void this.#gardener?.obey(message);

    const present = [...this.#roles.values()].filter(({ colleague }) => colleague.isIn(room.id));
    if (isDirect) return this.#answerAll(present, message);
    const asked = present.filter(({ colleague }) => mentioned.has(colleague.person.id));
    if (asked.length > 0) return this.#answerAll(asked, message, true);
    if (message.mentionedGroups?.includes('all')) {
      for (const role of this.#some(present, 2)) void this.#answer(role, message, this.#random.pick(toEverybody));
    } else if (this.#cloud.state.people.get(message.personId)?.type === 'appuser') {
      this.#answerAll(
        this.#some(
          present.filter(({ part }) => part.looksAfterGuests),
          1,
        ),
        message,
      );
    } else {
      for (const { colleague } of this.#some(present, 3)) void this.#readLater(colleague, message);
    }
  }

  #hearAction(action: AttachmentActionRecord): void {
    const message = this.#cloud.state.messages.get(action.messageId);
    if (this.#gardener && message?.personId === this.#gardener.bot.person.id) void this.#gardener.react(action);
  }

  #answerAll(roles: Role[], message: MessageRecord, inThread = false): void {
    for (const role of roles) void this.#answer(role, message, undefined, inThread);
  }

  /** Reads, types and answers. Who is already about to answer in this space answers the newest message only. */
  async #answer({ colleague, part }: Role, message: MessageRecord, words?: string, inThread = false): Promise<void> {
    const { roomId } = message;
    const place = `${colleague.person.id} ${roomId}`;
    const isWaiting = this.#waiting.has(place);
    this.#waiting.set(place, message);
    if (isWaiting) return;
    try {
      if (!(await this.#timers.wait(0.8 + this.#random.fraction() * 1.6))) return;
      await colleague.read(this.#waiting.get(place)!);
      const answer = this.#named(words ?? this.#wordsFor(part, message), message);
      if (!(await this.#type(colleague, roomId, answer))) return;
      const newest = this.#waiting.get(place)!;
      // Whoever has asked something else in the meantime gets an answer to that.
      const text = newest === message ? answer : this.#named(words ?? this.#wordsFor(part, newest), newest);
      await colleague.say(roomId, { text, parentId: newest.parentId ?? (inThread ? newest.id : undefined) });
    } finally {
      this.#waiting.delete(place);
    }
  }

  async #readLater(colleague: Colleague, message: MessageRecord): Promise<void> {
    if (await this.#timers.wait(1 + this.#random.fraction() * 6)) await colleague.read(message);
  }

  async #type(colleague: Colleague, roomId: string, text: string): Promise<boolean> {
    await colleague.startTyping(roomId);
    return this.#timers.wait(Math.min(6, 1 + text.length * 0.04));
  }

  #wordsFor({ lines, otherwise: own = otherwise }: Part, message: MessageRecord): string {
    const words = (message.markdown ?? message.text ?? '').replace(/<@[^>]*>/g, ' ').trim();
    if (message.files)
      return this.#random.pick(['Thank you for the file, I am looking at it now.', 'Got it, opening it now.']);
    const fits = ({ when }: Line) => when.test(words);
    return this.#random.pick((lines.find(fits) ?? smallTalk.find(fits))?.answers ?? own);
  }

  #named(words: string, { personId }: MessageRecord): string {
    return words.replace('{name}', this.#cloud.state.people.get(personId)?.firstName ?? '');
  }

  #some(roles: Role[], count: number): Role[] {
    const remaining = [...roles];
    const chosen: Role[] = [];
    while (chosen.length < count && remaining.length > 0) {
      chosen.push(...remaining.splice(this.#random.below(remaining.length), 1));
    }
    return chosen;
  }
}
