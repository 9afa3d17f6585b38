import { html, nothing, type TemplateResult } from 'lit';
import { displayText } from '../../content/display-text.ts';
import type { PickedPerson } from '../../events/people-change.ts';
import { personAddIcon } from '../../internal/icons.ts';
import { peoplePicker as strings } from '../../locales/en/people-picker.ts';
import type { Person } from '../../resources/index.ts';
import type { Store } from '../../store/store.ts';
import { kindOfPerson, marksOfKind } from '../person/person-marks.ts';
import { pick, pickEmail, type Choices } from './people-choices.ts';

export interface PeopleOptionsOptions {
  store: Store | undefined;
  choices: Choices;
  active: number;
  choose: (picked: PickedPerson) => void;
}

/** How many can be chosen. */
export const countOf = ({ people, email }: Choices): number => people.length + (email === undefined ? 0 : 1);

/** The one at a place, as the list shows them. */
export const choiceAt = ({ people, email }: Choices, index: number): PickedPerson | undefined => {
  const person = people[index];
  if (person) return pick(person);
  return email !== undefined && index === people.length ? pickEmail(email) : undefined;
};

/** The options; the focus stays in the field, which names the active one. */
export const renderOptions = ({ store, choices, active, choose }: PeopleOptionsOptions): TemplateResult => {
  const me = store?.session.me.value;
  const option = (index: number, picked: PickedPerson, content: TemplateResult): TemplateResult =>
    html`<div
      class="option"
      part="option"
      id="option-${index}"
      role="option"
      aria-selected=${index === active ? 'true' : 'false'}
      @pointerdown=${keepFocus}
      @click=${() => choose(picked)}
    >
      ${content}
    </div>`;
  return html`
    ${choices.people.map((person, index) => option(index, pick(person), renderPerson(store, person, me)))}
    ${
      choices.email === undefined
        ? nothing
        : option(choices.people.length, pickEmail(choices.email), renderEmail(choices.email))
    }
  `;
};

const renderPerson = (store: Store | undefined, person: Person, me: Person | undefined): TemplateResult => html`
  <webex-avatar .personId=${person.id} .store=${store} aria-hidden="true"></webex-avatar>
  <span class="who">
    <bdi class="truncated">${displayText(person.displayName)}</bdi>
    <bdi class="detail truncated">${detailOf(person)}</bdi>
  </span>
  <span class="marks">${marksOfKind(kindOfPerson(person, me))}</span>
`;

const renderEmail = (email: string): TemplateResult => html`
  <span class="stranger">${personAddIcon()}</span>
  <span class="who">
    <bdi class="truncated">${strings.invite(displayText(email))}</bdi>
    <span class="detail">${strings.inviteText}</span>
  </span>
`;

/** Guests have addresses of Webex's own making, which say nothing to anybody. */
const detailOf = ({ type, title, emails }: Person): string =>
  displayText([title, type === 'appuser' ? undefined : emails[0]].filter(Boolean).join(' · '));

const keepFocus = (event: Event): void => event.preventDefault();
