import { html, nothing, type TemplateResult } from 'lit';
import type { MemberAction } from './member-actions.ts';

export interface MemberMenuOptions {
  label: string;
  actions: readonly MemberAction[];
  choose: (action: MemberAction) => void;
  /** Closes it; `back` says whether the focus goes to where it was opened. */
  close: (back: boolean) => void;
}

/** The menu of a row. What cannot be done is there all the same, with the reason. */
export const renderMemberMenu = ({ label, actions, choose, close }: MemberMenuOptions): TemplateResult => html`
  <div
    class="menu"
    part="menu"
    popover="auto"
    role="menu"
    aria-label=${label}
    @keydown=${(event: KeyboardEvent) => onMenuKey(event, close)}
    @toggle=${(event: ToggleEvent) => event.newState === 'closed' && close(false)}
  >
    ${actions.map(
      (action, index) =>
        html`<button
          class="menu-item ${action.harmful ? 'harmful' : ''}"
          role="menuitem"
          tabindex="-1"
          aria-disabled=${action.refused === undefined ? 'false' : 'true'}
          aria-describedby=${action.refused === undefined ? nothing : `refused-${index}`}
          @click=${() => action.refused === undefined && choose(action)}
        >
          <span>${action.label}</span>
          ${action.refused === undefined ? nothing : html`<small id="refused-${index}">${action.refused}</small>`}
        </button>`,
    )}
  </div>
`;

const onMenuKey = (event: KeyboardEvent, close: MemberMenuOptions['close']): void => {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(event.target as HTMLElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const to = targets[event.key];
  if (to !== undefined) items[(to + items.length) % items.length]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close(true);
  else return;
  event.stopPropagation();
  if (event.key !== 'Tab') event.preventDefault();
};
