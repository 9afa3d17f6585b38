import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue';
import { boxed, type SignalSource } from '../frameworks/boxed.ts';

/** The value of a signal of the store, or of a function that reads some, as a ref that follows it. */
export function useSignal<T>(source: SignalSource<T>): ComputedRef<T> {
  const signal = boxed(source);
  const box = shallowRef(signal.peek());
  onScopeDispose(
    signal.subscribe((next) => {
      box.value = next;
    }),
  );
  return computed(() => box.value.value);
}
