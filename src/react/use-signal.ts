import { useMemo, useSyncExternalStore } from 'react';
import { boxed, type SignalSource } from '../frameworks/boxed.ts';

/**
 * The value of a signal of the store, or of a function that reads some; the component renders again when it changes.
 *
 * ```tsx
 * const store = useStore();
 * const connection = useSignal(() => store?.session.connection.value);
 * ```
 */
export function useSignal<T>(source: SignalSource<T>): T {
  const signal = useMemo(() => boxed(source), [source]);
  const snapshot = useSyncExternalStore(
    useMemo(() => (listener: () => void) => signal.subscribe(listener), [signal]),
    () => signal.peek(),
    () => signal.peek(),
  );
  return snapshot.value;
}
