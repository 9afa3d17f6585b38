import { signal, type ReadonlySignal, type Signal } from './reactive.ts';

/**
 * Entities by id: a plain Map, with a signal for those that somebody looks at. Setting one entity wakes its own
 * watchers and nobody else.
 */
export class Collection<Entity extends { id: string }> {
  readonly #entities = new Map<string, Entity>();
  readonly #signals = new Map<string, Signal<Entity | undefined>>();

  /** The entity as it changes. Undefined as long as it is not known. */
  get(id: string): ReadonlySignal<Entity | undefined> {
    let found = this.#signals.get(id);
    if (!found) this.#signals.set(id, (found = signal(this.#entities.get(id))));
    return found;
  }

  /** The entity as it is now, without watching it. */
  peek(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  set(entity: Entity): void {
    this.#entities.set(entity.id, entity);
    const watched = this.#signals.get(entity.id);
    if (watched) watched.value = entity;
  }

  delete(id: string): void {
    this.#entities.delete(id);
    const watched = this.#signals.get(id);
    if (watched) watched.value = undefined;
  }

  get size(): number {
    return this.#entities.size;
  }

  values(): IterableIterator<Entity> {
    return this.#entities.values();
  }

  clear(): void {
    this.#entities.clear();
    for (const watched of this.#signals.values()) watched.value = undefined;
    this.#signals.clear();
  }
}
