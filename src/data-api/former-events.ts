import { WebexErrorEvent } from '../events/error.ts';
import type { WebexSpaceSelectEvent } from '../events/space-select.ts';
import { effect } from '../store/reactive.ts';
import type { Store } from '../store/store.ts';

/** What a listener of the widgets gets as `event.detail`. */
interface FormerDetail {
  resource: string;
  event: string;
  actorId?: string;
  data: Record<string, unknown>;
}

/**
 * Tells the host of adopted markup what happens by the names that the widgets used: `messages:created`, `rooms:unread`,
 * `rooms:read` and `rooms:selected`; and `webex-error`, since no provider is there to tell it. `spaceId` says which
 * space the host is about, or that it is about all. Returns the function that ends it.
 */
export function tellFormerEvents(host: HTMLElement, store: Store, concerns: (spaceId: string) => boolean): () => void {
  const tell = (name: string, data: object, actorId?: string): void => {
    const [resource, event] = name.split(':') as [string, string];
    const detail: FormerDetail = { resource, event, ...(actorId && { actorId }), data: withFormerNames(data) };
    host.dispatchEvent(new CustomEvent(name, { detail }));
  };
  const tellSpace = (name: string, spaceId: string): void => {
    const space = store.spaces.get(spaceId).peek();
    if (space) tell(name, space);
  };

  const onSelect = (event: Event): void => tellSpace('rooms:selected', (event as WebexSpaceSelectEvent).spaceId);
  host.addEventListener('webex-space-select', onSelect);

  const forget = store.listen({
    error: (error) => host.dispatchEvent(new WebexErrorEvent(error)),
    sent: (_, message) => {
      if (concerns(message.spaceId)) tell('messages:created', message, message.personId);
    },
    messageArrived({ spaceId, id }) {
      if (!concerns(spaceId)) return;
      store.messages.read(id).then(
        (message) => message && tell('messages:created', message, message.personId),
        () => {
          // The store has reported it.
        },
      );
    },
  });

  const stopWatching = watchUnread(store, (spaceId, isUnread) => {
    if (concerns(spaceId)) tellSpace(isUnread ? 'rooms:unread' : 'rooms:read', spaceId);
  });

  return () => {
    host.removeEventListener('webex-space-select', onSelect);
    forget();
    stopWatching();
  };
}

/** Calls when a space becomes unread or read, not for what it finds at first. */
function watchUnread(
  { spaces, readMarkers }: Store,
  changed: (spaceId: string, isUnread: boolean) => void,
): () => void {
  const known = new Map<string, boolean>();
  return effect(() => {
    void spaces.version.value;
    for (const id of spaces.ids) {
      const space = spaces.get(id).peek();
      const isUnread = space !== undefined && readMarkers.isUnread(space);
      const wasUnread = known.get(id);
      known.set(id, isUnread);
      // Listeners may read signals, and change what is read here.
      if (wasUnread !== undefined && wasUnread !== isUnread) queueMicrotask(() => changed(id, isUnread));
    }
  });
}

/** Webex's API says room where we say space, and so did the widgets. */
const withFormerNames = (data: object): Record<string, unknown> => {
  const names = new Map([
    ['spaceId', 'roomId'],
    ['spaceType', 'roomType'],
  ]);
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [names.get(name) ?? name, value]));
};
