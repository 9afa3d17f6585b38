import { displayText } from '../../content/display-text.ts';
import { deleteIcon } from '../../internal/icons/delete.ts';
import { archiveIcon } from '../../internal/icons/archive.ts';
import { checkIcon } from '../../internal/icons/check.ts';
import { favoriteFilledIcon } from '../../internal/icons/favorite-filled.ts';
import { favoriteIcon } from '../../internal/icons/favorite.ts';
import { hideIcon } from '../../internal/icons/hide.ts';
import { leaveIcon } from '../../internal/icons/leave.ts';
import { meetingIcon } from '../../internal/icons/meeting.ts';
import { settingsIcon } from '../../internal/icons/settings.ts';
import { openMenu, type MenuItem } from '../../internal/menu.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import type { Membership, Space } from '../../resources/index.ts';
import { refusalIn, type SpaceAction } from '../../store/space-rights.ts';
import { askToDelete, askToHide, askToLeave } from './leave-space.ts';
import { openMeeting } from './space-meeting.ts';
import { openSpaceSettings } from './space-settings.ts';

/** What can be done with a space, beside a button in the element. `more` goes on top. */
export const openSpaceMenu = (
  host: WebexElement,
  anchor: HTMLElement,
  spaceId: string,
  more: readonly MenuItem[] = [],
): void => {
  const store = host.store!;
  const space = store.spaces.get(spaceId).peek();
  if (!space) return;
  const me = store.session.me.peek();
  const known = me && store.members.peek(spaceId)?.of(me.id);
  const itemsOf = (membership: Membership | undefined): MenuItem[] => itemsFor(host, space, membership, more);
  const menu = openMenu(host, anchor, words.menu(displayText(space.title)), itemsOf(known));
  // What one may do in a moderated space is known with what one is there.
  if (menu && space.isLocked && !known)
    store.spaces.ownMembership(spaceId).then(
      (mine) => (menu.items = itemsOf(mine)),
      () => {},
    );
};

const itemsFor = (
  host: WebexElement,
  space: Space,
  membership: Membership | undefined,
  more: readonly MenuItem[],
): MenuItem[] => {
  const store = host.store!;
  const { id: spaceId } = space;
  const me = store.session.me.peek();
  const refused = (action: SpaceAction): string | undefined => {
    const refusal = refusalIn(space, action, { me, membership });
    return refusal && words.refused[refusal];
  };
  const isFavorite = store.favorites.has(spaceId);
  const isDirect = space.type === 'direct';
  const items: MenuItem[] = [
    {
      label: isFavorite ? words.notFavorite : words.favorite,
      icon: isFavorite ? favoriteFilledIcon() : favoriteIcon(),
      run: () => store.favorites.set(spaceId, !isFavorite),
    },
  ];
  if (store.readMarkers.isUnread(space))
    items.push({
      label: words.markRead,
      icon: checkIcon(),
      run: () => store.readMarkers.markRead(spaceId, Date.parse(space.lastActivity)),
    });
  items.push({ label: words.meeting, icon: meetingIcon(), run: () => void openMeeting(host, spaceId) });
  if (!isDirect)
    items.push({ label: words.settings, icon: settingsIcon(), run: () => void openSpaceSettings(host, spaceId) });
  items.push(...more);
  if (isDirect)
    items.push({ label: words.hide, icon: hideIcon(), isApart: true, run: () => void askToHide(host, space) });
  else
    items.push(
      {
        label: words.leave,
        icon: leaveIcon(),
        isApart: true,
        harmful: true,
        run: () => void askToLeave(host, space, membership?.isModerator),
      },
      {
        label: space.teamId ? words.archive : words.delete,
        icon: space.teamId ? archiveIcon() : deleteIcon(),
        harmful: true,
        refused: refused('delete'),
        run: () => void askToDelete(host, space),
      },
    );
  return items;
};
