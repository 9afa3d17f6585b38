/**
 * The one place that knows the signals library. Everything else sees signals as `{ value, subscribe }`.
 */
export { batch, computed, effect, signal, untracked } from '@preact/signals-core';
export type { ReadonlySignal, Signal } from '@preact/signals-core';
