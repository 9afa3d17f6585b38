import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { define } from '../../internal/define.ts';
import { openDialog } from '../../internal/dialog.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import type { Space } from '../../resources/index.ts';
import { WebexSpaceChoiceDialog } from './space-choice.ts';

/** @internal */
export class WebexHiddenSpacesDialog extends WebexSpaceChoiceDialog {
  @state() private spaces: readonly Space[] | undefined;

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.store?.directSpaces.loadHidden().then(
      (spaces) => (this.spaces = spaces),
      (thrown: unknown) => {
        this.spaces = [];
        this.showProblem(thrown);
      },
    );
  }

  protected override get heading(): string {
    return words.hiddenTitle;
  }

  protected override renderBody(): TemplateResult {
    const { spaces } = this;
    if (!spaces?.length) return html`<p role="status">${spaces ? words.hiddenEmpty : words.loading}</p>`;
    return this.renderChoices(spaces, ({ id }) => ({
      label: words.show,
      run: () => this.store!.directSpaces.setHidden(id, false),
    }));
  }
}

define('webex-hidden-spaces-dialog', WebexHiddenSpacesDialog);

/** Shows the conversations that somebody hid, to bring them back. */
export const openHiddenSpaces = (host: WebexElement): Promise<boolean> =>
  openDialog(host, document.createElement('webex-hidden-spaces-dialog'));

declare global {
  interface HTMLElementTagNameMap {
    'webex-hidden-spaces-dialog': WebexHiddenSpacesDialog;
  }
}
