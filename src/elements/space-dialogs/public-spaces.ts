import { html, nothing, type TemplateResult } from 'lit';
import { define } from '../../internal/define.ts';
import { openDialog } from '../../internal/dialog.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import { WebexSpaceChoiceDialog } from './space-choice.ts';

/** @internal */
export class WebexPublicSpacesDialog extends WebexSpaceChoiceDialog {
  protected override firstUpdated(): void {
    super.firstUpdated();
    void this.store?.publicSpaces.reload();
  }

  protected override get heading(): string {
    return words.publicTitle;
  }

  protected override renderBody(): TemplateResult {
    const { publicSpaces, spaces } = this.store!;
    const status = publicSpaces.status.value;
    const found = this.matching(publicSpaces.list.value);
    return html`
      ${this.renderFilter(words.publicFilter)}
      ${this.renderChoices(
        found,
        ({ id }) =>
          spaces.has(id)
            ? { label: words.open, run: async () => {} }
            : { label: words.join, run: () => spaces.join(id) },
        publicSpaces.hasMore.value ? () => publicSpaces.loadMore() : undefined,
      )}
      <p role="status">
        ${status === 'loading' || status === 'idle' ? words.loading : nothing}
        ${
          status === 'ready' && found.length === 0
            ? this.isSearching
              ? words.publicNoMatch
              : words.publicEmpty
            : nothing
        }
      </p>
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
