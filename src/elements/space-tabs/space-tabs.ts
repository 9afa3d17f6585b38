import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { define } from '../../internal/define.ts';
import { moreIcon, openOutsideIcon, plusIcon } from '../../internal/icons.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { spaceTabs as words } from '../../locales/en/space-tabs.ts';
import type { SpaceTab } from '../../resources/index.ts';
import { refusalIn } from '../../store/space-rights.ts';
import { secureAddress } from '../../store/secure-address.ts';
import { buttons } from '../../styles/buttons.ts';

/**
 * The web pages that are pinned to a space, to open, add, edit and remove. Nothing is shown where there are none, or
 * where Webex does not tell of them.
 *
 * @summary Shows the tabs of a space.
 * @element webex-space-tabs
 */
export class WebexSpaceTabs extends WebexElement {
  static override styles = [
    buttons,
    css`
      .tabs {
        display: flex;
        align-items: center;
        gap: var(--webex-space);
        overflow: auto hidden;
        border-block-end: 1px solid var(--webex-color-border);
        padding: var(--webex-space) calc(var(--webex-space) * 3);
        scrollbar-width: none;
      }
      ul {
        display: contents;
        list-style: none;
      }
      li {
        display: flex;
        flex: none;
        align-items: center;
        max-inline-size: 220px;
      }
      a,
      .broken {
        display: inline-flex;
        align-items: center;
        gap: calc(var(--webex-space) * 1.5);
        min-inline-size: 0;
        min-block-size: 28px;
        border-radius: 14px;
        padding-inline: calc(var(--webex-space) * 2.5);
        color: inherit;
        font-size: var(--webex-font-size-small);
        text-decoration: none;
      }
      a:hover {
        background: var(--webex-color-hover);
      }
      .broken {
        color: var(--webex-color-text-secondary);
      }
      a > .icon {
        inline-size: 12px;
        block-size: 12px;
        color: var(--webex-color-text-secondary);
      }
      .icon-button {
        inline-size: 24px;
        min-block-size: 24px;
      }
      @media (hover: hover) {
        li:not(:hover, :focus-within) > .icon-button:not([aria-expanded='true']) {
          opacity: 0;
        }
      }
      .icon-button > .icon {
        inline-size: 14px;
        block-size: 14px;
      }
    `,
  ];

  /** The space whose tabs are shown. */
  @property({ attribute: 'space-id' }) spaceId: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store, spaceId } = this;
    if (store && spaceId && (changed.has('spaceId') || changed.has('store'))) void store.spaceTabs.of(spaceId).load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, spaceId } = this;
    const tabs = store && spaceId ? store.spaceTabs.of(spaceId).list.value : [];
    if (tabs.length === 0) return nothing;
    return html`<nav class="tabs" aria-label=${words.label}>
      <ul>
        ${tabs.map((tab) => this.#renderTab(tab))}
      </ul>
      ${
        this.#refused === undefined
          ? html`<button class="icon-button" aria-label=${words.add} title=${words.add} @click=${this.#onAdd}>
              ${plusIcon()}
            </button>`
          : nothing
      }
    </nav>`;
  }

  #renderTab(tab: SpaceTab): TemplateResult {
    const name = displayText(tab.displayName);
    const address = secureAddress(tab.contentUrl);
    const content = html`<bdi class="truncated">${name}</bdi>`;
    return html`<li>
      ${
        address
          ? html`<a href=${address} target="_blank" rel="noopener noreferrer" title=${address}>
              ${content}${openOutsideIcon()}<span class="visually-hidden">, ${words.open}</span>
            </a>`
          : html`<span class="broken">${content}</span>`
      }
      <button
        class="icon-button"
        aria-label=${words.more(name)}
        title=${words.more(name)}
        aria-haspopup="menu"
        @click=${({ currentTarget }: Event) => this.#openMenu(currentTarget as HTMLElement, tab)}
      >
        ${moreIcon()}
      </button>
    </li>`;
  }

  /** Why tabs cannot be changed here, as far as it is known. */
  get #refused(): string | undefined {
    const { store, spaceId } = this;
    const space = spaceId ? store?.spaces.get(spaceId).value : undefined;
    const me = store?.session.me.value;
    if (!space || !me) return undefined;
    const membership = store?.members.peek(space.id)?.of(me.id);
    return refusalIn(space, 'tabs', { me, membership }) && words.moderators;
  }

  readonly #onAdd = (): void => {
    import('./tab-menu.ts').then(({ openTab }) => openTab(this, this.spaceId!)).catch(warnOfMissingChunk);
  };

  #openMenu(anchor: HTMLElement, tab: SpaceTab): void {
    import('./tab-menu.ts')
      .then(({ openTabMenu }) => openTabMenu(this, anchor, tab, this.#refused))
      .catch(warnOfMissingChunk);
  }
}

define('webex-space-tabs', WebexSpaceTabs);

declare global {
  interface HTMLElementTagNameMap {
    'webex-space-tabs': WebexSpaceTabs;
  }
}
