import {
  isPassing,
  toWebexError,
  WebexAuthError,
  WebexHttpError,
  WebexRateLimitError,
  type WebexError,
} from '../../errors.ts';
import type { Message } from '../../resources/index.ts';
import type { UploadProgress } from '../outbox.ts';
import { Doubt, type DoubtPolicy } from './doubt.ts';
import { clockMargin, fingerprintOf } from './fingerprint.ts';
import { hasAttempt, hasFile, storeError, type Attempt, type Intent, type StoredError } from './intent.ts';
import type { Ledger } from './ledger.ts';
import { look } from './look.ts';
import { Pauses } from './pauses.ts';
import { FencedError, type Platform } from './platform.ts';
import type { ServerClock } from './server-clock.ts';
import type { OutboxView } from './view.ts';

export interface SenderOptions extends Platform {
  me: string;
  policy: DoubtPolicy;
  view: OutboxView;
  ledger: Ledger;
  serverClock: ServerClock;
  /** What is written carries it, so that a tab whose time is over is refused. */
  epoch: number;
  /** Ends the requests that are under way. */
  signal: AbortSignal;
  /** Webex answered with the message that an intent became. */
  arrived(id: string, message: Message): Promise<void>;
  /** An intent became a message that looks like it. Throws {@link FencedError} when this tab's time is over. */
  found(id: string, message: Message, epoch: number): Promise<void>;
  /** So much of its file has left. */
  progressed(id: string, progress: UploadProgress): void;
  /** It has failed, or somebody has to decide. */
  gaveUp(intent: Intent): void;
  /** Tells the other tabs that an intent has changed. */
  tell(id: string): void;
  /** Another tab has become the sender. */
  fenced(): void;
}

/** A request that waited so long after it was written ahead may not leave: another tab may have taken over. */
const mostDelay = 5_000;
/** After a failure of the disk it is tried again, milliseconds. */
const diskPause = 5_000;

/** When there was no token to send with that is known to be this identity's, it is tried again, milliseconds. */
const tokenPause = 5_000;

/** Thrown in place of sending by a tab that may not be the sender any more. */
class StaleError extends Error {}

/**
 * The time in which this tab is the sender. In each space one message after the other: before it leaves, it is on disk
 * that it may have left; when no answer came it is looked for until it is found, or until it is certain that sending it
 * again doubles nothing.
 */
