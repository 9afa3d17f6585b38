import { tabsIcon } from '../../internal/icons/tabs.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceTabs as words } from '../../locales/en/space-tabs.ts';
import { openSpaceMenu } from '../space-dialogs/space-menu.ts';
import { openTab } from '../space-tabs/tab-dialog.ts';

/** What can be done with the space that is open. */
export const openHeaderMenu = (host: WebexElement, anchor: HTMLElement, spaceId: string): void =>
  openSpaceMenu(host, anchor, spaceId, [
    { label: words.add, icon: tabsIcon(), run: () => void openTab(host, spaceId) },
  ]);
