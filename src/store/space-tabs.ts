import { WebexConfigurationError } from '../errors.ts';
import type { SpaceTab } from '../resources/index.ts';
import { run, type StoreContext } from './context.ts';
import { PagedList } from './paged-list.ts';

/** What a tab is called, and the https address that it opens. */
export type TabContents = Pick<SpaceTab, 'displayName' | 'contentUrl'>;

/**
 * The web pages pinned to spaces. In a moderated space only moderators change them.
 * https://developer.webex.com/docs/api/v1/room-tabs
 */
export class SpaceTabs {
  readonly #context: StoreContext;
  readonly #lists = new Map<string, PagedList<SpaceTab>>();

  constructor(context: StoreContext) {
    this.#context = context;
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
    const draft = { spaceId, ...checked(contents) };
    const tab = await this.#orReload(spaceId, (client, signal) => client.spaceTabs.create(draft, { signal }));
    this.of(spaceId).receive(tab);
    return tab;
  }

  async update({ id, spaceId, ...before }: SpaceTab, contents: Partial<TabContents>): Promise<SpaceTab> {
    const { displayName, contentUrl } = { ...before, ...contents };
    const change = { spaceId, ...checked({ displayName, contentUrl }) };
    const tab = await this.#orReload(spaceId, (client, signal) => client.spaceTabs.update(id, change, { signal }));
    this.of(spaceId).receive(tab);
    return tab;
  }

  async remove({ id, spaceId }: SpaceTab): Promise<void> {
    await this.#orReload(spaceId, (client, signal) => client.spaceTabs.delete(id, { signal }));
    this.of(spaceId).drop(id);
  }

  clear(): void {
    for (const list of this.#lists.values()) list.clear();
    this.#lists.clear();
  }

  /** What was refused may have been changed by somebody else meanwhile. */
  async #orReload<Result>(spaceId: string, task: Parameters<typeof run<Result>>[1]): Promise<Result> {
    try {
      return await run(this.#context, task);
    } catch (error) {
      void this.of(spaceId).reload();
      throw error;
    }
  }
}

/** The address as a browser reads it, when a tab may have it: https, without a name or a password in it. */
export const secureAddress = (text: string): string | undefined => {
  try {
    const url = new URL(text.trim());
    return url.protocol === 'https:' && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
};

const checked = ({ displayName, contentUrl }: TabContents): TabContents => {
  const address = secureAddress(contentUrl);
  if (address === undefined) throw new WebexConfigurationError('A tab opens an https address.');
  return { displayName: displayName.trim(), contentUrl: address };
};
