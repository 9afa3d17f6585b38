import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { WebexSpaceChangeEvent } from '../../events/space-change.ts';
import { define } from '../../internal/define.ts';
import { openDialog, WebexDialog, type DialogAction } from '../../internal/dialog.ts';
import { renderChoice, renderSelect, renderTextField } from '../../internal/form-fields.ts';
import { noticeStyles, renderNotice } from '../../internal/notice.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import type { Membership, Space, SpaceChange } from '../../resources/index.ts';
import { refusalIn, type SpaceAction } from '../../store/space-rights.ts';
import { forms } from '../../styles/forms.ts';

/**
 * Everything of a group space that can be changed. What nobody touches here follows the space: when another moderator
 * renames it meanwhile, the new name stands there and is not overwritten.
 *
 * @internal
 */
export class WebexSpaceSettingsDialog extends WebexDialog {
  static override styles = [...WebexDialog.styles, noticeStyles, forms];

  spaceId = '';
  /** What differs from the space. */
  @state() private change: Partial<SpaceChange> = {};
  @state() private membership: Membership | undefined;

  protected override firstUpdated(): void {
    super.firstUpdated();
    const { store, spaceId } = this;
    if (!store) return;
    void store.spaces.read(spaceId);
    // Guests have no teams.
    if (store.session.me.peek()?.type !== 'appuser') void store.teams.load();
    void store.classifications.load();
    // Without it everything can be tried, and Webex decides.
    store.spaces.ownMembership(spaceId).then(
      (mine) => (this.membership = mine),
      () => {},
    );
  }

  protected override get heading(): string {
    return this.#space ? words.settingsOf(displayText(this.#space.title)) : words.settings;
  }

  protected override get action(): DialogAction | undefined {
    const space = this.#space;
    if (!space || this.#refusal(space, 'rename') !== undefined) return undefined;
    const { title, description, isPublic } = { ...space, ...this.change };
    const refused =
      title.trim() === ''
        ? words.nameMissing
        : isPublic && !description?.trim()
          ? words.descriptionMissing
          : Object.keys(this.#difference(space)).length === 0
            ? words.nothingChanged
            : undefined;
    return { label: words.save, refused };
  }

  protected override renderBody(): TemplateResult {
    const space = this.#space;
    if (!space) return renderNotice({ title: words.goneTitle, text: words.goneText });
    const { title, description = '', ...now } = { ...space, ...this.change };
    const refused = (action: SpaceAction): string | undefined => this.#refusal(space, action);
    return html`
      ${renderTextField({
        name: 'title',
        label: words.name,
        value: title,
        problem: title.trim() === '' ? words.nameMissing : undefined,
        refused: refused('rename'),
        autofocus: true,
        onInput: (value) => this.#set({ title: value }),
      })}
      ${renderTextField({
        name: 'description',
        label: words.description,
        value: description,
        hint: words.descriptionHint,
        problem: now.isPublic && !description.trim() ? words.descriptionMissing : undefined,
        refused: refused('describe'),
        isLong: true,
        onInput: (value) => this.#set({ description: value }),
      })}
      ${this.#renderTeam(space)} ${this.#renderClassification(space)}
      <div class="form-choices">
        ${renderChoice({
          name: 'moderated',
          label: words.moderated,
          hint: space.isLocked ? words.unmoderatedHint : words.moderatedHint,
          refused: refused('lock'),
          checked: now.isLocked,
          onChange: (isLocked) => this.#set(isLocked ? { isLocked } : { isLocked, isAnnouncementOnly: false }),
        })}
        ${renderChoice({
          name: 'announcement',
          label: words.announcement,
          hint: words.announcementHint,
          refused: this.#refusal({ ...space, isLocked: now.isLocked }, 'announce'),
          checked: now.isAnnouncementOnly ?? false,
          onChange: (isAnnouncementOnly) => this.#set({ isAnnouncementOnly }),
        })}
        ${renderChoice({
          name: 'public',
          label: words.public,
          hint: words.publicHint,
          refused: refused(space.isPublic ? 'unpublish' : 'publish'),
          checked: now.isPublic ?? false,
          onChange: (isPublic) => this.#set({ isPublic }),
        })}
      </div>
    `;
  }

  protected override async act(): Promise<void> {
    const space = this.#space!;
    const event = new WebexSpaceChangeEvent(space.id, this.#difference(space));
    if (this.emit(event)) await this.store!.spaces.update(space.id, event.change);
  }

  #renderTeam(space: Space): TemplateResult | typeof nothing {
    const teams = this.store?.teams.list.value ?? [];
    if (teams.length === 0) return nothing;
    const teamId = this.change.teamId ?? space.teamId ?? '';
    const refused = this.#refusal(space, 'move');
    const others = teams.some(({ id }) => id === teamId) || !teamId ? [] : [[teamId, words.team] as const];
    return renderSelect({
      name: 'team',
      label: words.team,
      value: teamId,
      hint: this.change.teamId ? words.moveHint : words.teamHint,
      refused,
      options: [
        ...(space.teamId ? [] : [['', words.noTeam] as const]),
        ...others,
        ...teams.map(({ id, name }) => [id, name] as const),
      ],
      onInput: (value) => this.#set({ teamId: value || undefined }),
    });
  }

  #renderClassification(space: Space): TemplateResult | typeof nothing {
    const list = this.store?.classifications.list.value ?? [];
    if (list.length === 0) return nothing;
    const value = this.change.classificationId ?? space.classificationId ?? '';
    return renderSelect({
      name: 'classification',
      label: words.classification,
      value,
      hint: list.find(({ id }) => id === value)?.description,
      refused: this.#refusal(space, 'classify'),
      options: [
        ...(space.classificationId ? [] : [['', words.noClassification] as const]),
        ...list.map(({ id, title }) => [id, title] as const),
      ],
      onInput: (id) => this.#set({ classificationId: id || undefined }),
    });
  }

  get #space(): Space | undefined {
    return this.store?.spaces.get(this.spaceId).value;
  }

  #refusal(space: Space, action: SpaceAction): string | undefined {
    const me = this.store?.session.me.value;
    const refusal = refusalIn(space, action, { me, membership: this.membership });
    return refusal && words.refused[refusal];
  }

  #set(change: { [Key in keyof SpaceChange]?: SpaceChange[Key] | undefined }): void {
    this.change = { ...this.change, ...change } as Partial<SpaceChange>;
  }

  /** Without what was changed back. An empty description is a single blank to Webex. */
  #difference(space: Space): Partial<SpaceChange> {
    const defaults = { description: '', isPublic: false, isAnnouncementOnly: false };
    const before: Partial<Record<string, unknown>> = { ...defaults, ...space };
    const tidied = Object.entries(this.change)
      .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([key, value]) => value !== undefined && value !== before[key])
      .map(([key, value]) => [key, key === 'description' && value === '' ? ' ' : value]);
    return Object.fromEntries(tidied) as Partial<SpaceChange>;
  }
}

define('webex-space-settings-dialog', WebexSpaceSettingsDialog);

/** Shows the settings of a group space; true when something was changed. */
export const openSpaceSettings = (host: WebexElement, spaceId: string): Promise<boolean> =>
  openDialog(host, Object.assign(document.createElement('webex-space-settings-dialog'), { spaceId }));

declare global {
  interface HTMLElementTagNameMap {
    'webex-space-settings-dialog': WebexSpaceSettingsDialog;
  }
}
