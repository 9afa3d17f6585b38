import { fold } from '../../internal/fold.ts';
import type { Space } from '../../resources/index.ts';

/** Finds spaces by words of their title while somebody types: titles are folded once, and one key more looks at less. */
export class SpaceFilter {
  readonly #folded = new Map<string, { title: string; folded: string }>();
  #wanted = '';
  #candidates: readonly Space[] = [];
  #found: readonly Space[] = [];

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

  #foldedTitleOf({ id, title }: Space): string {
    let known = this.#folded.get(id);
    if (known?.title !== title) this.#folded.set(id, (known = { title, folded: fold(title) }));
    return known!.folded;
  }
}
