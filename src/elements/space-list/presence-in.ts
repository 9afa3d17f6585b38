import type { Space } from '../../resources/index.ts';
import type { Store } from '../../store/store.ts';
import { partnerIn } from '../avatar/avatar.ts';
import { presenceOf } from '../avatar/avatar-marks.ts';

/** What somebody is doing with whom one has a conversation, in words, where that is known. */
export const presenceIn = (store: Store, space: Space): string => {
  const personId = space.type === 'direct' ? partnerIn(store, space.id) : undefined;
  const status = personId === undefined ? undefined : store.people.get(personId).value?.status;
  return presenceOf(status)?.words ?? '';
};
