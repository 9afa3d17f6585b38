import { html, nothing, type TemplateResult } from 'lit';
import { messages as words } from '../../locales/en/messages.ts';
import { sentences } from '../../locales/punctuation.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import type { WebexMessage } from './message.ts';
import './unsent-message.ts';
import type { WebexUnsentMessage } from './unsent-message.ts';

/** The row of a message that has not arrived yet; `parent` is the line that says what it answers. */
export const renderUnsentRow = (
  { store, continued, inThread }: Pick<WebexMessage, 'store' | 'continued' | 'inThread'>,
  entry: OutboxEntry,
  parent: unknown,
): TemplateResult => {
  const me = store?.session.me.value;
  const isReply = entry.draft.parentId !== undefined && !inThread;
  return html`
    <div class="message mine pending ${continued ? 'continued' : ''} ${isReply ? 'reply' : ''}" part="message">
      ${parent}
      ${
        continued || !me
          ? html`<span></span>`
          : html`<webex-avatar class="avatar" person-id=${me.id} .store=${store} aria-hidden="true"></webex-avatar>`
      }
      <div class="main">
        ${continued ? nothing : html`<div class="header"><span class="author">${words.you}</span></div>`}
        <webex-unsent-message .store=${store} .entry=${entry} exportparts="body"></webex-unsent-message>
      </div>
    </div>
  `;
};

/** The same in one sentence, as its row has it: what it says, and how far it is. */
export const describeUnsent = (row: WebexUnsentMessage | null): string =>
  sentences(...[words.you, row?.excerpt ?? '', ...(row?.delivery ?? [])].filter(Boolean));
