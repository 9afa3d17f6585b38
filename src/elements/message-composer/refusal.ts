import { isNotFound } from '../../errors.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import type { Store } from '../../store/store.ts';

/**
 * Why nothing can be written in a space, if so; empty while it is not known yet where to write. `wasThere` says that the
 * space has been known.
 */
export const refusalOf = (
  store: Store | undefined,
  spaceId: string | undefined,
  wasThere = false,
): string | undefined => {
  if (store?.session.status.value === 'signed-out') return strings.signedOut;
  if (!store || !spaceId) return '';
  if (store.capabilities.refused.value.has('sending')) return strings.notAllowed;
  const space = store.spaces.get(spaceId).value;
  if (!space) {
    const failure = store.messages.timeline(spaceId).error.value;
    const isGone = (wasThere && store.session.status.value === 'ready') || (failure && isNotFound(failure));
    return isGone ? strings.gone : undefined;
  }
  if (space.isReadOnly) return strings.readOnly;
  if (!space.isAnnouncementOnly) return undefined;
  const list = store.members.of(space.id);
  const me = list.of(store.session.me.value?.id ?? '');
  // As long as it is not known who moderates, Webex decides.
  return list.status.value === 'ready' && !me?.isModerator ? strings.announcement : undefined;
};
