import { WebexConfigurationError } from '../errors.ts';
import type { SpaceTab } from '../resources/index.ts';
import { run, type StoreContext } from './context.ts';
import { secureAddress } from './secure-address.ts';
import type { SpaceTabs, TabContents } from './space-tabs.ts';

/** What is done about tabs; see the methods of the same names of {@link SpaceTabs}. */
export class SpaceTabManagement {
  readonly #context: StoreContext;
  readonly #tabs: SpaceTabs;

  constructor(context: StoreContext, tabs: SpaceTabs) {
    this.#context = context;
    this.#tabs = tabs;
  }

  async add(spaceId: string, contents: TabContents): Promise<SpaceTab> {
    const draft = { spaceId, ...checked(contents) };
    const tab = await this.#orReload(spaceId, (client, signal) => client.spaceTabs.create(draft, { signal }));
    this.#tabs.of(spaceId).receive(tab);
    return tab;
  }

  async update({ id, spaceId, ...before }: SpaceTab, contents: Partial<TabContents>): Promise<SpaceTab> {
    const { displayName, contentUrl } = { ...before, ...contents };
    const change = { spaceId, ...checked({ displayName, contentUrl }) };
    const tab = await this.#orReload(spaceId, (client, signal) => client.spaceTabs.update(id, change, { signal }));
    this.#tabs.of(spaceId).receive(tab);
    return tab;
  }

  async remove({ id, spaceId }: SpaceTab): Promise<void> {
    await this.#orReload(spaceId, (client, signal) => client.spaceTabs.delete(id, { signal }));
    this.#tabs.of(spaceId).drop(id);
  }

  /** What was refused may have been changed by somebody else meanwhile. */
  async #orReload<Result>(spaceId: string, task: Parameters<typeof run<Result>>[1]): Promise<Result> {
    try {
      return await run(this.#context, task);
    } catch (error) {
      void this.#tabs.of(spaceId).reload();
      throw error;
    }
  }
}

const checked = ({ displayName, contentUrl }: TabContents): TabContents => {
  const address = secureAddress(contentUrl);
  if (address === undefined) throw new WebexConfigurationError('A tab opens an https address.');
  return { displayName: displayName.trim(), contentUrl: address };
};
