import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { define } from '../../internal/define.ts';
import { openDialog } from '../../internal/dialog.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import type { Space } from '../../resources/index.ts';
import { WebexSpaceChoiceDialog } from './space-choice.ts';

/** So many are overlooked without a search. */
const few = 8;

/** @internal */
export class WebexHiddenSpacesDialog extends WebexSpaceChoiceDialog {
  @state() private spaces: readonly Space[] | undefined;

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.store?.directSpaces.loadHidden().then(
      (spaces) => this.#show(spaces),
      (thrown: unknown) => {
        this.spaces = [];
        this.showProblem(thrown);
      },
    );
  }

  /** The focus waits at the title for something to do. */
  async #show(spaces: readonly Space[]): Promise<void> {
    this.spaces = spaces;
    await this.updateComplete;
    if ((this.renderRoot as ShadowRoot).activeElement?.matches('.dialog-title'))
      this.renderRoot.querySelector<HTMLElement>('input, li button')?.focus();
  }

  protected override get heading(): string {
    return words.hiddenTitle;
  }

  protected override renderBody(): TemplateResult {
    const { spaces } = this;
    if (!spaces?.length) return html`<p role="status">${spaces ? words.hiddenEmpty : words.loading}</p>`;
    const found = this.matching(spaces);
    return html`
      ${spaces.length > few ? this.renderFilter(words.hiddenFilter) : nothing}
      ${this.renderChoices(found, ({ id }) => ({
        label: words.show,
        run: () => this.store!.directSpaces.setHidden(id, false),
      }))}
      <p role="status">${found.length === 0 ? words.hiddenNoMatch : nothing}</p>
    `;
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
