import type { Store } from '../store/store.ts';

/**
 * What elements keep in memory of whoever is here: made when it is first asked for, and dropped when somebody else comes
 * or nobody is here any more. What was begun before it is known who is here is theirs.
 */
export const ofThisPerson = <Value>(make: () => Value): ((store: Store) => Value) => {
  const values = new WeakMap<Store, { value: Value }>();
  return (store) => {
    const held = values.get(store);
    if (held) return held.value;
    const made = { value: make() };
    values.set(store, made);
    let personId: string | undefined;
    const end = store.session.me.subscribe((me) => {
      const isAnother = personId !== undefined && me?.id !== personId;
      personId = me?.id;
      if (!isAnother) return;
      values.delete(store);
      end();
    });
    return made.value;
  };
};

/** Notices, from one update of an element to the next, that somebody else is here or nobody any more. */
export class PersonChange {
  #personId: string | undefined;

  /** Reads a signal. */
  happened(store: Store | undefined): boolean {
    const before = this.#personId;
    this.#personId = store?.session.me.value?.id;
    return before !== undefined && this.#personId !== before;
  }
}
