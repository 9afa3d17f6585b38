import { locale } from '../locales/locale.ts';
import { signal, type ReadonlySignal } from '../store/reactive.ts';
import { whenPainted } from './first-paint.ts';
import { formatTime } from './format.ts';

const ready = signal(false);
let preparing: Promise<void> | undefined;

/**
 * Whether times can be written at once. The first one takes browsers longer than all else that a conversation begins
 * with, so the first messages of a page are painted without, and have theirs a moment later: see {@link prepareTimes}.
 */
export const timesAreReady: ReadonlySignal<boolean> = ready;

/** Makes times ready when what was just rendered is painted. */
export const prepareTimes = (): Promise<void> =>
  (preparing ??= whenPainted().then(() => {
    formatTime(Date.now(), locale.peek());
    ready.value = true;
  }));
