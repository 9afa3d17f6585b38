/** The rules by which a message without an answer is looked for and sent again. Times in milliseconds. */
export interface DoubtPolicy {
  /** No message is sent again before this has passed: what was on its way has arrived by then, or never will. */
  quarantine: number;
  /** When it is looked for, counted from when the doubt began; the last look comes right after the quarantine. */
  looks: readonly number[];
  /** Negative looks that it takes. */
  negatives: number;
  /** How often a message leaves by itself. */
  tries: number;
  /** So long after it was written a message is not sent by itself any more. */
  lifetime: number;
}

export const defaultPolicy: DoubtPolicy = {
  quarantine: 30_000,
  looks: [2_000, 10_000],
  negatives: 2,
  tries: 3,
  lifetime: 24 * 3_600_000,
};

/**
 * - `absent`: it is not among the messages
 * - `unclear`: something is there that may be it, or not everything could be seen
 * - `hidden`: Webex does not let the identity look
 */
export type Sight = 'absent' | 'unclear' | 'hidden';

export type Verdict = 'look-again' | 'send-again' | 'ask';

/**
 * What is known of a message without an answer since this tab began to doubt. It starts anew in another tab or after a
 * reload, since nobody can say when the former one had sent it.
 */
export class Doubt {
  readonly #policy: DoubtPolicy;
  readonly #since: number;
  #looks = 0;
  #negatives = 0;

  constructor(policy: DoubtPolicy, since: number) {
    this.#policy = policy;
    this.#since = since;
  }

  /** When to look next, by the same clock. */
  get nextLook(): number {
    const { looks, quarantine } = this.#policy;
    const last = Math.max(quarantine, looks.at(-1) ?? 0) + 500;
    return this.#since + (looks[this.#looks] ?? last + (this.#looks - looks.length) * 10_000);
  }

  /** It was looked for, and there was no answer. */
  missed(): void {
    this.#looks++;
  }

  /** It was looked for, beginning at `began`, and not found for certain. */
  judge(sight: Sight, began: number): Verdict {
    this.#looks++;
    if (sight === 'absent') this.#negatives++;
    if (began - this.#since < this.#policy.quarantine) return 'look-again';
    if (sight !== 'absent') return 'ask';
    return this.#negatives >= this.#policy.negatives ? 'send-again' : 'look-again';
  }
}
