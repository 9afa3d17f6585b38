/** So long a finger has to rest on a message for its menu, milliseconds. */
const longPress = 500;
/** So far, pixels, a finger that rests may tremble. */
const tremble = 10;

/** What has a use of its own for a finger that rests on it. */
const own = 'input, textarea, select, video, audio, dialog';

/**
 * Calls back when the finger or pen that touched rests; whatever ends the touch, or moves it, ends the wait. `path` is that
 * of the event, which has none any more once it is over.
 */
export const onLongPress = (
  { clientX, clientY, pointerId }: PointerEvent,
  path: readonly EventTarget[],
  onRest: () => void,
): void => {
  const elements = path.filter((target): target is Element => target instanceof Element);
  if (elements.some((element) => element.matches(own))) return;
  const touch = new AbortController();
  const { signal } = touch;
  const timer = setTimeout(() => elements[0]?.isConnected && onRest(), longPress);
  const listen = (type: string, listener: (event: PointerEvent) => void): void =>
    addEventListener(type, listener as EventListener, { signal, capture: true });
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    clearTimeout(timer);
    touch.abort();
  };
  listen('pointerup', end);
  listen('pointercancel', end);
  listen('pointermove', (event) => {
    if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > tremble) end(event);
  });
  // The menu of the browser would lie over ours.
  listen('contextmenu', (event) => {
    if (event.composedPath()[0] === path[0]) event.preventDefault();
  });
};
