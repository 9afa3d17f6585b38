import { displayText } from '../../content/display-text.ts';
import { deleteIcon } from '../../internal/icons/delete.ts';
import { editIcon } from '../../internal/icons/edit.ts';
import { spaceIcon } from '../../internal/icons/space.ts';
import { openMenu, type MenuItem } from '../../internal/menu.ts';
import { teams as words } from '../../locales/en/teams.ts';
import type { Team } from '../../resources/index.ts';
import { createSpace } from '../space-dialogs/create-space.ts';
import { askToDeleteTeam, editTeam } from './team-dialogs.ts';
import type { WebexTeamView } from './team-view.ts';

/** What can be done with a team. */
export const openTeamMenu = (
  view: WebexTeamView,
  anchor: HTMLElement,
  team: Team,
  refusal: () => string | undefined,
): void => {
  const members = view.store!.teamMembers.of(team.id);
  const menu = openMenu(view, anchor, words.more(displayText(team.name)), itemsOf(view, team, refusal()));
  // What one may do is known with the members.
  if (menu && members.status.peek() !== 'ready')
    void members.load().then(() => (menu.items = itemsOf(view, team, refusal())));
};

const itemsOf = (view: WebexTeamView, team: Team, refused: string | undefined): MenuItem[] => [
  { label: words.newSpace, icon: spaceIcon(), run: () => void newSpaceIn(view, team.id) },
  { label: words.edit, icon: editIcon(), refused, run: () => void editTeam(view, team.id) },
  {
    label: words.delete,
    icon: deleteIcon(),
    harmful: true,
    isApart: true,
    refused,
    run: async () => {
      if (await askToDeleteTeam(view, team)) view.onBack?.();
    },
  },
];

const newSpaceIn = async (view: WebexTeamView, teamId: string): Promise<void> => {
  const space = await createSpace(view, teamId);
  if (!space) return;
  void view.store?.teams.spacesOf(teamId).reload();
  view.select(space.id);
};
