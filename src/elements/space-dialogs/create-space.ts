import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { WebexSpaceCreateEvent } from '../../events/space-create.ts';
import { define } from '../../internal/define.ts';
import { openDialog, WebexDialog, type DialogAction } from '../../internal/dialog.ts';
import { renderChoice, renderSelect, renderTextField } from '../../internal/form-fields.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import type { Space, SpaceDraft } from '../../resources/index.ts';
import { forms } from '../../styles/forms.ts';

/** @internal */
export class WebexCreateSpaceDialog extends WebexDialog {
  static override styles = [...WebexDialog.styles, forms];

  @state() draft: SpaceDraft = { title: '' };
  /** The space that was made. */
  created: Space | undefined;

  protected override firstUpdated(): void {
    super.firstUpdated();
    // Guests have no teams.
    if (this.store?.session.me.peek()?.type !== 'appuser') void this.store?.teams.load();
    if (this.#mayClassify) void this.store?.classifications.load();
  }

  protected override get heading(): string {
    return words.newSpace;
  }

  protected override get action(): DialogAction {
    const { title } = this.draft;
    const refused = title.trim() === '' ? words.nameMissing : this.#descriptionMissing;
    return { label: words.create, refused };
  }

  protected override renderBody(): TemplateResult {
    const { draft, store } = this;
    const { title, description = '', teamId = '', classificationId = '' } = draft;
    const teams = store?.teams.list.value ?? [];
    const classifications = this.#mayClassify ? (store?.classifications.list.value ?? []) : [];
    return html`
      ${renderTextField({
        name: 'title',
        label: words.name,
        value: title,
        autofocus: true,
        onInput: (value) => this.#set({ title: value }),
      })}
      ${renderTextField({
        name: 'description',
        label: words.description,
        value: description,
        hint: words.descriptionHint,
        problem: this.#descriptionMissing,
        isLong: true,
        onInput: (value) => this.#set({ description: value }),
      })}
      ${
        teams.length === 0
          ? nothing
          : renderSelect({
              name: 'team',
              label: words.team,
              value: teamId,
              hint: teamId ? words.teamHint : undefined,
              options: [['', words.noTeam], ...teams.map(({ id, name }) => [id, name] as const)],
              onInput: (value) => this.#set({ teamId: value || undefined }),
            })
      }
      ${
        classifications.length === 0
          ? nothing
          : renderSelect({
              name: 'classification',
              label: words.classification,
              value: classificationId,
              hint: classifications.find(({ id }) => id === classificationId)?.description,
              options: [
                ['', words.noClassification],
                ...classifications.map(({ id, title: name }) => [id, name] as const),
              ],
              onInput: (value) => this.#set({ classificationId: value || undefined }),
            })
      }
      <div class="form-choices">
        ${renderChoice({
          name: 'public',
          label: words.public,
          hint: words.publicHint,
          checked: draft.isPublic ?? false,
          onChange: (isPublic) => this.#set({ isPublic }),
        })}
        ${renderChoice({
          name: 'moderated',
          label: words.moderated,
          hint: words.moderatedHint,
          checked: draft.isLocked ?? false,
          onChange: (isLocked) => this.#set(isLocked ? { isLocked } : { isLocked, isAnnouncementOnly: false }),
        })}
        ${renderChoice({
          name: 'announcement',
          label: words.announcement,
          hint: words.announcementHint,
          refused: draft.isLocked ? undefined : words.refused.unlocked,
          checked: draft.isAnnouncementOnly ?? false,
          onChange: (isAnnouncementOnly) => this.#set({ isAnnouncementOnly }),
        })}
      </div>
    `;
  }

  protected override async act(): Promise<void> {
    const { title, description, ...rest } = this.draft;
    const event = new WebexSpaceCreateEvent({
      ...rest,
      title: title.trim(),
      ...(description?.trim() ? { description: description.trim() } : {}),
    });
    if (this.emit(event)) this.created = await this.store!.spaces.create(event.draft);
  }

  /** Bots cannot when they make a space. */
  get #mayClassify(): boolean {
    return this.store?.session.me.value?.type !== 'bot';
  }

  get #descriptionMissing(): string | undefined {
    return this.draft.isPublic && !this.draft.description?.trim() ? words.descriptionMissing : undefined;
  }

  #set(change: { [Key in keyof SpaceDraft]?: SpaceDraft[Key] | undefined }): void {
    this.draft = { ...this.draft, ...change } as SpaceDraft;
  }
}

define('webex-create-space-dialog', WebexCreateSpaceDialog);

/** Asks what space to make; gives it when it was made. */
export const createSpace = async (host: WebexElement, teamId?: string): Promise<Space | undefined> => {
  const dialog = document.createElement('webex-create-space-dialog');
  if (teamId !== undefined) dialog.draft = { title: '', teamId };
  await openDialog(host, dialog);
  return dialog.created;
};

declare global {
  interface HTMLElementTagNameMap {
    'webex-create-space-dialog': WebexCreateSpaceDialog;
  }
}
