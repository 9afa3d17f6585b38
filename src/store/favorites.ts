import { Kept } from './kept.ts';

/** The spaces that somebody put on top of the list, in the order in which they did. Kept in this browser: Webex's API knows none. */
export class Favorites {
  readonly #ids = new Kept<readonly string[]>('favorites', [], idsIn);

  get ids(): readonly string[] {
    return this.#ids.value;
  }

  has(spaceId: string): boolean {
    return this.ids.includes(spaceId);
  }

  set(spaceId: string, isFavorite: boolean): void {
    const others = this.ids.filter((id) => id !== spaceId);
    this.#ids.value = isFavorite ? [...others, spaceId] : others;
  }

  open(identity: string): void {
    this.#ids.open(identity);
  }

  forget(): void {
    this.#ids.forget();
  }

  clear(): void {
    this.#ids.clear();
  }
}

const idsIn = (json: unknown): string[] | undefined =>
  Array.isArray(json) ? json.filter((id): id is string => typeof id === 'string') : undefined;
