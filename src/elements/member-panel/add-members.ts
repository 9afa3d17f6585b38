import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { toWebexError, type WebexError } from '../../errors.ts';
import { WebexMembershipChangeEvent, type MembershipWish } from '../../events/membership-change.ts';
import { WebexMembershipFailedEvent } from '../../events/membership-failed.ts';
import type { PickedPerson } from '../../events/people-change.ts';
import { announce } from '../../internal/announcer.ts';
import { define } from '../../internal/define.ts';
import { openDialog, WebexDialog, type DialogAction } from '../../internal/dialog.ts';
import { explainError } from '../../internal/explain-error.ts';
import { closeIcon } from '../../internal/icons.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { addMembers as strings } from '../../locales/en/member-panel.ts';
import { list } from '../../locales/phrases.ts';
import { sentences } from '../../locales/punctuation.ts';
import '../people-picker/people-picker.ts';
import type { WebexPeoplePicker } from '../people-picker/people-picker.ts';
import { kindOf } from '../person/person-marks.ts';
import type { MemberGroup } from './member-group.ts';

interface Refused {
  person: PickedPerson;
  error: WebexError;
}

/**
 * Adds people to a space or a team, several at once. Those who could not be added stay, each with the reason.
 *
 * @internal
 */
export class WebexAddMembersDialog extends WebexDialog {
  static override styles = [...WebexDialog.styles, addMembersStyles()];

  /** Where people are to be added, as it is now. */
  group: () => MemberGroup | undefined = () => undefined;
  /** The element in whose name it asks and tells. */
  host!: WebexElement;

  @state() private picked: readonly PickedPerson[] = [];
  @state() private refused: readonly Refused[] = [];
  @query('webex-people-picker') private picker!: WebexPeoplePicker | null;

  protected override get heading(): string {
    return strings.title;
  }

  protected override get action(): DialogAction {
    const count = this.picked.length;
    return {
      label: this.busy ? strings.adding : strings.add(count),
      refused: count === 0 ? strings.choose : undefined,
    };
  }

  protected override renderBody(): TemplateResult {
    const members = this.group()?.list.list.value ?? [];
    const isTeam = this.group()?.isTeam || this.group()?.isGeneral;
    return html`
      <webex-people-picker
        multiple
        autofocus
        label=${strings.label}
        .store=${this.store}
        .excluded=${this.#excluded(members)}
        .selected=${this.picked}
        @webex-people-change=${({ selected }: { selected: readonly PickedPerson[] }) => (this.picked = selected)}
      ></webex-people-picker>
      ${isTeam ? html`<p class="note">${strings.toTeam}</p>` : nothing}
      ${this.#hasExternal ? html`<p class="note">${strings.external}</p>` : nothing}
      ${this.refused.length > 0 ? this.#renderRefused() : nothing}
    `;
  }

  protected override async act(): Promise<void | 'stay'> {
    const group = this.group();
    const added: string[] = [];
    for (const person of this.picked)
      if (group && (await this.#add(group, person))) added.push(displayText(person.name));
    if (added.length > 0) announce(this.host, strings.added(list(added)));
    return this.#outcome;
  }

  get #outcome(): 'stay' | undefined {
    return this.refused.length > 0 ? 'stay' : undefined;
  }

  async #add(group: MemberGroup, person: PickedPerson): Promise<boolean> {
    const wish: MembershipWish = {
      change: 'add',
      person,
      ...(group.isTeam ? { teamId: group.id } : { spaceId: group.id }),
    };
    this.refused = this.refused.filter((one) => one.person !== person);
    if (!this.host.dispatchEvent(new WebexMembershipChangeEvent(wish))) return false;
    try {
      await group.add(person);
      return true;
    } catch (thrown) {
      const error = toWebexError(thrown);
      if (error.kind !== 'abort') this.refused = [...this.refused, { person, error }];
      this.host.dispatchEvent(new WebexMembershipFailedEvent(wish, error));
      return false;
    } finally {
      this.picked = this.picked.filter((one) => one !== person);
    }
  }

  #renderRefused(): TemplateResult {
    return html`<div role="alert">
      <p class="refused-title">${strings.failed}</p>
      <ul class="refused">
        ${this.refused.map(({ person, error }) => {
          const { title, advice, retry } = explainError(error);
          const name = displayText(person.name);
          return html`<li>
            <div>
              <strong><bdi>${name}</bdi></strong>
              <span class="reason">${sentences(title, advice)}</span>
              ${
                retry
                  ? html`<button type="button" class="link-button" @click=${() => this.#retry(person)}>
                      ${strings.retry}<span class="visually-hidden">: ${name}</span>
                    </button>`
                  : nothing
              }
            </div>
            <button
              type="button"
              class="icon-button"
              aria-label=${strings.takeOff(name)}
              title=${strings.takeOff(name)}
              @click=${() => this.#forget(person)}
            >
              ${closeIcon()}
            </button>
          </li>`;
        })}
      </ul>
    </div>`;
  }

  get #hasExternal(): boolean {
    const me = this.store?.session.me.value;
    return this.picked.some(({ personId, email }) => {
      const person = personId === undefined ? undefined : this.store?.people.get(personId).value;
      return kindOf({ type: person?.type, email, orgId: person?.orgId }, me) === 'external';
    });
  }

  /** Made anew only when the members are others. */
  #excluded(members: readonly { personId: string; personEmail: string }[]): readonly string[] {
    if (members !== this.#members) {
      this.#members = members;
      this.#excludedNow = members.flatMap(({ personId, personEmail }) => [personId, personEmail.toLowerCase()]);
    }
    return this.#excludedNow;
  }
  #members: readonly unknown[] = [];
  #excludedNow: readonly string[] = [];

  async #retry(person: PickedPerson): Promise<void> {
    const group = this.group();
    if (this.busy || !group) return;
    await this.attempt(async () => {
      if (await this.#add(group, person)) announce(this.host, strings.added(displayText(person.name)));
      return this.picked.length > 0 ? 'stay' : this.#outcome;
    });
  }

  #forget(person: PickedPerson): void {
    this.refused = this.refused.filter((one) => one.person !== person);
    this.picker?.focus();
  }
}

function addMembersStyles(): CSSResult {
  return css`
    .note,
    .refused-title {
      margin: 0;
      color: var(--webex-color-text-secondary);
    }
    .refused-title {
      color: var(--webex-color-text-error);
    }
    .refused {
      display: grid;
      gap: calc(var(--webex-space) * 2);
      margin: calc(var(--webex-space) * 2) 0 0;
      padding: 0;
      list-style: none;
    }
    .refused > li {
      display: flex;
      align-items: start;
      justify-content: space-between;
      gap: calc(var(--webex-space) * 2);
    }
    .reason {
      display: block;
    }
  `;
}

define('webex-add-members-dialog', WebexAddMembersDialog);

/** Opens the dialog in an element; true when everybody was added. */
export const openAddMembers = (host: WebexElement, group: () => MemberGroup | undefined): Promise<boolean> =>
  openDialog(host, Object.assign(document.createElement('webex-add-members-dialog'), { host, group }));

declare global {
  interface HTMLElementTagNameMap {
    'webex-add-members-dialog': WebexAddMembersDialog;
  }
}
