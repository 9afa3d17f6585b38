import { changesOf, typingOf } from './activity.ts';
import { parseRestId, restCluster, restId } from './rest-id.ts';
import type { SdkServices } from './sdk/connection.ts';
import type { SourceContext, SourceListener } from './source.ts';

const REMEMBERED = 500;

/** Tells a listener what the events of the SDK's socket mean. Shared by our own socket and by a page's SDK. */
export class EventFeed {
  readonly #services: SdkServices;
  readonly #context: SourceContext;
  readonly #listener: SourceListener;
  readonly #told = new Set<string>();
  readonly #clusters = new Map<string, string>();

  constructor(services: SdkServices, context: SourceContext, listener: SourceListener) {
    this.#services = services;
    this.#context = context;
    this.#listener = listener;
  }

  /** Takes the payload of an event frame, whatever it is. */
  take(data: unknown): void {
    if (typeof data !== 'object' || data === null) return;
    const { eventType, activity } = data as { eventType?: unknown; activity?: unknown };
    if (eventType === 'conversation.activity') this.#takeActivity(activity);
    else {
      const typing = typingOf(data, (uuid) => this.#spaceId(uuid));
      if (typing) this.#listener.typing?.(typing);
    }
  }

  /** While the service moves a client to another socket, every event comes twice. */
  #takeActivity(activity: unknown): void {
    const { id } = (activity ?? {}) as { id?: unknown };
    if (typeof id === 'string') {
      if (this.#told.has(id)) return;
      keep(this.#told, id);
    }
    const changes = changesOf(activity, {
      clusterOf: (url) => restCluster(this.#services.serviceId(url)),
      selfUuid: this.#services.selfUuid(),
    });
    for (const change of changes) {
      const space = change.spaceId === undefined ? undefined : parseRestId(change.spaceId);
      if (space) {
        keep(this.#clusters, space.uuid, space.cluster);
      }
      this.#listener.change(change);
    }
  }

  /** Typing names the conversation by its UUID alone. */
  #spaceId(uuid: string): string {
    const visible = this.#context.visibleSpaces().find((id) => parseRestId(id)?.uuid === uuid);
    return visible ?? restId('ROOM', uuid, this.#clusters.get(uuid));
  }
}

const keep = <Value>(memory: Set<string> | Map<string, Value>, key: string, value?: Value): void => {
  memory.delete(key);
  if (memory instanceof Map) memory.set(key, value as Value);
  else memory.add(key);
  const [oldest] = memory.keys();
  if (memory.size > REMEMBERED) memory.delete(oldest!);
};
