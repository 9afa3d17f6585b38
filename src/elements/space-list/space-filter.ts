import { fold } from '../../internal/fold.ts';
import type { Space } from '../../resources/index.ts';

/** So long titles are folded at a time while nobody waits for it, milliseconds: a key that comes then is not late. */
const slice = 4;

/** Finds spaces by words of their title while somebody types: titles are folded once, and one key more looks at less. */
export class SpaceFilter {
  readonly #folded = new Map<string, { title: string; folded: string }>();
  #wanted = '';
  #candidates: readonly Space[] = [];
  #found: readonly Space[] = [];
  #ahead: Iterator<Space> | undefined;
  #isWaiting = false;

  /** Those whose title has all the words, in the order in which they came. */
  matching(spaces: readonly Space[], text: string): readonly Space[] {
    const wanted = fold(text);
    if (wanted === '') return spaces;
    const isNarrower = spaces === this.#candidates && this.#wanted !== '' && wanted.startsWith(this.#wanted);
    const words = wanted.split(/\s+/);
    this.#found = (isNarrower ? this.#found : spaces).filter((space) => {
      const title = this.#foldedTitleOf(space);
      return words.every((word) => title.includes(word));
    });
    this.#candidates = spaces;
    this.#wanted = wanted;
    return this.#found;
  }

  /** Folds the titles in the time that nobody needs, so that the first key finds them done. */
  prepare(spaces: readonly Space[]): void {
    this.#ahead = spaces.values();
    this.#wait();
  }

  #wait(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    whenIdle(() => {
      this.#isWaiting = false;
      if (!this.#foldSome()) this.#wait();
    });
  }

  /** Answers whether all are done. */
  #foldSome(): boolean {
    const end = performance.now() + slice;
    for (let next = this.#ahead?.next(); next && !next.done; next = this.#ahead?.next()) {
      this.#foldedTitleOf(next.value);
      if (performance.now() >= end) return false;
    }
    this.#ahead = undefined;
    return true;
  }

  #foldedTitleOf({ id, title }: Space): string {
    let known = this.#folded.get(id);
    if (known?.title !== title) this.#folded.set(id, (known = { title, folded: fold(title) }));
    return known!.folded;
  }
}

const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run);
  else setTimeout(run, slice);
};
