import { html, type TemplateResult } from 'lit';
import { botIcon, externalIcon, personIcon } from '../../internal/icons.ts';
import { people as strings } from '../../locales/en/people.ts';
import type { Person } from '../../resources/index.ts';

/** What is known of somebody, from a look-up or from a membership. */
export interface KnownPerson {
  type?: Person['type'];
  email?: string;
  orgId?: string;
}

export type PersonKind = 'colleague' | 'bot' | 'guest' | 'external';

/** What somebody is to the person who looks. Addresses tell bots and guests before they have been looked up. */
export const kindOf = ({ type, email = '', orgId }: KnownPerson, me: Person | undefined): PersonKind => {
  if (type === 'bot' || /@(?:webex\.bot|sparkbot\.io)$/i.test(email)) return 'bot';
  if (type === 'appuser' || /@appid\.ciscospark\.com$/i.test(email)) return 'guest';
  return me?.orgId !== undefined && orgId !== undefined && orgId !== me.orgId ? 'external' : 'colleague';
};

export const kindOfPerson = ({ type, emails, orgId }: Person, me: Person | undefined): PersonKind =>
  kindOf({ type, email: emails[0], orgId }, me);

/** The icon and the words for what people should know of somebody; nothing for a colleague. */
export const marksOfKind = (kind: PersonKind): TemplateResult[] => {
  if (kind === 'bot') return [mark(botIcon(), strings.bot)];
  if (kind === 'guest') return [mark(personIcon(), strings.guest)];
  return kind === 'external' ? [mark(externalIcon(), strings.external, 'external')] : [];
};

/** An icon that is read out as what it says. */
export const mark = (icon: TemplateResult, label: string, kind = ''): TemplateResult =>
  html`<span class="mark ${kind}" title=${label}>${icon}<span class="visually-hidden">, ${label}</span></span>`;
