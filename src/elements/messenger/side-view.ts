import { html, nothing, type TemplateResult } from 'lit';
import type { WebexTeamSelectEvent } from '../../events/team-select.ts';
import { spaceIcon, teamIcon } from '../../internal/icons.ts';
import { isFocusLost, isShown } from '../../internal/kept-focus.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { messenger as strings } from '../../locales/en/messenger.ts';
import type { WebexTeamList } from '../team-list/team-list.ts';

/** The column beside the conversation: the spaces, or the teams and one of them. */
export class SideView {
  readonly #host: WebexElement;
  #view: 'spaces' | 'teams' = 'spaces';
  #teamId: string | undefined;
  /** The team that was shown last. */
  #leftTeamId: string | undefined;

  constructor(host: WebexElement) {
    this.#host = host;
  }

  render(spaceId: string | undefined): TemplateResult {
    const { store } = this.#host;
    // Guests have no teams.
    const hasTeams = store?.session.me.value && store.session.me.value.type !== 'appuser';
    return html`
      ${
        this.#view === 'spaces'
          ? html`<webex-space-list .store=${store} .spaceId=${spaceId}></webex-space-list>`
          : this.#renderTeams(spaceId)
      }
      ${
        hasTeams
          ? html`<div class="views" role="group" aria-label=${strings.views}>
              ${this.#renderSwitch('spaces', strings.spaces, spaceIcon())}
              ${this.#renderSwitch('teams', strings.teams, teamIcon())}
            </div>`
          : nothing
      }
    `;
  }

  /** Puts the focus into what is shown, once it is there: on the team one comes back from, the space that was chosen. */
  async focus(): Promise<void> {
    const shown = this.#host.renderRoot.querySelector<WebexElement>('.spaces > :first-child');
    if (!shown) return;
    await customElements.whenDefined(shown.localName);
    await shown.updateComplete;
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    if (!isFocusLost() && isShown(activeElement)) return;
    if (shown.localName === 'webex-team-list') (shown as WebexTeamList).focusTeam(this.#leftTeamId);
    else shown.focus();
  }

  #renderTeams(spaceId: string | undefined): TemplateResult {
    const { store } = this.#host;
    return this.#teamId === undefined
      ? html`<webex-team-list .store=${store} @webex-team-select=${this.#onTeamSelect}></webex-team-list>`
      : html`<webex-team-view
          .store=${store}
          .teamId=${this.#teamId}
          .spaceId=${spaceId}
          .onBack=${() => this.#show('teams')}
        ></webex-team-view>`;
  }

  #renderSwitch(view: 'spaces' | 'teams', label: string, icon: TemplateResult): TemplateResult {
    const isShown = this.#view === view;
    return html`<button class="view" aria-pressed=${isShown ? 'true' : 'false'} @click=${() => this.#show(view)}>
      ${icon}<span class="truncated">${label}</span>
    </button>`;
  }

  #show(view: 'spaces' | 'teams', teamId?: string): void {
    if (view === 'teams') import('../team-list/team-list.ts').catch(warnOfMissingChunk);
    if (teamId !== undefined) import('../team-view/team-view.ts').catch(warnOfMissingChunk);
    this.#view = view;
    this.#leftTeamId = this.#teamId;
    this.#teamId = teamId;
    this.#host.requestUpdate();
  }

  readonly #onTeamSelect = (event: WebexTeamSelectEvent): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#show('teams', event.teamId);
    });
  };
}
