import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { isAbort, toWebexError, type WebexError } from '../../errors.ts';
import { WebexSpaceSelectEvent } from '../../events/space-select.ts';
import { define } from '../../internal/define.ts';
import { backIcon, moreIcon, peopleIcon } from '../../internal/icons.ts';
import { noticeStyles, renderError, renderNotice } from '../../internal/notice.ts';
import { problemStyles, renderProblem } from '../../internal/problem.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { teams as words } from '../../locales/en/teams.ts';
import type { Space } from '../../resources/index.ts';
import { buttons } from '../../styles/buttons.ts';
import { scroller } from '../../styles/scroller.ts';
import { skeleton } from '../../styles/skeleton.ts';
import '../avatar/avatar.ts';
import { renderLoading } from '../../internal/loading-rows.ts';
import { teamListStyles } from '../team-list/team-list.styles.ts';

/**
 * A team: what it is called and for, its spaces to open or to join, its people, and, for its moderators, what can be
 * changed.
 *
 * @summary Shows a team and its spaces.
 * @element webex-team-view
 * @fires {WebexSpaceSelectEvent} webex-space-select - Somebody chose a space; cancel it to keep the present one.
 * @fires {WebexSpaceCreateEvent} webex-space-create - Somebody wants to make a space; cancel it to make none.
 * @csspart notice - Why there is nothing to list.
 */
export class WebexTeamView extends WebexElement {
  static override styles = [
    buttons,
    noticeStyles,
    problemStyles,
    scroller,
    skeleton,
    teamListStyles,
    css`
      header {
        display: flex;
        flex: none;
        align-items: center;
        gap: calc(var(--webex-space) * 2);
        min-block-size: 56px;
        padding-inline: calc(var(--webex-space) * 2);
      }
      .heading {
        flex: 1;
        min-inline-size: 0;
      }
      h2 {
        margin: 0;
        font-size: var(--webex-font-size);
        font-weight: var(--webex-weight-bold);
      }
      .heading bdi {
        display: block;
      }
      webex-member-panel {
        flex: 1;
        min-block-size: 0;
      }
      .problem {
        margin: calc(var(--webex-space) * 2);
      }
    `,
  ];

  /** The team that is shown. */
  @property({ attribute: 'team-id' }) teamId: string | undefined;

  /** The chosen space. Set by the person's choice, and by the page to choose for them. */
  @property({ attribute: 'space-id', reflect: true }) spaceId: string | undefined;

  /** Leads back to where the team was chosen; without it there is no such button. */
  @property({ attribute: false }) onBack: (() => void) | undefined;

