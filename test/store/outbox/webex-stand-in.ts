import { setMaxListeners } from 'node:events';
import {
  WebexAbortError,
  WebexAuthError,
  WebexHttpError,
  WebexNetworkError,
  WebexParseError,
  WebexRateLimitError,
} from '../../../src/errors.ts';
import type { Message } from '../../../src/resources/index.ts';
import type { OutboxDraft } from '../../../src/store/outbox.ts';
import type { OutboxApi } from '../../../src/store/outbox/platform.ts';
import type { TabLoop, VirtualTime } from './virtual-time.ts';

export const me = 'person-me';

/** By the server's clock the world begins then. */
const beginning = Date.UTC(2026, 0, 5, 9);

/** What becomes of one post. */
export interface PostFate {
  /** `answer` is success; a number is the status of an error answer. */
  outcome: 'answer' | 'bad-body' | 'network' | 'timeout' | number;
  /** So long after it left Webex takes the message, milliseconds; undefined: never. */
  commitsAfter: number | undefined;
  /** So long after that the tabs hear of it, once for each number. */
  echoes: readonly number[];
  /** So long it waits for a token before it leaves. */
  leavesAfter: number;
}

const usual: PostFate = { outcome: 'answer', commitsAfter: 20, echoes: [60], leavesAfter: 1 };

/** Webex, as far as an outbox sees it, with the fate of every post decided by the test. */
export class WebexStandIn {
  isOnline = true;
  /** The fates of the next posts; those after them are as usual. */
  readonly fates: PostFate[] = [];
  /** What becomes of the next looks at a space: a failure without an answer, or one by status. */
  readonly lookFaults: Array<'network' | number> = [];
  readonly messages: Message[] = [];
  /** What messages said before anybody changed them. */
  readonly said = new Map<string, string>();
  /** Every commit in order, with the intent it came from. */
  readonly commits: Array<{ intent: string; message: Message }> = [];
  readonly #time: VirtualTime;
  readonly #files = new Map<string, { name: string; size: number }>();
  readonly #echo: (message: Message, after: number) => void;
  readonly #waiting = new Set<() => void>();

  constructor(time: VirtualTime, echo: (message: Message, after: number) => void) {
    this.#time = time;
    this.#echo = echo;
  }

  get serverTime(): number {
    return beginning + this.#time.now;
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    if (isOnline) for (const tell of this.#waiting) tell();
  }

  onOnline(listener: () => void): () => void {
    this.#waiting.add(listener);
    return () => this.#waiting.delete(listener);
  }

  /** Takes a message in, from whatever device. */
  commit({ spaceId, text, file, fileName }: OutboxDraft, echoes: readonly number[]): Message {
    const number = this.messages.length + 1;
    const address = `https://webexapis.com/v1/contents/file-${number}`;
    if (file) this.#files.set(address, { name: fileName ?? 'file', size: file.size });
    const message: Message = {
      id: `message-${number}`,
      spaceId,
      spaceType: 'group',
      personId: me,
      personEmail: 'me@example.com',
      created: new Date(this.serverTime).toISOString(),
      ...(text === undefined ? {} : { text }),
      ...(file ? { files: [address] } : {}),
    };
    this.messages.push(message);
    this.said.set(message.id, sayingOf(message));
    for (const after of echoes) this.#echo(message, after);
    return message;
  }

  /** Somebody changes a message on another device. */
  edit(index: number, text: string): void {
    const message = this.messages[index];
    if (!message) return;
    this.messages[index] = { ...message, text, updated: new Date(this.serverTime).toISOString() };
    this.#echo(this.messages[index]!, 50);
  }

  newest(spaceId: string, count: number): Message[] {
    return this.messages
      .filter((message) => message.spaceId === spaceId)
      .slice(-count)
      .toReversed();
  }

  /** The API as a tab sees it. `intentOf` tells which intent a draft belongs to. */
  open(tab: TabLoop, intentOf: (draft: OutboxDraft) => string, known: OutboxApi['known']): OutboxApi {
    return {
      known,
      post: (draft, { signal, leaving }) =>
        new Promise((resolve, reject) => {
          setMaxListeners(0, signal);
          signal.addEventListener('abort', () => reject(new WebexAbortError()), { once: true });
          const fate = this.fates.shift() ?? usual;
          tab.deliver('network', fate.leavesAfter, () => {
            try {
              if (signal.aborted) throw new WebexAbortError();
              leaving();
            } catch (error) {
              return reject(error as Error);
            }
            this.#carry(draft, intentOf(draft), fate, tab, resolve, reject);
          });
        }),
      list: (spaceId, signal) =>
        new Promise((resolve, reject) => {
          setMaxListeners(0, signal);
          signal.addEventListener('abort', () => reject(new WebexAbortError()), { once: true });
          this.#time.after(15, () => {
            const fault = this.isOnline ? this.lookFaults.shift() : 'network';
            const items = this.newest(spaceId, 50);
            const date = Math.floor(this.serverTime / 1_000) * 1_000;
            tab.deliver('network', 15, () => {
              if (fault === undefined) resolve({ items, date, notFoundIds: [], next: undefined });
              else reject(fault === 'network' ? new WebexNetworkError('No answer.') : errorOf(fault));
            });
          });
        }),
      read: (id) =>
        new Promise((resolve, reject) => {
          this.#time.after(15, () => {
            const message = this.isOnline ? this.messages.find((one) => one.id === id) : undefined;
            tab.deliver('network', 15, () =>
              message ? resolve(message) : reject(new WebexNetworkError('No answer.')),
            );
          });
        }),
      fileDetails: async (address) => ({ contentType: 'text/plain', ...this.#files.get(address)! }),
    };
  }

  #carry(
    draft: OutboxDraft,
    intent: string,
    { outcome, commitsAfter, echoes }: PostFate,
    tab: TabLoop,
    resolve: (message: Message) => void,
    reject: (error: Error) => void,
  ): void {
    const arrives = this.isOnline;
    if (!arrives) return void tab.deliver('network', 30, () => reject(new WebexNetworkError('No connection.')));
    let message: Message | undefined;
    if (commitsAfter !== undefined)
      this.#time.after(commitsAfter, () => {
        message = this.commit(draft, echoes);
        this.commits.push({ intent, message });
      });
    if (outcome === 'answer') tab.deliver('network', (commitsAfter ?? 0) + 100, () => resolve(message!));
    else tab.deliver('network', outcome === 'timeout' ? 30_000 : 100, () => reject(errorOf(outcome)));
  }
}

/** Where and what, in one word: who says the same in the same space says the same. */
export const sayingOf = ({ spaceId, text }: Pick<Message, 'spaceId' | 'text'>): string => `${spaceId} ${text}`;

const errorOf = (outcome: Exclude<PostFate['outcome'], 'answer'>): Error => {
  if (outcome === 'bad-body') return new WebexParseError('Not JSON.', '/messages');
  if (outcome === 'network' || outcome === 'timeout') {
    return new WebexNetworkError('No answer.', { timedOut: outcome === 'timeout' });
  }
  if (outcome === 401) return new WebexAuthError('refused', 'The token has ended.');
  if (outcome === 429) return new WebexRateLimitError('Slow down.', { status: 429, retryAfter: 3_000 });
  return new WebexHttpError(`Status ${outcome}.`, { status: outcome });
};
