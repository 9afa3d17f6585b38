import { composer as strings } from '../../locales/en/composer.ts';
import type { Store } from '../../store/store.ts';

/** Why nothing can be written in a space, if so; empty while it is not known yet where to write. */
export const refusalOf = (store: Store | undefined, spaceId: string | undefined): string | undefined => {
  if (store?.session.status.value === 'signed-out') return strings.signedOut;
  if (!store || !spaceId) return '';
  const space = store.spaces.get(spaceId).value;
  if (space?.isReadOnly) return strings.readOnly;
  if (!space?.isAnnouncementOnly) return undefined;
  const list = store.members.of(space.id);
  const me = list.of(store.session.me.value?.id ?? '');
  // As long as it is not known who moderates, Webex decides.
  return list.status.value === 'ready' && !me?.isModerator ? strings.announcement : undefined;
};
