import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { WebexSpaceSelectEvent } from '../../events/space-select.ts';
import { WebexDialog } from '../../internal/dialog.ts';
import { fold } from '../../internal/fold.ts';
import { renderSearchField } from '../../internal/search-field.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import { labelled } from '../../locales/punctuation.ts';
import type { Space } from '../../resources/index.ts';
import '../avatar/avatar.ts';

/** How many are shown at first, and how many more each time. */
const atATime = 100;

export interface SpaceChoice {
  label: string;
  run: () => Promise<unknown>;
}

/** A dialog with a list of spaces, each with something to do, and a search over them. */
export abstract class WebexSpaceChoiceDialog extends WebexDialog {
  static override styles = [
    ...WebexDialog.styles,
    css`
      ul {
        display: grid;
        gap: var(--webex-space);
        margin: 0;
        padding: 0 0 calc(var(--webex-space) * 4);
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: calc(var(--webex-space) * 2.5);
        min-block-size: 44px;
        /* What is drawn outside of it, as the focus is, would not be seen. */
        margin-inline: -4px;
        padding-inline: 4px;
        content-visibility: auto;
        contain-intrinsic-block-size: 44px;
      }
      .words {
        display: grid;
        min-inline-size: 0;
      }
      .detail {
        color: var(--webex-color-text-secondary);
        font-size: var(--webex-font-size-small);
      }
    `,
  ];

  @state() private filter = '';
  @state() private most = atATime;

  protected get isSearching(): boolean {
    return this.filter.trim() !== '';
  }

  protected renderFilter(label: string): TemplateResult {
    return renderSearchField({
      label,
      autofocus: true,
      value: this.filter,
      onInput: (value) => {
        this.filter = value;
        this.most = atATime;
      },
      onKeyDown: (event) => event.key === 'Enter' && event.preventDefault(),
    });
  }

  /** Those of the spaces that the search finds. */
  protected matching(spaces: readonly Space[]): readonly Space[] {
    const wanted = fold(this.filter);
    return spaces.filter(({ title, description }) => fold(`${title} ${description ?? ''}`).includes(wanted));
  }

  /** `readMore` reads on where Webex has more than these. */
  protected renderChoices(
    spaces: readonly Space[],
    choice: (space: Space) => SpaceChoice,
    readMore?: () => Promise<unknown>,
  ): TemplateResult {
    return html`${this.#renderList(spaces.slice(0, this.most), choice)}
    ${
      readMore || spaces.length > this.most
        ? html`<button type="button" class="button" @click=${() => this.#showMore(spaces.length, readMore)}>
            ${words.loadMore}
          </button>`
        : nothing
    }`;
  }

  #renderList(spaces: readonly Space[], choice: (space: Space) => SpaceChoice): TemplateResult {
    return html`<ul>
      ${spaces.map((space) => {
        const { label, run } = choice(space);
        const title = displayText(space.title) || words.untitled;
        return html`<li>
          <webex-avatar space-id=${space.id} name=${title} .store=${this.store} aria-hidden="true"></webex-avatar>
          <span class="words">
            <bdi class="truncated">${title}</bdi>
            ${space.description ? html`<bdi class="detail truncated">${displayText(space.description)}</bdi>` : ''}
          </span>
          <button
            type="button"
            class="button"
            aria-label=${labelled(label, title)}
            aria-disabled=${this.busy ? 'true' : 'false'}
            @click=${() => this.#choose(space.id, run)}
          >
            ${label}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  /** The keyboard goes on at the first of the new ones, so that they are heard. */
  async #showMore(known: number, readMore: (() => Promise<unknown>) | undefined): Promise<void> {
    const shown = Math.min(this.most, known);
    this.most = shown + atATime;
    if (known < this.most) await readMore?.();
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('li button');
    (rows[shown] ?? this.renderRoot.querySelector('input'))?.focus();
  }

  async #choose(spaceId: string, run: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    await this.attempt(async () => {
      await run();
      if (this.isOpen) this.emit(new WebexSpaceSelectEvent(spaceId));
    });
  }
}
