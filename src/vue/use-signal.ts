import { computed, shallowRef, watchEffect, type ComputedRef } from 'vue';
import { boxed, type SignalSource } from '../frameworks/boxed.ts';

/**
 * The value of a signal of the store, or of a function that reads some, as a ref that follows it. The function may read
 * refs too.
 */
export function useSignal<T>(source: SignalSource<T>): ComputedRef<T> {
  const box = shallowRef<{ readonly value: T }>();
  watchEffect((onCleanup) => {
    const follow = (next: { readonly value: T }): void => {
      box.value = next;
    };
    onCleanup(boxed(source).subscribe(follow));
  });
  return computed(() => box.value!.value);
}
