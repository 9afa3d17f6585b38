import type { Message } from '../../resources/index.ts';
import { compare } from './fingerprint.ts';
import { byOrder, hasAttempt, hasFile, isPending, type AttemptedIntent, type Intent } from './intent.ts';
import type { OutboxView } from './view.ts';

export interface LedgerOptions {
  /** Person id of the identity. */
  me: string;
  view: OutboxView;
  /** Ids of messages that belong to an intent. */
  claims: Set<string>;
  /** The newest messages that this tab shows of a space. */
  known(spaceId: string): readonly Message[];
  /** A message that was read looks like this intent, and is shown in its place. */
  matched(intent: Intent, message: Message): void;
}

/** What this tab knows of every intent, and which message each became or looks like. */
export class Ledger {
  readonly #options: LedgerOptions;
  readonly #intents = new Map<string, Intent>();
  /** Messages that look like an intent whose answer has not come. */
  readonly #likely = new Map<string, Message>();
  /** What is done, and the ids of the messages: a late read must not bring it back. */
  readonly #done = new Map<string, string | undefined>();

  constructor(options: LedgerOptions) {
    this.#options = options;
  }

  has(id: string): boolean {
    return this.#intents.has(id);
  }

  get(id: string): Intent | undefined {
    return this.#intents.get(id);
  }

  get all(): Intent[] {
    return [...this.#intents.values()];
  }

  get spaces(): Set<string> {
    return new Set(this.all.map(({ draft }) => draft.spaceId));
  }

  isDone(id: string): boolean {
    return this.#done.has(id);
  }

  /** The id of the message that it became. */
  became(id: string): string | undefined {
    return this.#done.get(id);
  }

  /** What a space waits for: the intent that has left, although an older one may have come from another tab since. */
  next(spaceId: string): Intent | undefined {
    const intents = this.#inSpace(spaceId).filter(({ id }) => !this.#done.has(id));
    return intents.find(isUnderWay) ?? intents.find(isPending);
  }

  /** A message belongs to an intent: it is no other one's. */
  claim(messageId: string): void {
    this.#options.claims.add(messageId);
    for (const [id, likely] of this.#likely) if (likely.id === messageId) this.uncover(id);
  }

  isClaimed(messageId: string): boolean {
    return this.#options.claims.has(messageId);
  }

  /** The message by which an intent is shown for now. */
  likely(id: string): Message | undefined {
    return this.#likely.get(id);
  }

  show(intent: Intent): void {
    if (this.#done.has(intent.id)) return;
    const { view, known } = this.#options;
    this.#intents.set(intent.id, intent);
    // It is certain that Webex does not have it: what looked like it is something else.
    if (!mayHaveArrived(intent)) this.uncover(intent.id);
    // Its message may have been read before this tab learnt of the intent.
    else if (!this.#likely.has(intent.id)) this.recognise(known(intent.draft.spaceId));
    if (this.#intents.has(intent.id) && !this.#likely.has(intent.id)) view.changed(intent);
  }

  /** What was taken for it is something else. */
  uncover(id: string): void {
    const message = this.#likely.get(id);
    if (!message) return;
    this.#likely.delete(id);
    const intent = this.#intents.get(id);
    if (intent) this.#options.view.changed(intent);
    this.#match(message, id);
  }

  /** Another tab says which message it became. Its row stays until that was read. */
  told(id: string, messageId: string): void {
    this.#done.set(id, messageId);
    if (!this.has(id)) this.claim(messageId);
  }

  /** It became this message, or is given up. */
  drop(id: string, message: Message | undefined, byThisTab: boolean): void {
    const likely = this.#likely.get(id);
    this.#done.set(id, message?.id ?? this.#done.get(id));
    this.#intents.delete(id);
    this.#likely.delete(id);
    if (message) this.claim(message.id);
    this.#options.view.settled(id, message, byThisTab);
    if (likely && likely.id !== message?.id) this.#match(likely);
  }

  /**
   * Messages were read, by whatever way: one of them may be what an intent became. Called in the same batch in which
   * they are shown, so that nothing is ever shown twice. Gives back those that are no intent's.
   */
  recognise(messages: readonly Message[]): Message[] {
    return messages.filter((message) => !this.#match(message));
  }

  #match(message: Message, except?: string): boolean {
    const { me, matched, view } = this.#options;
    if (message.personId !== me || this.isClaimed(message.id)) return false;
    for (const { id } of this.#likely.values()) if (id === message.id) return true;
    const alike = this.#inSpace(message.spaceId).filter(
      (intent) =>
        intent.id !== except &&
        !this.#likely.has(intent.id) &&
        mayHaveArrived(intent) &&
        compare(message, intent, me) === 'same',
    );
    // One that is under way left after all before it were decided, even where the disk does not know of that.
    const intent = alike.findLast(isUnderWay) ?? alike[0];
    if (!intent) return false;
    this.#likely.set(intent.id, message);
    view.covered(intent);
    matched(intent, message);
    return true;
  }

  #inSpace(spaceId: string): Intent[] {
    return this.all.filter(({ draft }) => draft.spaceId === spaceId).sort(byOrder);
  }
}

const mayHaveArrived = (intent: Intent): intent is AttemptedIntent =>
  hasAttempt(intent) && (isUnderWay(intent) || (intent.status === 'needs-user' && !hasFile(intent)));

const isUnderWay = ({ status }: Intent): boolean => status === 'sending' || status === 'unknown';