export class Sender {
  readonly #options: SenderOptions;
  readonly #pauses: Pauses;
  readonly #doubts = new Map<string, Doubt>();
  readonly #busy = new Set<string>();
  readonly #requests = new Map<string, AbortController>();
  readonly #closedUntil = new Map<string, number>();
  #isPaused = false;
  #isOver = false;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#pauses = new Pauses(options.clock);
  }

  /** Sends what waits in a space. */
  work(spaceId: string): void {
    if (this.#isOver) return;
    if (this.#busy.has(spaceId)) return this.#pauses.end(spaceId);
    this.#busy.add(spaceId);
    void this.#sendAll(spaceId).finally(() => this.#busy.delete(spaceId));
  }

  /** A message that was read looks like an intent which waits for it, or for a person. */
  async recognised(intent: Intent, message: Message): Promise<void> {
    // As long as the answer may come it decides, and files that look alike are compared when it is looked.
    if (intent.status === 'sending' || hasFile(intent)) return;
    const { found, epoch, view, fenced } = this.#options;
    try {
      await found(intent.id, message, epoch);
    } catch (error) {
      if (error instanceof FencedError) fenced();
      else view.report(toWebexError(error));
    }
  }

  /** Something changed that messages may have waited for. */
  resume(): void {
    this.#isPaused = false;
    this.#pauses.endAll();
  }

  /** Does not wait for an answer any more. */
  abort(id: string): void {
    this.#requests.get(id)?.abort();
  }

  /** Begins nothing any more. An answer that is still to come is taken in. */
  end(): void {
    this.#isOver = true;
    this.#pauses.endAll();
  }

  async #sendAll(spaceId: string): Promise<void> {
    const { ledger, view, fenced } = this.#options;
    let isTold = false;
    while (!this.#isOver) {
      const intent = ledger.next(spaceId);
      if (!intent) return;
      try {
        await this.#advance(intent);
        isTold = false;
      } catch (error) {
        if (this.#isOver) return;
        if (error instanceof FencedError) return fenced();
        if (!isTold) view.report(toWebexError(error));
        isTold = true;
        await this.#pauses.begin(spaceId, diskPause);
      }
    }
  }

  /** One step of an intent, or a wait for it. */
  #advance(intent: Intent): Promise<void> {
    const { network, clock, ledger, found, epoch } = this.#options;
    const { spaceId } = intent.draft;
    if (intent.status === 'sending') return this.#leave(intent);
    const likely = ledger.likely(intent.id);
    if (likely && !hasFile(intent)) return found(intent.id, likely, epoch);
    const wait = this.#dueAt(intent) - clock.monotonic();
    if (!network.isOnline || this.#isPaused) return this.#pauses.begin(spaceId);
    if (wait > 0) return this.#pauses.begin(spaceId, wait);
    return intent.status === 'queued' ? this.#deliver(intent) : this.#clarify(intent);
  }

  #dueAt({ id, status, draft }: Intent): number {
    if (status === 'queued') return this.#closedUntil.get(draft.spaceId) ?? -Infinity;
    return this.#doubtOf(id).nextLook;
  }

  #doubtOf(id: string): Doubt {
    let doubt = this.#doubts.get(id);
    if (!doubt) this.#doubts.set(id, (doubt = new Doubt(this.#options.policy, this.#options.clock.monotonic())));
    return doubt;
  }

  /** It was on its way when a former sender died. */
  async #leave(intent: Intent): Promise<void> {
    await this.#write({ ...intent, status: 'unknown' });
  }

  async #deliver(intent: Intent): Promise<void> {
    const { clock, api, signal, ledger, serverClock, arrived, progressed } = this.#options;
    if (this.#isTooOld(intent)) {
      const why: StoredError = { kind: 'network', message: tooOld };
      return intent.attempt ? this.#ask(intent) : this.#fail(intent, why);
    }
    const asked = [clock.monotonic(), clock.now()] as const;
    const sending: Intent = {
      ...intent,
      status: 'sending',
      tries: intent.tries + 1,
      error: undefined,
      // A former try may still arrive: what was known before the first one is what counts.
      attempt: intent.attempt ?? this.#attempt(intent),
    };
    if (!(await this.#write(sending))) return;

    const request = new AbortController();
    let hasLeft = false;
    this.#requests.set(intent.id, request);
    try {
      const message = await api.post(intent.draft, {
        signal: AbortSignal.any([request.signal, signal]),
        leaving: () => {
          const waited = Math.max(clock.monotonic() - asked[0], clock.now() - asked[1]);
          if (this.#isOver || waited > mostDelay) throw new StaleError();
          hasLeft = true;
        },
        onProgress: hasFile(intent) ? (sent, total) => progressed(intent.id, { sent, total }) : undefined,
      });
      serverClock.observe(Date.parse(message.created), true);
      await arrived(intent.id, message);
    } catch (error) {
      if (!signal.aborted && ledger.has(intent.id)) await this.#refused(intent, sending, hasLeft, error);
    } finally {
      this.#requests.delete(intent.id);
    }
  }

  /** Nothing came back but an error: did Webex take the message? */
  async #refused(before: Intent, sending: Intent, hasLeft: boolean, thrown: unknown): Promise<void> {
    const { view, clock } = this.#options;
    const error = toWebexError(thrown);
    const stored = storeError(error);
    if (thrown instanceof StaleError) await this.#write(before);
    else if (error instanceof WebexAuthError) {
      this.#isPaused = true;
      await this.#write({ ...before, error: stored });
      view.report(error);
    } else if (error instanceof WebexRateLimitError && error.status === 429) {
      this.#closedUntil.set(before.draft.spaceId, clock.monotonic() + error.retryAfter);
      await this.#write({ ...before, error: stored });
    } else if (!hasLeft && isPassing(error)) {
      // Nobody could say yet whose the new token is: nothing is sent with it until then.
      this.#closedUntil.set(before.draft.spaceId, clock.monotonic() + tokenPause);
      await this.#write({ ...before, error: stored });
    } else if (!hasLeft || isCertainlyNotTaken(error)) await this.#fail(before, stored);
    else await this.#write({ ...sending, status: 'unknown', error: stored });
  }

  /** No answer came: looks whether the message is there, and sends it again only when that doubles nothing. */
  async #clarify(intent: Intent): Promise<void> {
    const { clock, api, me, ledger, serverClock, signal, found, epoch, policy } = this.#options;
    if (!hasAttempt(intent)) return this.#ask(intent);

    const doubt = this.#doubtOf(intent.id);
    const began = clock.monotonic();
    const likely = ledger.likely(intent.id);
    const seen = await look(intent, {
      api,
      me,
      isClaimed: (id) => ledger.isClaimed(id),
      earliest: intent.attempt.earliest - clockMargin,
      observe: (time) => serverClock.observe(time, true),
      signal,
    });
    if (this.#isOver || ledger.get(intent.id)?.status !== 'unknown') return;
    if (typeof seen === 'object') return found(intent.id, seen, epoch);
    if (seen === 'unanswered') {
      doubt.missed();
      return this.#isTooOld(intent) ? this.#ask(intent) : undefined;
    }
    // Its file is another one.
    if (seen === 'absent' && likely) ledger.uncover(intent.id);
    const verdict = doubt.judge(seen, began);
    if (verdict === 'look-again') return;
    const mayLeave = !hasFile(intent) && intent.tries < policy.tries && !this.#isTooOld(intent);
    if (verdict === 'ask' || !mayLeave) return this.#ask(intent);
    this.#doubts.delete(intent.id);
    await this.#write({ ...intent, status: 'queued' });
  }

  #isTooOld({ created }: Intent): boolean {
    return this.#options.clock.now() - created > this.#options.policy.lifetime;
  }

  #attempt({ draft }: Intent): Attempt {
    const { latest, earliest } = this.#options.serverClock.read();
    return {
      startedServerTime: latest,
      earliest,
      knownIds: this.#options.api.known(draft.spaceId).map(({ id }) => id),
      fingerprint: fingerprintOf(draft),
    };
  }

  #ask(intent: Intent): Promise<void> {
    return this.#giveUp({ ...intent, status: 'needs-user' });
  }

  #fail(intent: Intent, error: StoredError): Promise<void> {
    return this.#giveUp({ ...intent, status: 'failed', error });
  }

  async #giveUp(intent: Intent): Promise<void> {
    this.#doubts.delete(intent.id);
    if (await this.#write(intent)) this.#options.gaveUp(intent);
  }

  /** Writes what is the sender's to write, then shows it. False when the intent is gone, or this tab's time is over. */
  async #write(intent: Intent): Promise<boolean> {
    const { storage, epoch, signal, ledger, tell } = this.#options;
    const isThere = await storage.write(intent, epoch);
    if (signal.aborted) return false;
    if (!isThere) ledger.drop(intent.id, undefined, false);
    else {
      ledger.show(intent);
      tell(intent.id);
    }
    return isThere && !this.#isOver;
  }
}

const tooOld = 'It could not be sent within a day.';

/** Answers by which Webex says that it did not take a message. After any other it may have. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 413, 415]);

const isCertainlyNotTaken = (error: WebexError): boolean =>
  error.kind === 'configuration' || (error instanceof WebexHttpError && refusals.has(error.status));
