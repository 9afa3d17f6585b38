/** What was begun in a composer and not sent, per space and thread, while the page lives. */
export class Drafts {
  readonly #drafts = new Map<string, string>();

  get(spaceId: string, parentId?: string): string {
    return this.#drafts.get(key(spaceId, parentId)) ?? '';
  }

  set(text: string, spaceId: string, parentId?: string): void {
    if (text === '') this.#drafts.delete(key(spaceId, parentId));
    else this.#drafts.set(key(spaceId, parentId), text);
  }

  clear(): void {
    this.#drafts.clear();
  }
}

const key = (spaceId: string, parentId: string | undefined): string => `${spaceId} ${parentId ?? ''}`;
