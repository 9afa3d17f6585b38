/** What becomes of a tab in an election. */
export interface Candidate {
  /** This tab leads from now on. */
  elected(): void;
  /** Another tab took over, because this one was taken for frozen. */
  deposed(): void;
}

/**
 * Lets one tab of an origin lead, by a Web Lock: a tab that closes gives it back by itself, and the next one has it at
 * once. A tab that is frozen keeps it, so another may seize it.
 */
export class LeaderElection {
  readonly #name: string;
  readonly #candidate: Candidate;
  readonly #ended = new AbortController();
  #release: (() => void) | undefined;

  constructor(name: string, candidate: Candidate) {
    this.#name = name;
    this.#candidate = candidate;
  }

  get isLeader(): boolean {
    return this.#release !== undefined;
  }

  /** Leads as soon as no other tab does. */
  stand(): void {
    const { signal } = this.#ended;
    void navigator.locks
      .request(this.#name, { signal }, () => this.#lead())
      .catch(() => {
        if (signal.aborted) return;
        if (this.isLeader) {
          this.#onLost();
          this.stand();
        } else {
          // The origin has no locks, as in a sandboxed frame; then it has no other tabs either.
          void this.#lead();
        }
      });
  }

  /** Leads at once, whoever did. */
  seize(): void {
    if (this.isLeader || this.#ended.signal.aborted) return;
    void navigator.locks.request(this.#name, { steal: true }, () => this.#lead()).catch(() => this.#onLost());
  }

  /** Leads no more, nor wants to. */
  end(): void {
    this.#ended.abort();
    this.#release?.();
    this.#release = undefined;
  }

  async #lead(): Promise<void> {
    if (this.#ended.signal.aborted) return;
    const released = new Promise<void>((resolve) => (this.#release = resolve));
    this.#candidate.elected();
    await released;
  }

  #onLost(): void {
    if (!this.isLeader) return;
    this.#release = undefined;
    this.#candidate.deposed();
  }
}