  @state() private shows: 'spaces' | 'people' = 'spaces';
  @state() private joining: string | undefined;
  @state() private problem: WebexError | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store, teamId } = this;
    if (!store || !teamId || !(changed.has('teamId') || changed.has('store'))) return;
    this.problem = undefined;
    this.joining = undefined;
    this.shows = 'spaces';
    void store.teams.load();
    void store.teams.spacesOf(teamId).reload();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store, teamId } = this;
    if (!store || !teamId) return nothing;
    const team = store.teams.of(teamId);
    const isGone = !team && store.teams.status.value === 'ready';
    const name = displayText(team?.name ?? '');
    return html`
      <header>
        ${
          this.onBack
            ? html`<button class="icon-button" aria-label=${words.back} title=${words.back} @click=${this.onBack}>
                ${backIcon()}
              </button>`
            : nothing
        }
        <webex-avatar class="team" name=${name} .store=${store} aria-hidden="true"></webex-avatar>
        <div class="heading">
          <h2><bdi class="truncated">${name}</bdi></h2>
          ${
            team?.description
              ? html`<bdi class="detail truncated" title=${displayText(team.description)}
                  >${displayText(team.description)}</bdi
                >`
              : nothing
          }
        </div>
        ${
          team
            ? html`<button
                  class="icon-button"
                  aria-label=${words.people}
                  title=${words.people}
                  aria-pressed=${this.shows === 'people' ? 'true' : 'false'}
                  @click=${this.#onPeople}
                >
                  ${peopleIcon()}
                </button>
                <button
                  class="icon-button"
                  aria-label=${words.more(name)}
                  title=${words.more(name)}
                  aria-haspopup="menu"
                  @click=${this.#onMore}
                >
                  ${moreIcon()}
                </button>`
            : nothing
        }
      </header>
      ${this.problem ? renderProblem(this.problem) : nothing}
      ${
        this.shows === 'people' && !isGone
          ? html`<webex-member-panel .store=${store} team-id=${teamId}></webex-member-panel>`
          : html`<nav class="scroller" aria-label=${words.spaces}>
              ${isGone ? renderNotice({ title: words.goneTitle, text: words.goneText }) : this.#renderSpaces(teamId)}
            </nav>`
      }
    `;
  }

  /** Chooses a space as a person would. */
  select(spaceId: string): void {
    if (this.emit(new WebexSpaceSelectEvent(spaceId))) this.spaceId = spaceId;
  }

  /** Puts the focus on the space that is joined or chosen, or on the first button. */
  override focus(): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('button.row')];
    const row = rows.find(({ dataset }) => dataset['space'] === (this.joining ?? this.spaceId));
    (row ?? this.renderRoot.querySelector('button'))?.focus();
  }

  #renderSpaces(teamId: string): unknown {
    const spacesOf = this.store!.teams.spacesOf(teamId);
    const { list, status, error } = spacesOf;
    const spaces = list.value;
    if (spaces.length > 0)
      return html`<ul>
        ${spaces.map((space) => this.#renderSpace(space))}
      </ul>`;
    if (status.value === 'failed' && error.value) return renderError(error.value, () => void spacesOf.reload());
    return status.value === 'ready' ? renderNotice({ title: words.noSpaces }) : renderLoading(4);
  }

  #renderSpace(listed: Space): TemplateResult {
    const { store } = this;
    const known = store!.spaces.get(listed.id).value;
    const title = displayText((known ?? listed).title) || words.untitled;
    const content = html`
      <webex-avatar space-id=${listed.id} name=${title} .store=${store} aria-hidden="true"></webex-avatar>
      <bdi class="truncated">${title}</bdi>
    `;
    return known
      ? html`<li>
          <button
            class="row"
            data-space=${listed.id}
            aria-current=${listed.id === this.spaceId ? 'true' : nothing}
            @click=${() => this.select(listed.id)}
          >
            ${content}
          </button>
        </li>`
      : html`<li>
          <span class="row">${content}</span>
          <button
            class="button"
            aria-label=${words.joinThe(title)}
            aria-disabled=${this.joining === undefined ? 'false' : 'true'}
            @click=${() => this.#join(listed.id)}
          >
            ${words.join}
          </button>
        </li>`;
  }

  async #join(spaceId: string): Promise<void> {
    if (this.joining !== undefined) return;
    const { spaceId: open, store, teamId } = this;
    this.joining = spaceId;
    this.problem = undefined;
    try {
      await store!.spaces.join(spaceId);
      // Somebody may have gone elsewhere meanwhile.
      if (this.joining === spaceId && this.spaceId === open) this.select(spaceId);
    } catch (thrown) {
      const error = toWebexError(thrown);
      if (this.joining === spaceId && !isAbort(error)) this.problem = error;
      void store!.teams.spacesOf(teamId!).reload();
    } finally {
      if (this.joining === spaceId) this.joining = undefined;
    }
  }

  readonly #onPeople = (): void => {
    this.shows = this.shows === 'people' ? 'spaces' : 'people';
    import('../member-panel/member-panel.ts').catch(warnOfMissingChunk);
  };

  /** Why the team cannot be changed, as far as its members are known. */
  get #refused(): string | undefined {
    const me = this.store?.session.me.value?.id;
    const membership = me && this.store?.teamMembers.peek(this.teamId!)?.of(me);
    return membership && !membership.isModerator ? words.moderators : undefined;
  }

  readonly #onMore = ({ currentTarget }: Event): void => {
    const team = this.store!.teams.of(this.teamId)!;
    import('./team-menu.ts')
      .then(({ openTeamMenu }) => openTeamMenu(this, currentTarget as HTMLElement, team, () => this.#refused))
      .catch(warnOfMissingChunk);
  };
}

define('webex-team-view', WebexTeamView);

declare global {
  interface HTMLElementTagNameMap {
    'webex-team-view': WebexTeamView;
  }
}
