import { html, type TemplateResult } from 'lit';
import { closeIcon } from '../../internal/icons.ts';
import { messenger as strings } from '../../locales/en/messenger.ts';
import type { Store } from '../../store/store.ts';
import type { RenderMessage } from '../message-thread/message-row.ts';
import { renderIconButton } from './conversation-header.ts';

/** What stands beside the conversation. */
export type Panel = { kind: 'people' } | { kind: 'thread'; parentId: string };

export interface PanelOptions {
  store: Store | undefined;
  spaceId: string;
  panel: Panel;
  renderMessage: RenderMessage | undefined;
  onClose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export const renderPanel = ({ panel, onClose, onKeyDown, ...options }: PanelOptions): TemplateResult => {
  const title = panel.kind === 'people' ? strings.people : strings.thread;
  return html`
    <aside class="panel" aria-label=${title} @keydown=${onKeyDown}>
      <header>
        <h2 class="heading truncated" tabindex="-1">${title}</h2>
        ${renderIconButton('', strings.closePanel, closeIcon(), onClose)}
      </header>
      ${
        panel.kind === 'people'
          ? html`<webex-member-panel .store=${options.store} space-id=${options.spaceId}></webex-member-panel>`
          : renderThread(options, panel.parentId)
      }
    </aside>
  `;
};

const renderThread = (
  { store, spaceId, renderMessage }: Pick<PanelOptions, 'store' | 'spaceId' | 'renderMessage'>,
  parentId: string,
): TemplateResult => html`
  <webex-message-thread
    exportparts="scroller, day, unread, gap, event, jump, message, author, time, body, footer"
    .store=${store}
    .renderMessage=${renderMessage}
    space-id=${spaceId}
    parent-id=${parentId}
  ></webex-message-thread>
  <webex-message-composer .store=${store} space-id=${spaceId} parent-id=${parentId}></webex-message-composer>
`;
