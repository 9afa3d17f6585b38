import type { WebexError } from '../../src/errors.ts';
import type { ChangeSignal, SourceListener, SourceStatus, TypingSignal } from '../../src/realtime/source.ts';

/** A listener that keeps all it is told, and can wait for something to be told. */
export class Recorder implements SourceListener {
  readonly statuses: SourceStatus[] = [];
  readonly errors: WebexError[] = [];
  readonly changes: ChangeSignal[] = [];
  readonly typings: TypingSignal[] = [];
  gaps = 0;
  #waiting = new Set<() => void>();

  status(status: SourceStatus, error?: WebexError): void {
    this.statuses.push(status);
    if (error) this.errors.push(error);
    this.#told();
  }

  change(change: ChangeSignal): void {
    this.changes.push(change);
    this.#told();
  }

  typing(typing: TypingSignal): void {
    this.typings.push(typing);
    this.#told();
  }

  gap(): void {
    this.gaps += 1;
    this.#told();
  }

  get last(): SourceStatus | undefined {
    return this.statuses.at(-1);
  }

  /** Takes the changes told so far out of the record. */
  take(): ChangeSignal[] {
    return this.changes.splice(0);
  }

  /** Resolves once `test` holds; rejects after `limit` milliseconds with the record so far. */
  until(test: (recorder: Recorder) => boolean, limit = 5_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!test(this)) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        const { statuses, errors, changes, gaps } = this;
        reject(
          new Error(
            `Not told in ${limit} ms: ${JSON.stringify({ statuses, errors: errors.map(String), changes, gaps })}`,
          ),
        );
      }, limit);
      this.#waiting.add(check);
      check();
    });
  }

  #told(): void {
    for (const check of this.#waiting) check();
  }
}
