import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { WebexSpaceSelectEvent } from '../../events/space-select.ts';
import type { PickedPerson, WebexPeopleChangeEvent } from '../../events/people-change.ts';
import { define } from '../../internal/define.ts';
import { openDialog, WebexDialog, type DialogAction } from '../../internal/dialog.ts';
import { renderTextField } from '../../internal/form-fields.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import type { Partner } from '../../store/direct-spaces.ts';
import { forms } from '../../styles/forms.ts';
import '../people-picker/people-picker.ts';

/**
 * Begins a conversation with somebody, by name or by address, with its first message; or opens the one there is.
 *
 * @internal
 */
export class WebexNewConversationDialog extends WebexDialog {
  static override styles = [...WebexDialog.styles, forms];

  @state() private person: PickedPerson | undefined;
  /** The conversation there is already, as soon as it is known whether there is one. */
  @state() private known: { spaceId: string | undefined } | undefined;
  @state() private text = '';

  #myself: readonly string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#myself = [this.store?.session.me.peek()?.id ?? ''];
  }

  protected override get heading(): string {
    return words.newConversation;
  }

  protected override get action(): DialogAction {
    if (this.known?.spaceId !== undefined) return { label: words.open };
    const refused = !this.person ? words.personMissing : this.text.trim() === '' ? words.messageMissing : undefined;
    return { label: words.send, refused };
  }

  protected override renderBody(): TemplateResult {
    return html`
      <div class="form-field">
        <span class="form-label" aria-hidden="true">${words.person}</span>
        <webex-people-picker
          autofocus
          .store=${this.store}
          .excluded=${this.#myself}
          label=${words.person}
          @webex-people-change=${this.#onPerson}
        ></webex-people-picker>
      </div>
      ${
        this.known?.spaceId !== undefined
          ? html`<p role="status">${words.conversationThere}</p>`
          : this.known
            ? renderTextField({
                name: 'message',
                label: words.firstMessage,
                value: this.text,
                isLong: true,
                onInput: (value) => (this.text = value),
              })
            : this.person
              ? html`<p role="status">${words.loading}</p>`
              : nothing
      }
    `;
  }

  protected override async act(): Promise<void> {
    const { known, person, store, text } = this;
    const spaceId = known?.spaceId ?? (await store!.directSpaces.start(partnerOf(person!), text)).id;
    // Written to somebody with whom there was no conversation, before another one was chosen.
    if (known?.spaceId !== undefined && text.trim() && !store!.drafts.get(spaceId)) store!.drafts.set(text, spaceId);
    if (this.isOpen) this.emit(new WebexSpaceSelectEvent(spaceId));
  }

  readonly #onPerson = async ({ selected }: WebexPeopleChangeEvent): Promise<void> => {
    const [person] = selected;
    this.person = person;
    this.known = undefined;
    this.showProblem(undefined);
    if (!person) return;
    // Whether there is a conversation is a comfort to know: the first message finds it anyway.
    const spaceId = await this.store!.directSpaces.find(partnerOf(person)).catch(() => undefined);
    if (person === this.person) this.known = { spaceId };
  };
}

const partnerOf = ({ personId, email }: PickedPerson): Partner =>
  personId === undefined ? { personEmail: email ?? '' } : { personId };

define('webex-new-conversation-dialog', WebexNewConversationDialog);

/** Asks whom to talk to. The space is selected when there is one. */
export const beginConversation = (host: WebexElement): Promise<boolean> =>
  openDialog(host, document.createElement('webex-new-conversation-dialog'));

declare global {
  interface HTMLElementTagNameMap {
    'webex-new-conversation-dialog': WebexNewConversationDialog;
  }
}
