import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { presence } from '../../locales/en/avatar.ts';
import { personIcon, spaceIcon } from '../../internal/icons.ts';
import type { PersonStatus } from '../../resources/index.ts';

interface Presence {
  kind: 'active' | 'away' | 'busy' | 'dnd';
  words: string;
}

const presences: Partial<
  Record<PersonStatus, { kind: Presence['kind']; word: Exclude<keyof typeof presence, 'named'> }>
> = {
  active: { kind: 'active', word: 'active' },
  call: { kind: 'busy', word: 'call' },
  DoNotDisturb: { kind: 'dnd', word: 'doNotDisturb' },
  inactive: { kind: 'away', word: 'inactive' },
  meeting: { kind: 'busy', word: 'meeting' },
  OutOfOffice: { kind: 'away', word: 'outOfOffice' },
  presenting: { kind: 'dnd', word: 'presenting' },
};

/** A shape of its own for each kind, so that none is told by its colour alone (Momentum icons, MIT). */
const shapes: Record<Presence['kind'], string> = {
  active: 'M13 7A6 6 0 1 1 1 7a6 6 0 0 1 12 0',
  away: 'M3.667 2.011A6 6 0 0 1 7 1a6.007 6.007 0 0 1 6 6 6 6 0 1 1-9.333-4.989M6 3.5v3.283a1 1 0 0 0 .232.363l.041.04q.02.022.04.041l2.04 2.04a1 1 0 0 0 1.415-1.414L8 6.086V3.5a1 1 0 0 0-2 0',
  busy: 'M4.391 1.004c-.32 0-.58.258-.58.577v1.141a1.96 1.96 0 0 0-1.237.566C2.207 3.653 2 4.148 2 4.664V5h10v-.336c0-.516-.207-1.011-.574-1.376a1.96 1.96 0 0 0-1.238-.566V1.577A.58.58 0 0 0 9.608 1c-.32 0-.579.258-.579.577v1.14H4.971V1.581a.58.58 0 0 0-.58-.577M12 7H2v4a2 2 0 0 0 2 2h6a2 2 0 0 0 2-2z',
  dnd: 'M7 13A6 6 0 1 0 7 1a6 6 0 0 0 0 12M3.5 6h7a1 1 0 1 1 0 2h-7a1 1 0 0 1 0-2',
};

/** How a status is said and shown; undefined where nothing is known. */
export function presenceOf(status: PersonStatus | undefined): Presence | undefined {
  const known = status && presences[status];
  return known && { kind: known.kind, words: presence[known.word] };
}

export function renderPresence({ kind }: Presence): TemplateResult {
  return html`
    <svg class="presence ${kind}" part="presence" viewBox="0 0 14 14" aria-hidden="true">
      <path d=${shapes[kind]} />
    </svg>
  `;
}

/** What a picture with a status reads as. */
export const nameWith = (name: string, { words }: Presence): string => presence.named(name, words);

/** What stands for somebody without a name. */
export const renderNameless = (isGroup: boolean): TemplateResult => (isGroup ? spaceIcon() : personIcon());
