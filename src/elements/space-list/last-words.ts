import { displayText } from '../../content/display-text.ts';
import { spaceList as strings } from '../../locales/en/space-list.ts';
import type { Space } from '../../resources/index.ts';
import type { Store } from '../../store/store.ts';

/** Longer ones do not fit anyway. */
const longest = 120;

/**
 * What was said last in a space, where that is known: nothing is read for it. A conversation that was not kept up since
 * something happened in it says nothing rather than something old.
 */
export const lastWordsIn = ({ messages, people, session }: Store, space: Space): string => {
  const timeline = messages.timelinesOf(space.id).find(({ parentId }) => parentId === undefined);
  if (!timeline || timeline.status.value !== 'ready') return '';
  void timeline.version.value;
  const id = timeline.ids.at(-1);
  const message = id === undefined ? undefined : messages.get(id).value;
  if (!message || timeline.isStale) return '';
  const text = (message.text ?? message.markdown ?? '').slice(0, longest).trim();
  const words = text || (message.files ? strings.file : message.attachments ? strings.card : '');
  if (!words) return '';
  const isMine = message.personId === session.me.value?.id;
  if (space.type === 'direct' && !isMine) return displayText(words);
  const name = isMine ? strings.you : firstNameOf(people.get(message.personId).value?.displayName ?? '');
  return displayText(name ? strings.said(name, words) : words);
};

const firstNameOf = (name: string): string => name.split(' ')[0] ?? '';
