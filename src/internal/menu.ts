import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { define } from './define.ts';
import { checkIcon } from './icons.ts';
import { passFocus } from './kept-focus.ts';
import { hidePopover, showBeside } from './popover.ts';
import { WebexElement } from './webex-element.ts';

export interface MenuItem {
  label: string;
  icon?: TemplateResult;
  run: () => void;
  /** Shown as something that cannot be undone. */
  harmful?: boolean | undefined;
  /** Why it cannot be done, in a few words. */
  refused?: string | undefined;
  /** For a choice: one of several, or with the role of a checkbox one by itself. */
  checked?: boolean;
  role?: 'menuitemcheckbox';
  /** A line before it. */
  isApart?: boolean;
}

/**
 * A menu beside a button: arrows, Home, End and letters move, Escape closes, the focus goes back to the button.
 *
 * @internal
 */
export class WebexMenu extends WebexElement {
  static override styles = css`
    .menu {
      flex-direction: column;
      min-inline-size: 200px;
      max-inline-size: min(320px, calc(100vw - 16px));
      overflow: hidden auto;
      border: 1px solid var(--webex-color-border);
      border-radius: var(--webex-radius);
      padding: var(--webex-space);
      background: var(--webex-color-background-raised);
      color: inherit;
      box-shadow: var(--webex-shadow);
    }
    .menu:popover-open {
      display: flex;
    }
    .item {
      display: flex;
      flex: none;
      align-items: center;
      gap: calc(var(--webex-space) * 2.5);
      min-block-size: var(--webex-control-size);
      margin: 0;
      border: 0;
      border-radius: var(--webex-radius-small);
      padding: var(--webex-space) calc(var(--webex-space) * 2);
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    .item:hover,
    .item:focus-visible {
      background: var(--webex-color-hover);
      outline-offset: -2px;
    }
    .item > .icon {
      inline-size: 16px;
      block-size: 16px;
    }
    .item > .words {
      flex: 1;
      min-inline-size: 0;
    }
    small {
      display: block;
      font-size: var(--webex-font-size-small);
    }
    .harmful {
      color: var(--webex-color-text-error);
    }
    .item[aria-disabled='true'] {
      color: var(--webex-color-text-secondary);
      cursor: default;
    }
    hr {
      flex: none;
      inline-size: calc(100% - var(--webex-space) * 4);
      margin: var(--webex-space) calc(var(--webex-space) * 2);
      border: 0;
      border-block-start: 1px solid var(--webex-color-border);
    }
    @media (pointer: coarse) {
      .item {
        min-block-size: 44px;
      }
    }
  `;

  @property({ attribute: false }) items: readonly MenuItem[] = [];
  @property({ attribute: false }) label = '';
  anchor!: HTMLElement;
  @query('.menu') private menu!: HTMLElement;

  /** Closes it; the focus goes back to the button. */
  close(): void {
    hidePopover(this.menu);
  }

  protected override firstUpdated(): void {
    this.anchor.ariaExpanded = 'true';
    showBeside(this.menu, this.anchor, { align: 'end' });
    this.#all[0]?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div
      class="menu"
      part="menu"
      popover
      role="menu"
      aria-label=${this.label}
      @toggle=${this.#onToggle}
      @keydown=${this.#onKeyDown}
    >
      ${this.items.map(
        (item) =>
          html`${item.isApart ? html`<hr />` : nothing}
            <button
              class="item ${item.harmful ? 'harmful' : ''}"
              role=${item.role ?? (item.checked === undefined ? 'menuitem' : 'menuitemradio')}
              aria-checked=${item.checked === undefined ? nothing : item.checked ? 'true' : 'false'}
              aria-disabled=${item.refused === undefined ? 'false' : 'true'}
              tabindex="-1"
              @click=${() => this.#choose(item)}
            >
              ${item.icon ?? nothing}
              <span class="words">${item.label}${item.refused ? html`<small>${item.refused}</small>` : nothing}</span>
              ${item.checked ? checkIcon() : nothing}
            </button>`,
      )}
    </div>`;
  }

  get #all(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  #choose({ run, refused }: MenuItem): void {
    if (refused !== undefined) return;
    // At once: what is chosen may open this menu again before the browser tells that it is closed.
    this.#end();
    // Whatever opens now gives the focus back to where the menu was opened.
    this.anchor.focus();
    run();
  }

  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'closed' && this.isConnected) this.#end();
  };

  #end(): void {
    this.anchor.ariaExpanded = 'false';
    const { activeElement } = this.anchor.getRootNode() as ShadowRoot;
    if (!activeElement || activeElement === this) this.anchor.focus();
    const { host } = this.getRootNode() as ShadowRoot;
    this.remove();
    // Its button may have gone.
    if (!this.anchor.isConnected) passFocus(host as HTMLElement);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const all = this.#all;
    const at = all.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    let to = targets[event.key];
    if (event.key === 'Tab') this.close();
    if (to === undefined && /^\S$/u.test(event.key) && !event.ctrlKey && !event.metaKey) {
      const letter = event.key.toLowerCase();
      const begins = ({ label }: MenuItem): boolean => label.toLowerCase().startsWith(letter);
      const later = this.items.findIndex((item, index) => index > at && begins(item));
      to = later < 0 ? this.items.findIndex(begins) : later;
      if (to < 0) return;
    }
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  };
}

define('webex-menu', WebexMenu);

/**
 * Opens a menu inside an element, beside its button; one that is there already closes instead. A press of the button has
 * hidden that one, as any press outside, and it is taken away after the click that follows.
 */
export const openMenu = (
  host: WebexElement,
  anchor: HTMLElement,
  label: string,
  items: readonly MenuItem[],
): WebexMenu | undefined => {
  const open = [...host.renderRoot.querySelectorAll('webex-menu')].find((menu) => menu.anchor === anchor);
  if (open) {
    open.close();
    return undefined;
  }
  const menu = Object.assign(document.createElement('webex-menu'), { anchor, label, items });
  menu.setAttribute('exportparts', 'menu');
  host.renderRoot.append(menu);
  return menu;
};

declare global {
  interface HTMLElementTagNameMap {
    'webex-menu': WebexMenu;
  }
}
