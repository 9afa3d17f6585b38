/**
 * Loads the elements of the script-tag build: what shows conversations at once, before anything else runs, and all else
 * when the page has painted what it has of these.
 */
import { isVersionOfPage } from '../internal/define.ts';
import { afterFirstPaint } from '../internal/first-paint.ts';
import { warnOfMissingChunk } from '../internal/warn-of-missing-chunk.ts';

const isThere = (names: string): boolean => document.querySelector(names) !== null;

const loadThread = () => import('./message-thread/message-thread.ts');
const loadMessenger = () => import('./messenger/messenger.ts');
const loadLauncher = () => import('./launcher/launcher.ts');

if (isVersionOfPage()) load();

function load(): void {
  const isMessengerThere = isThere('webex-messenger, webex-space-list');
  const isThreadThere = isThere('webex-message-thread');
  const isLauncherThere = isThere('webex-launcher');

  Promise.all([
    loadThread(),
    isMessengerThere || !isThreadThere ? loadMessenger() : undefined,
    isLauncherThere ? loadLauncher() : undefined,
  ])
    .then(() => (isMessengerThere || isThreadThere ? afterFirstPaint() : undefined))
    .then(() =>
      Promise.all([
        loadMessenger(),
        loadLauncher(),
        import('./message-composer/message-composer.ts'),
        import('./member-panel/member-panel.ts'),
        import('./people-picker/people-picker.ts'),
        import('./person-card/person-card.ts'),
        import('./space-tabs/space-tabs.ts'),
        import('./team-list/team-list.ts'),
        import('./team-view/team-view.ts'),
      ]),
    )
    .catch(warnOfMissingChunk);
}
