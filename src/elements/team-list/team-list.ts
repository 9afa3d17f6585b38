import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { WebexTeamSelectEvent } from '../../events/team-select.ts';
import { announce } from '../../internal/announcer.ts';
import { define } from '../../internal/define.ts';
import { fold } from '../../internal/fold.ts';
import { plusIcon } from '../../internal/icons.ts';
import { noticeStyles, renderError, renderNotice } from '../../internal/notice.ts';
import { renderSearchField } from '../../internal/search-field.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { teams as words } from '../../locales/en/teams.ts';
import type { Team } from '../../resources/index.ts';
import { buttons } from '../../styles/buttons.ts';
import { inputs } from '../../styles/inputs.ts';
import { scroller } from '../../styles/scroller.ts';
import { skeleton } from '../../styles/skeleton.ts';
import '../avatar/avatar.ts';
import { renderLoading } from '../../internal/loading-rows.ts';
import { teamListStyles } from './team-list.styles.ts';

/**
 * The teams of the identity by name, with a search; and where a team is made.
 *
 * @summary Lists and makes teams.
 * @element webex-team-list
 * @fires {WebexTeamSelectEvent} webex-team-select - Somebody chose a team; cancel it to show it elsewhere.
 * @csspart notice - Why there is nothing to list.
 */
export class WebexTeamList extends WebexElement {
  static override styles = [buttons, inputs, noticeStyles, scroller, skeleton, teamListStyles];

  /** The chosen team. Set by the person's choice, and by the page to choose for them. */
  @property({ attribute: 'team-id', reflect: true }) teamId: string | undefined;

  @state() private filter = '';

  protected override willUpdate(changed: PropertyValues): void {
    // Webex tells nobody of changes to teams: they are read anew when somebody looks.
    if (changed.has('store') && this.store) void this.store.teams.reload();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="search" role="search" aria-label=${words.filter}>
        ${renderSearchField({ label: words.filter, value: this.filter, onInput: (value) => this.#search(value) })}
        <button class="icon-button" aria-label=${words.create} title=${words.create} @click=${this.#onCreate}>
          ${plusIcon()}
        </button>
      </div>
      <nav class="scroller" aria-label=${words.label}>${this.#renderTeams()}</nav>
    `;
  }

  /** Chooses a team as a person would. */
  select(teamId: string): void {
    if (this.emit(new WebexTeamSelectEvent(teamId))) this.teamId = teamId;
  }

  /** Puts the focus on the chosen team, or into the search where there is none. */
  override focus(): void {
    this.focusTeam(this.teamId);
  }

  /** Puts the focus on a team, or into the search where it is not listed. */
  focusTeam(teamId: string | undefined): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
    const row = rows.find(({ dataset }) => dataset['team'] === teamId);
    (row ?? this.renderRoot.querySelector('input'))?.focus();
  }

  get #found(): readonly Team[] {
    const wanted = fold(this.filter);
    return (this.store?.teams.list.value ?? []).filter(({ name }) => fold(name).includes(wanted));
  }

  #search(filter: string): void {
    this.filter = filter;
    const { length } = this.#found;
    // Before there are any teams nothing can be said about them.
    if (filter && this.store?.teams.list.value.length)
      announce(this, length > 0 ? words.found(length) : words.noMatch, { topic: 'found' });
  }

  #renderTeams(): unknown {
    const { store } = this;
    const { list, status, error } = store?.teams ?? {};
    const all = list?.value ?? [];
    if (all.length === 0 && status?.value === 'failed' && error?.value)
      return renderError(error.value, () => void store!.teams.reload());
    if (all.length === 0 && status?.value !== 'ready') return renderLoading(4);
    if (all.length === 0) return renderNotice({ title: words.empty, text: words.emptyText });
    const found = this.#found;
    if (found.length === 0) return renderNotice({ title: words.noMatch });
    return html`<ul>
      ${found.map((team) => this.#renderTeam(team))}
    </ul>`;
  }

  #renderTeam({ id, name, description }: Team): TemplateResult {
    const title = displayText(name);
    return html`<li>
      <button
        class="row"
        data-team=${id}
        aria-current=${id === this.teamId ? 'true' : nothing}
        @click=${() => this.select(id)}
      >
        <webex-avatar class="team" name=${title} .store=${this.store} aria-hidden="true"></webex-avatar>
        <span class="words">
          <bdi class="truncated">${title}</bdi>
          ${description ? html`<bdi class="detail truncated">${displayText(description)}</bdi>` : nothing}
        </span>
      </button>
    </li>`;
  }

  readonly #onCreate = (): void => {
    import('../team-view/team-dialogs.ts')
      .then(async ({ createTeam }) => {
        const team = await createTeam(this);
        if (team) this.select(team.id);
      })
      .catch(warnOfMissingChunk);
  };
}

define('webex-team-list', WebexTeamList);

declare global {
  interface HTMLElementTagNameMap {
    'webex-team-list': WebexTeamList;
  }
}
