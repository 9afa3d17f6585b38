import type { SpaceTab } from '../resources/index.ts';
import type { StoreContext } from './context.ts';
import { later } from './later.ts';
import { PagedList } from './paged-list.ts';
import type { SpaceTabManagement } from './space-tab-management.ts';

/** What a tab is called, and the https address that it opens. */
export type TabContents = Pick<SpaceTab, 'displayName' | 'contentUrl'>;

/**
 * The web pages pinned to spaces. In a moderated space only moderators change them.
 * https://developer.webex.com/docs/api/v1/room-tabs
 */
export class SpaceTabs {
  readonly #context: StoreContext;
  readonly #lists = new Map<string, PagedList<SpaceTab>>();
  readonly #management: () => Promise<SpaceTabManagement>;

  constructor(context: StoreContext) {
    this.#context = context;
    this.#management = later(context, async () => {
      const { SpaceTabManagement: Management } = await import('./space-tab-management.ts');
      return new Management(context, this);
    });
  }

  /** The tabs of a space; call `load()` on it to read them. */
  of(spaceId: string): PagedList<SpaceTab> {
    let list = this.#lists.get(spaceId);
    if (!list) {
      list = new PagedList(this.#context, (client, signal) => client.spaceTabs.list({ spaceId }, { signal }));
      this.#lists.set(spaceId, list);
    }
    return list;
  }

  /** Throws a {@link WebexError}, as those below do: of kind `configuration` for an address that is not https. */
  async add(spaceId: string, contents: TabContents): Promise<SpaceTab> {
    return (await this.#management()).add(spaceId, contents);
  }

  async update(tab: SpaceTab, contents: Partial<TabContents>): Promise<SpaceTab> {
    return (await this.#management()).update(tab, contents);
  }

  async remove(tab: SpaceTab): Promise<void> {
    return (await this.#management()).remove(tab);
  }

  clear(): void {
    for (const list of this.#lists.values()) list.clear();
    this.#lists.clear();
  }
}
