import { html, nothing, type TemplateResult } from 'lit';
import { displayText } from '../../content/display-text.ts';
import { messages as words } from '../../locales/en/messages.ts';
import { clauses, sentences } from '../../locales/punctuation.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import type { WebexMessage } from './message.ts';
import { excerptOf } from './message-words.ts';
import './unsent-message.ts';

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

/** The same in one sentence; `delivery` says how far it is. */
export const describeUnsent = ({ draft }: OutboxEntry, delivery: readonly string[]): string => {
  const said = clauses(excerptOf(draft), displayText(draft.fileName));
  return sentences(words.you, said, ...delivery);
};
