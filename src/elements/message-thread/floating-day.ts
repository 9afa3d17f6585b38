import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { dayOf, formatDay } from '../../internal/format.ts';
import { locale } from '../../locales/locale.ts';

/** How long the day of what is on top stays after the last scroll, milliseconds. */
const lingers = 1_200;

/** Says of which day the messages on top are, while somebody scrolls. */
export class FloatingDay implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #day: number | undefined;
  #text = '';
  #isShown = false;
  #hide: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#hide);
    this.#isShown = false;
  }

  /** Shows the day of a moment, milliseconds since 1970, for a while. */
  show(time: number): void {
    const day = dayOf(time);
    if (day !== this.#day || !this.#isShown) {
      this.#day = day;
      this.#text = formatDay(time, locale.value);
      this.#isShown = true;
      this.#host.requestUpdate();
    }
    clearTimeout(this.#hide);
    this.#hide = setTimeout(() => {
      this.#isShown = false;
      this.#host.requestUpdate();
    }, lingers);
  }

  render(): TemplateResult {
    return html`<div class="floating-day ${this.#isShown ? 'shown' : ''}" aria-hidden="true">
      <span>${this.#text}</span>
    </div>`;
  }
}
