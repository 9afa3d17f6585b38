import type { Store } from '../../store/store.ts';
import type { Timeline } from '../../store/timeline.ts';

/**
 * Reads older pages until a message is there, as long as `isWanted`. Answers whether it is: not when it was deleted, is in
 * another conversation, or could not be read.
 */
export const readBackTo = async (
  store: Store,
  timeline: Timeline,
  id: string,
  isWanted: () => boolean,
): Promise<boolean> => {
  try {
    const message = await store.messages.ensure(id);
    if (message?.spaceId !== timeline.spaceId) return false;
  } catch {
    return false;
  }
  const isThere = (): boolean => id === timeline.parentId || timeline.indexOf(id) >= 0;
  await timeline.load();
  while (!isThere() && timeline.hasOlder.peek() && isWanted()) {
    await timeline.loadOlder();
    if (timeline.olderStatus.peek() === 'failed') return false;
  }
  return isThere() && isWanted();
};
