import { html, nothing, type TemplateResult } from 'lit';
import { displayText } from '../../content/display-text.ts';
import { moderatorIcon, moreIcon } from '../../internal/icons.ts';
import { memberPanel as strings } from '../../locales/en/member-panel.ts';
import { people as words } from '../../locales/en/people.ts';
import type { Person } from '../../resources/index.ts';
import type { Store } from '../../store/store.ts';
import { presenceOf } from '../avatar/avatar-marks.ts';
import { kindOf, mark, marksOfKind } from '../person/person-marks.ts';
import type { Member } from './member-group.ts';
import { nameOf } from './member-actions.ts';

export interface MemberRowOptions {
  store: Store | undefined;
  member: Member;
  index: number;
  count: number;
  isTabStop: boolean;
  isWorking: boolean;
  onSelect: (personId: string, anchor: HTMLElement) => void;
  onMenu: (member: Member, button: HTMLElement) => void;
}

export const renderMember = ({ store, member, index, count, ...options }: MemberRowOptions): TemplateResult => {
  const person = store?.people.get(member.personId).value;
  const me = store?.session.me.value;
  const name = nameOf(member);
  const presence = presenceOf(person?.status);
  const tabIndex = options.isTabStop ? 0 : -1;
  return html`
    <div
      class="row ${options.isWorking ? 'working' : ''}"
      role="listitem"
      aria-setsize=${count}
      aria-posinset=${index + 1}
      data-person=${member.personId}
    >
      <button
        class="person"
        part="member"
        tabindex=${tabIndex}
        @click=${({ currentTarget }: Event) => options.onSelect(member.personId, currentTarget as HTMLElement)}
        @contextmenu=${onContextMenu}
      >
        <webex-avatar person-id=${member.personId} name=${name} .store=${store} aria-hidden="true"></webex-avatar>
        <span class="words">
          <bdi class="truncated">${name}</bdi>
          <bdi class="detail truncated">${options.isWorking ? strings.working : describe(member, person, me)}</bdi>
          ${presence ? html`<span class="visually-hidden">, ${presence.words}</span>` : nothing}
        </span>
        <span class="marks">${marks(member, person, me)}</span>
      </button>
      <button
        class="icon-button more"
        tabindex=${tabIndex}
        aria-label=${strings.actions(name)}
        title=${strings.actions(name)}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-disabled=${options.isWorking ? 'true' : nothing}
        @click=${(event: Event) => !options.isWorking && options.onMenu(member, event.currentTarget as HTMLElement)}
      >
        ${moreIcon()}
      </button>
    </div>
  `;
};

/** A long press, a right click, or the key for it. */
const onContextMenu = (event: MouseEvent): void => {
  event.preventDefault();
  (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>('.more')?.click();
};

/** Guests have addresses of Webex's own making, which say nothing to anybody. */
const describe = (member: Member, person: Person | undefined, me: Person | undefined): string => {
  if (member.personId === me?.id) return words.you;
  const kind = kindOf({ type: person?.type, email: member.personEmail }, undefined);
  if (kind === 'guest') return words.guest;
  return displayText(person?.title ?? member.personEmail);
};

const marks = (member: Member, person: Person | undefined, me: Person | undefined): TemplateResult[] => {
  const kind = kindOf({ type: person?.type, email: member.personEmail, orgId: member.personOrgId }, me);
  // A guest is called so in the line below the name.
  const ofKind = kind === 'guest' ? [] : marksOfKind(kind);
  return member.isModerator ? [mark(moderatorIcon(), words.moderator), ...ofKind] : ofKind;
};
