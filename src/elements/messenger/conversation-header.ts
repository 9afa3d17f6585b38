import { html, nothing, type TemplateResult } from 'lit';
import { displayText } from '../../content/display-text.ts';
import { backIcon, moreIcon, peopleIcon, searchIcon } from '../../internal/icons.ts';
import { messenger as strings } from '../../locales/en/messenger.ts';
import type { Store } from '../../store/store.ts';

export interface HeaderOptions {
  store: Store | undefined;
  spaceId: string;
  isPeopleOpen: boolean;
  /** Undefined where there is nothing to go back to. */
  onBack: (() => void) | undefined;
  onSearch: () => void;
  onPeople: () => void;
  onMore: (event: Event) => void;
}

/** The bar above a conversation: what it is called, and what can be done with it. */
export const renderHeader = (options: HeaderOptions): TemplateResult => {
  const { store, spaceId, isPeopleOpen } = options;
  const space = store?.spaces.get(spaceId).value;
  return html`
    <header part="header">
      ${options.onBack ? renderIconButton('back', strings.back, backIcon(), options.onBack) : nothing}
      <webex-avatar space-id=${spaceId} .store=${store} aria-hidden="true"></webex-avatar>
      <div class="heading">
        <h2 tabindex="-1"><bdi class="truncated">${displayText(space?.title ?? '')}</bdi></h2>
        ${space?.description ? html`<bdi class="subtitle truncated">${displayText(space.description)}</bdi>` : nothing}
      </div>
      <slot name="header"></slot>
      ${renderIconButton('', strings.search, searchIcon(), options.onSearch)}
      <button
        class="icon-button people"
        aria-label=${strings.people}
        title=${strings.people}
        aria-expanded=${isPeopleOpen ? 'true' : 'false'}
        @click=${options.onPeople}
      >
        ${peopleIcon()}
      </button>
      ${
        space
          ? html`<button
              class="icon-button more"
              aria-label=${strings.more}
              title=${strings.more}
              aria-haspopup="menu"
              @click=${options.onMore}
            >
              ${moreIcon()}
            </button>`
          : nothing
      }
    </header>
  `;
};

export const renderIconButton = (
  name: string,
  label: string,
  icon: TemplateResult,
  onClick: () => void,
): TemplateResult =>
  html`<button class="icon-button ${name}" aria-label=${label} title=${label} @click=${onClick}>${icon}</button>`;
