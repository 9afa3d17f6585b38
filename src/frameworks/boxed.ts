import { computed, type ReadonlySignal } from '../store/reactive.ts';

/** A signal, or a function that reads signals. */
export type SignalSource<T> = ReadonlySignal<T> | (() => T);

/**
 * The value in a box that is another one after each change: lists of the store change in place, and frameworks compare by
 * identity.
 */
export function boxed<T>(source: SignalSource<T>): ReadonlySignal<{ readonly value: T }> {
  return computed(() => ({ value: typeof source === 'function' ? source() : source.value }));
}
