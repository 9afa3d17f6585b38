import { html, nothing, type TemplateResult } from 'lit';
import { displayText } from '../../content/display-text.ts';
import type { ConnectionNoticeController } from '../../internal/connection-notice-controller.ts';
import { messenger as strings } from '../../locales/en/messenger.ts';
import type { Store } from '../../store/store.ts';

/** What screen readers are told stands beside what changes each second, so that they are told once. */
export const renderConnection = (store: Store | undefined, controller: ConnectionNoticeController): TemplateResult => {
  const notice = store && controller.read(store);
  return html`
    <div class="visually-hidden" role="status">${notice?.spoken ?? notice?.text}</div>
    ${
      notice
        ? html`<div class="banner ${notice.isWarning ? 'warning' : ''}" part="banner" aria-hidden="true">
            ${notice.text}
          </div>`
        : nothing
    }
  `;
};

/** Not a live region: that somebody types is no news until it is sent. */
export const renderTyping = (store: Store | undefined, spaceId: string): TemplateResult | typeof nothing => {
  const names = (store?.typing.in(spaceId).value ?? []).flatMap((id) => {
    const name = store?.people.get(id).value?.displayName;
    return name ? [displayText(name)] : [];
  });
  return names.length === 0 ? nothing : html`<div class="typing truncated"><bdi>${strings.typing(names)}</bdi></div>`;
};
