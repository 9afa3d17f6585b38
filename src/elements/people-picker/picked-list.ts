import { html, type ReactiveController, type TemplateResult } from 'lit';
import { displayText } from '../../content/display-text.ts';
import type { PickedPerson } from '../../events/people-change.ts';
import { closeIcon } from '../../internal/icons.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { peoplePicker as strings } from '../../locales/en/people-picker.ts';
import { marksOfKind, type PersonKind } from '../person/person-marks.ts';
import { valueOf } from './people-choices.ts';

export interface PickedListOptions {
  picked: () => readonly PickedPerson[];
  kindOf: (picked: PickedPerson) => PersonKind;
  isDisabled: () => boolean;
  remove: (picked: PickedPerson) => void;
  /** Gives the focus to what stands after the list. */
  leave: () => void;
}

/** Those who were chosen, each with a button that takes them off again; one tab stop with what stands after them. */
export class PickedList implements ReactiveController {
  readonly #host: WebexElement;
  readonly #options: PickedListOptions;
  #wanted: number | undefined;

  constructor(host: WebexElement, options: PickedListOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Goes to the last one; false when there is none. */
  focusLast(): boolean {
    const last = this.#options.picked().length - 1;
    if (last < 0) return false;
    this.#wanted = last;
    this.#host.requestUpdate();
    return true;
  }

  hostUpdated(): void {
    if (this.#wanted === undefined) return;
    const buttons = this.#buttons;
    const target = buttons[Math.min(this.#wanted, buttons.length - 1)];
    this.#wanted = undefined;
    // Moving the focus changes what the host shows, which is for the next update.
    queueMicrotask(() => (target ? target.focus() : this.#options.leave()));
  }

  /** @param isTabStop Whether the tab key comes to the last one, because nothing stands after them. */
  render(isTabStop: boolean): TemplateResult {
    const { store } = this.#host;
    const picked = this.#options.picked();
    return html`
      <ul class="picked" role="list" aria-label=${strings.chosen} @keydown=${this.#onKeyDown}>
        ${picked.map((one, index) => {
          const name = displayText(one.name);
          return html`<li class="chip" part="chip" title=${displayText(one.email) || name}>
            <webex-avatar
              .personId=${one.personId}
              .name=${name}
              .store=${store}
              hide-presence
              aria-hidden="true"
            ></webex-avatar>
            <bdi class="truncated">${name}</bdi>
            <span class="marks">${marksOfKind(this.#options.kindOf(one))}</span>
            <button
              type="button"
              class="remove"
              tabindex=${isTabStop && index === picked.length - 1 ? 0 : -1}
              aria-label=${strings.remove(name)}
              ?disabled=${this.#options.isDisabled()}
              @click=${() => this.#remove(index)}
            >
              ${closeIcon()}
            </button>
          </li>`;
        })}
      </ul>
    `;
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLButtonElement>('.chip > .remove')];
  }

  #remove(index: number): void {
    const one = this.#options.picked()[index];
    if (!one) return;
    // The one that comes into its place; after the last one, the field.
    const isLast = index === this.#options.picked().length - 1;
    this.#options.remove(one);
    if (isLast) this.#options.leave();
    else this.#wanted = index;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const isRightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    const [before, after] = isRightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    if (event.key === before) buttons[at - 1]?.focus();
    else if (event.key === after) {
      if (buttons[at + 1]) buttons[at + 1]!.focus();
      else this.#options.leave();
    } else if (event.key === 'Home') buttons[0]!.focus();
    else if (event.key === 'End') this.#options.leave();
    else if (event.key === 'Backspace') {
      this.#wanted = Math.max(0, at - 1);
      this.#options.remove(this.#options.picked()[at]!);
    } else if (event.key === 'Delete') this.#remove(at);
    else return;
    event.preventDefault();
  };
}

/** Whether somebody is in a list already, by id or by address. */
export const isPicked = (picked: readonly PickedPerson[], one: PickedPerson): boolean =>
  picked.some((other) => valueOf(other) === valueOf(one) || (one.email !== undefined && other.email === one.email));
