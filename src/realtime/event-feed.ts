import { changesOf, typingOf } from './activity.ts';
import { parseRestId, restCluster, restId } from './rest-id.ts';
import type { SdkServices } from './sdk/connection.ts';
import type { SourceContext, SourceListener } from './source.ts';

const REMEMBERED = 500;
/** One lost frame is often noticed two or three times, and reading up takes the store some requests. */
const GAP_PAUSE = 2_000;

/** Tells a listener what the events of the SDK's socket mean. Shared by our own socket and by a page's SDK. */
export class EventFeed {
  readonly #services: SdkServices;
  readonly #context: SourceContext;
  readonly #listener: SourceListener;
  readonly #told = new Set<string>();
  readonly #clusters = new Map<string, string>();
  #gapPause: ReturnType<typeof setTimeout> | undefined;
  #anotherGap = false;

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

  /** Tells a gap at once, and any number of further ones as one, two seconds later. */
  gap(): void {
    if (this.#gapPause !== undefined) {
      this.#anotherGap = true;
      return;
    }
    this.#listener.gap?.();
    this.#gapPause = setTimeout(() => {
      this.#gapPause = undefined;
      if (!this.#anotherGap) return;
      this.#anotherGap = false;
      this.gap();
    }, GAP_PAUSE);
  }

  /** Nothing is told any more. */
  end(): void {
    clearTimeout(this.#gapPause);
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
      if (space) keep(this.#clusters, space.uuid, space.cluster);
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
