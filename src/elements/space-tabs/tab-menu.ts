import { displayText } from '../../content/display-text.ts';
import { deleteIcon } from '../../internal/icons/delete.ts';
import { editIcon } from '../../internal/icons/edit.ts';
import { openMenu } from '../../internal/menu.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceTabs as words } from '../../locales/en/space-tabs.ts';
import type { SpaceTab } from '../../resources/index.ts';
import { askToRemoveTab, openTab } from './tab-dialog.ts';

export { openTab } from './tab-dialog.ts';

/** What can be done with a tab. */
export const openTabMenu = (
  host: WebexElement,
  anchor: HTMLElement,
  tab: SpaceTab,
  refused: string | undefined,
): void => {
  openMenu(host, anchor, words.more(displayText(tab.displayName)), [
    { label: words.edit, icon: editIcon(), refused, run: () => void openTab(host, tab.spaceId, tab) },
    { label: words.remove, icon: deleteIcon(), harmful: true, refused, run: () => void askToRemoveTab(host, tab) },
  ]);
};
