import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { define } from '../../internal/define.ts';
import { openDialog } from '../../internal/dialog.ts';
import { fold } from '../../internal/fold.ts';
import { renderSearchField } from '../../internal/search-field.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import { WebexSpaceChoiceDialog } from './space-choice.ts';

/** @internal */
export class WebexPublicSpacesDialog extends WebexSpaceChoiceDialog {
  @state() private filter = '';

  protected override firstUpdated(): void {
    super.firstUpdated();
    void this.store?.publicSpaces.reload();
  }

  protected override get heading(): string {
    return words.publicTitle;
  }

  protected override renderBody(): TemplateResult {
    const { publicSpaces, spaces } = this.store!;
    const { value: all } = publicSpaces.list;
    const status = publicSpaces.status.value;
    const wanted = fold(this.filter);
    const found = all.filter(({ title, description }) => fold(`${title} ${description ?? ''}`).includes(wanted));
    return html`
      ${renderSearchField({
        label: words.publicFilter,
        autofocus: true,
        value: this.filter,
        onInput: (value) => (this.filter = value),
        onKeyDown: (event) => event.key === 'Enter' && event.preventDefault(),
      })}
      ${this.renderChoices(found, ({ id }) =>
        spaces.has(id) ? { label: words.open, run: async () => {} } : { label: words.join, run: () => spaces.join(id) },
      )}
      <p role="status">
        ${status === 'loading' || status === 'idle' ? words.loading : nothing}
        ${status === 'ready' && found.length === 0 ? (wanted ? words.publicNoMatch : words.publicEmpty) : nothing}
      </p>
      ${
        publicSpaces.hasMore.value
          ? html`<button type="button" class="button" @click=${() => publicSpaces.loadMore()}>
              ${words.loadMore}
            </button>`
          : nothing
      }
    `;
  }

  protected override updated(): void {
    const { status, error } = this.store!.publicSpaces;
    if (status.value === 'failed' && error.value) this.showProblem(error.value);
  }
}

define('webex-public-spaces-dialog', WebexPublicSpacesDialog);

/** Shows the public spaces of the organization, to join or to open. */
export const openPublicSpaces = (host: WebexElement): Promise<boolean> =>
  openDialog(host, document.createElement('webex-public-spaces-dialog'));

declare global {
  interface HTMLElementTagNameMap {
    'webex-public-spaces-dialog': WebexPublicSpacesDialog;
  }
}
