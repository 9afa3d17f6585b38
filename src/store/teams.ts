import type { Space, Team, TeamDraft } from '../resources/index.ts';
import { run, type StoreContext } from './context.ts';
import { compareNames, PagedList } from './paged-list.ts';

/**
 * The teams of the identity, by name. Webex tells nobody of changes to teams: read them again when they are shown.
 * https://developer.webex.com/docs/api/v1/teams
 */
export class Teams extends PagedList<Team> {
  readonly #context: StoreContext;
  readonly #spaces = new Map<string, PagedList<Space>>();

  constructor(context: StoreContext) {
    super(context, (client, signal) => client.teams.list({ max: 1000 }, { signal }), {
      compare: (one, other) => compareNames(one.name, other.name),
      isWhole: true,
    });
    this.#context = context;
  }

  /** The spaces of a team by title, also those that one has not joined; call `load()` on it to read them. */
  spacesOf(teamId: string): PagedList<Space> {
    let spaces = this.#spaces.get(teamId);
    if (!spaces) {
      spaces = new PagedList(this.#context, (client, signal) => client.spaces.list({ teamId, max: 1000 }, { signal }), {
        compare: (one, other) => compareNames(one.title, other.title),
        isWhole: true,
      });
      this.#spaces.set(teamId, spaces);
    }
    return spaces;
  }

  /** Makes a team, with its General space. Throws a {@link WebexError}, as those below do. */
  async create(draft: TeamDraft): Promise<Team> {
    const team = await run(this.#context, (client, signal) => client.teams.create(draft, { signal }));
    this.receive(team);
    return team;
  }

  /** Renames or describes a team, as one of its moderators. */
  async update(id: string, change: Partial<TeamDraft>): Promise<Team> {
    const team = await this.#orReload(async (client, signal) => {
      const { name } = this.of(id) ?? (await client.teams.get(id, { signal }));
      return client.teams.update(id, { name, ...change }, { signal });
    });
    this.receive(team);
    return team;
  }

  /** Deletes a team with all its spaces, as one of its moderators. */
  async delete(id: string): Promise<void> {
    await this.#orReload((client, signal) => client.teams.delete(id, { signal }));
    this.drop(id);
    this.#spaces.delete(id);
  }

  override clear(): void {
    super.clear();
    for (const spaces of this.#spaces.values()) spaces.clear();
    this.#spaces.clear();
  }

  /** What was refused may have been changed by somebody else meanwhile. */
  async #orReload<Result>(task: Parameters<typeof run<Result>>[1]): Promise<Result> {
    try {
      return await run(this.#context, task);
    } catch (error) {
      void this.reload();
      throw error;
    }
  }
}
