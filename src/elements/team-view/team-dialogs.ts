import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { define } from '../../internal/define.ts';
import { ask, openDialog, WebexDialog, type DialogAction } from '../../internal/dialog.ts';
import { renderTextField } from '../../internal/form-fields.ts';
import { noticeStyles, renderNotice } from '../../internal/notice.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { teams as words } from '../../locales/en/teams.ts';
import type { Team, TeamDraft } from '../../resources/index.ts';
import { forms } from '../../styles/forms.ts';

/**
 * Makes a team, or changes one. What nobody touches follows the team.
 *
 * @internal
 */
export class WebexTeamDialog extends WebexDialog {
  static override styles = [...WebexDialog.styles, noticeStyles, forms];

  teamId: string | undefined;
  /** The team that was made. */
  created: Team | undefined;
  @state() private change: Partial<TeamDraft> = {};

  protected override get heading(): string {
    if (this.teamId === undefined) return words.create;
    return this.#team ? words.editTitle(displayText(this.#team.name)) : words.edit;
  }

  protected override get action(): DialogAction | undefined {
    if (this.#isGone) return undefined;
    const { name } = this.#draft;
    const isSame = this.teamId !== undefined && Object.keys(this.#difference).length === 0;
    const refused = name.trim() === '' ? words.nameMissing : isSame ? words.nothingChanged : undefined;
    return { label: this.teamId === undefined ? words.createAction : words.save, refused };
  }

  protected override renderBody(): TemplateResult {
    if (this.#isGone) return renderNotice({ title: words.goneTitle, text: words.goneText });
    const { name, description = '' } = this.#draft;
    return html`
      ${renderTextField({
        name: 'name',
        label: words.name,
        value: name,
        hint: this.teamId === undefined ? words.generalHint : undefined,
        autofocus: true,
        onInput: (value) => (this.change = { ...this.change, name: value }),
      })}
      ${renderTextField({
        name: 'description',
        label: words.description,
        value: description,
        hint: words.descriptionHint,
        isLong: true,
        onInput: (value) => (this.change = { ...this.change, description: value }),
      })}
    `;
  }

  protected override async act(): Promise<void> {
    const { teams } = this.store!;
    if (this.teamId !== undefined) await teams.update(this.teamId, this.#difference);
    else {
      const { name, description = '' } = this.#draft;
      const draft = { name: name.trim(), ...(description.trim() ? { description: description.trim() } : {}) };
      this.created = await teams.create(draft);
    }
  }

  get #team(): Team | undefined {
    return this.store?.teams.of(this.teamId);
  }

  get #isGone(): boolean {
    return this.teamId !== undefined && this.#team === undefined;
  }

  get #draft(): TeamDraft {
    return { name: '', ...this.#team, ...this.change };
  }

  get #difference(): Partial<TeamDraft> {
    const { name, description = '' } = this.#team ?? { name: '' };
    const now = {
      name: (this.change.name ?? name).trim(),
      description: (this.change.description ?? description).trim(),
    };
    return {
      ...(now.name === name ? {} : { name: now.name }),
      ...(now.description === description ? {} : { description: now.description }),
    };
  }
}

define('webex-team-dialog', WebexTeamDialog);

/** Asks what team to make; gives it when it was made. */
export const createTeam = async (host: WebexElement): Promise<Team | undefined> => {
  const dialog = document.createElement('webex-team-dialog');
  await openDialog(host, dialog);
  return dialog.created;
};

export const editTeam = (host: WebexElement, teamId: string): Promise<boolean> =>
  openDialog(host, Object.assign(document.createElement('webex-team-dialog'), { teamId }));

/** Says what it means to delete a team, and asks. */
export const askToDeleteTeam = (host: WebexElement, { id, name }: Team): Promise<boolean> =>
  ask(host, {
    title: words.deleteTitle(displayText(name)),
    consequences: [words.deleteText, words.deleteSpaces, words.deleteForGood],
    action: words.deleteAction,
    run: () => host.store!.teams.delete(id),
  });

declare global {
  interface HTMLElementTagNameMap {
    'webex-team-dialog': WebexTeamDialog;
  }
}
