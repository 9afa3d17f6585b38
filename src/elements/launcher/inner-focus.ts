import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusedIn, isFocusLost } from '../../internal/kept-focus.ts';

/** Knows what has the focus inside an element, also while a page moves the element to another place. */
export class InnerFocus implements ReactiveController {
  #focused: HTMLElement | undefined;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
    host.addEventListener('focusin', (event) => {
      clearTimeout(this.#forgetting);
      this.#focused = event.composedPath()[0] as HTMLElement;
    });
    host.addEventListener('focusout', this.#forgetSoon);
  }

  hostDisconnected(): void {
    this.#forgetSoon();
  }

  /** What has the focus, or had it in here a moment ago where nothing has it now. */
  get element(): HTMLElement | undefined {
    if (isFocusLost()) return this.#focused?.isConnected ? this.#focused : undefined;
    const active = document.activeElement!;
    return focusedIn(active) ?? (active as HTMLElement);
  }

  /** What moves an element takes it out and puts it in at once. */
  readonly #forgetSoon = (): void => {
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => (this.#focused = undefined));
  };
}
