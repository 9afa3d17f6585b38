import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { define } from '../../internal/define.ts';
import { ask, openDialog, WebexDialog, type DialogAction } from '../../internal/dialog.ts';
import { renderTextField } from '../../internal/form-fields.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceTabs as words } from '../../locales/en/space-tabs.ts';
import type { SpaceTab } from '../../resources/index.ts';
import { secureAddress } from '../../store/secure-address.ts';
import { forms } from '../../styles/forms.ts';

/** @internal */
export class WebexTabDialog extends WebexDialog {
  static override styles = [...WebexDialog.styles, forms];

  spaceId = '';
  tab: SpaceTab | undefined;
  @state() private name: string | undefined;
  @state() private address: string | undefined;

  protected override get heading(): string {
    return this.tab ? words.edit : words.add;
  }

  protected override get action(): DialogAction {
    const { displayName, contentUrl } = this.#contents;
    const isRight = secureAddress(contentUrl) !== undefined;
    const refused = displayName.trim() === '' ? words.nameMissing : isRight ? undefined : words.addressWrong;
    return { label: words.save, refused };
  }

  protected override renderBody(): TemplateResult {
    const { displayName, contentUrl } = this.#contents;
    const isWrong = contentUrl.trim() !== '' && secureAddress(contentUrl) === undefined;
    return html`
      ${renderTextField({
        name: 'name',
        label: words.name,
        value: displayName,
        autofocus: true,
        onInput: (value) => (this.name = value),
      })}
      ${renderTextField({
        name: 'address',
        label: words.address,
        value: contentUrl,
        type: 'url',
        placeholder: 'https://',
        hint: words.addressHint,
        problem: isWrong ? words.addressWrong : undefined,
        onInput: (value) => (this.address = value),
      })}
    `;
  }

  protected override async act(): Promise<void> {
    const { spaceTabs } = this.store!;
    await (this.tab ? spaceTabs.update(this.tab, this.#contents) : spaceTabs.add(this.spaceId, this.#contents));
  }

  get #contents(): { displayName: string; contentUrl: string } {
    return {
      displayName: this.name ?? this.tab?.displayName ?? '',
      contentUrl: this.address ?? this.tab?.contentUrl ?? '',
    };
  }
}

define('webex-tab-dialog', WebexTabDialog);

/** Asks for a tab to add to a space, or changes one. */
export const openTab = (host: WebexElement, spaceId: string, tab?: SpaceTab): Promise<boolean> =>
  openDialog(host, Object.assign(document.createElement('webex-tab-dialog'), { spaceId, tab }));

export const askToRemoveTab = (host: WebexElement, tab: SpaceTab): Promise<boolean> =>
  ask(host, {
    title: words.removeTitle(displayText(tab.displayName)),
    consequences: [words.removeText],
    action: words.removeAction,
    run: () => host.store!.spaceTabs.remove(tab),
  });

declare global {
  interface HTMLElementTagNameMap {
    'webex-tab-dialog': WebexTabDialog;
  }
}
