import { chatIcon } from '../../internal/icons/chat.ts';
import { hideIcon } from '../../internal/icons/hide.ts';
import { publicSpaceIcon } from '../../internal/icons/public-space.ts';
import { spaceIcon } from '../../internal/icons/space.ts';
import { openMenu } from '../../internal/menu.ts';
import { spaceList as strings } from '../../locales/en/space-list.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import { createSpace } from '../space-dialogs/create-space.ts';
import { openHiddenSpaces } from '../space-dialogs/hidden-spaces.ts';
import { beginConversation } from '../space-dialogs/new-conversation.ts';
import { openPublicSpaces } from '../space-dialogs/public-spaces.ts';
import type { WebexSpaceList } from './space-list.ts';

/** What begins, or comes back, at the plus. */
export const openAddMenu = (list: WebexSpaceList, anchor: HTMLElement): void => {
  openMenu(list, anchor, strings.add, [
    {
      label: words.newSpace,
      icon: spaceIcon(),
      run: async () => {
        const space = await createSpace(list);
        if (space) list.select(space.id);
      },
    },
    { label: words.newConversation, icon: chatIcon(), run: () => void beginConversation(list) },
    { label: words.joinPublic, icon: publicSpaceIcon(), run: () => void openPublicSpaces(list) },
    { label: words.showHidden, icon: hideIcon(), isApart: true, run: () => void openHiddenSpaces(list) },
  ]);
};

/** How the list is divided, and what is shown of it. */
export const openViewMenu = (list: WebexSpaceList, anchor: HTMLElement): void => {
  const choices = list.store!.listChoices;
  const { unreadOnly = false } = choices.value;
  openMenu(list, anchor, strings.view, [
    ...(['none', 'type', 'team'] as const).map((groupBy) => ({
      label: strings.groupBy[groupBy],
      checked: list.grouping === groupBy,
      run: () => (choices.value = { ...choices.value, groupBy }),
    })),
    {
      label: strings.unreadOnly,
      isApart: true,
      role: 'menuitemcheckbox',
      checked: unreadOnly,
      run: () => (choices.value = { ...choices.value, unreadOnly: !unreadOnly }),
    },
  ]);
};
