/** So long a finger has to rest on a message for its menu, milliseconds. */
const longPress = 500;

/** Calls back when a finger or a pen rests; whatever ends the touch, or moves it, ends the wait. */
export class LongPress {
  readonly #element: HTMLElement;
  readonly #onRest: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, onRest: () => void) {
    this.#element = element;
    this.#onRest = onRest;
  }

  readonly start = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') return;
    this.end();
    for (const type of ['pointerup', 'pointercancel', 'pointermove'])
      this.#element.addEventListener(type, this.end, { once: true });
    this.#timer = setTimeout(this.#onRest, longPress);
  };

  readonly end = (): void => clearTimeout(this.#timer);
}
