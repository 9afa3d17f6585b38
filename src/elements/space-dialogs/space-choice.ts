import { css, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { WebexSpaceSelectEvent } from '../../events/space-select.ts';
import { WebexDialog } from '../../internal/dialog.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import { labelled } from '../../locales/punctuation.ts';
import type { Space } from '../../resources/index.ts';
import '../avatar/avatar.ts';

/** More than these are found by searching. */
const most = 100;

/** A dialog with a list of spaces, each with something to do. */
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

  @state() protected pending: string | undefined;

  protected renderChoices(
    spaces: readonly Space[],
    choice: (space: Space) => { label: string; run: () => Promise<unknown> },
  ): TemplateResult {
    return html`<ul>
      ${spaces.slice(0, most).map((space) => {
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
            aria-disabled=${this.pending === undefined ? 'false' : 'true'}
            @click=${() => this.#choose(space.id, run)}
          >
            ${label}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  async #choose(spaceId: string, run: () => Promise<unknown>): Promise<void> {
    if (this.pending !== undefined) return;
    this.pending = spaceId;
    this.showProblem(undefined);
    try {
      await run();
      this.close();
      this.emit(new WebexSpaceSelectEvent(spaceId));
    } catch (thrown) {
      this.showProblem(thrown);
    } finally {
      this.pending = undefined;
    }
  }
}
