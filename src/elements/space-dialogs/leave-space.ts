import { displayText } from '../../content/display-text.ts';
import { WebexSpaceLeaveEvent } from '../../events/space-leave.ts';
import { ask } from '../../internal/dialog.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import type { Space } from '../../resources/index.ts';
import { isGeneral } from '../../store/space-rights.ts';

/** Each says what it means and asks first; true when it was done. */
export const askToLeave = (host: WebexElement, space: Space, isModerator = false): Promise<boolean> => {
  const back = space.isPublic ? words.leaveBackPublic : space.teamId ? words.leaveBackTeam : words.leaveBack;
  return ask(host, {
    title: words.leaveTitle(displayText(space.title)),
    consequences: isGeneral(space)
      ? [words.leaveGeneral]
      : [words.leaveText, back, ...(isModerator ? [words.leaveModerator] : [])],
    action: words.leaveAction,
    run: () => doUnlessObjected(host, space, 'leave', () => host.store!.spaces.leave(space.id)),
  });
};

export const askToDelete = (host: WebexElement, space: Space): Promise<boolean> => {
  const title = displayText(space.title);
  const run = () => doUnlessObjected(host, space, 'delete', () => host.store!.spaces.delete(space.id));
  return ask(
    host,
    space.teamId === undefined
      ? {
          title: words.deleteTitle(title),
          consequences: [words.deleteText, words.deleteForGood],
          action: words.deleteAction,
          run,
        }
      : {
          title: words.archiveTitle(title),
          consequences: [words.archiveText, words.archiveBack],
          action: words.archiveAction,
          run,
        },
  );
};

export const askToHide = (host: WebexElement, space: Space): Promise<boolean> =>
  ask(host, {
    title: words.hideTitle(displayText(space.title)),
    consequences: [words.hideText],
    action: words.hideAction,
    run: () => doUnlessObjected(host, space, 'hide', () => host.store!.directSpaces.setHidden(space.id, true)),
  });

const doUnlessObjected = async (
  host: WebexElement,
  { id }: Space,
  how: WebexSpaceLeaveEvent['how'],
  run: () => Promise<void>,
): Promise<void> => {
  if (host.dispatchEvent(new WebexSpaceLeaveEvent(id, how))) await run();
};
