import { html, nothing, type TemplateResult } from 'lit';
import { messages as words } from '../../locales/en/messages.ts';
import type { Message } from '../../resources/index.ts';
import { adaptiveCard } from '../../resources/message.ts';
import type { Store } from '../../store/store.ts';
import { linkToMessage } from './message-link.ts';

/** What a message has beside words, its files and cards; where it has neither, that it cannot be shown here. */
export const renderContents = (message: Message, store: Store | undefined): TemplateResult | typeof nothing => {
  const { id, files = [], attachments = [], html: content, text, markdown } = message;
  if (files.length + attachments.length === 0) {
    return content || text?.trim() || markdown ? nothing : renderUnsupported(message);
  }
  if (files.length > 0) void import('../file/file.ts').catch(() => {});
  if (attachments.length > 0) void import('../card/card.ts').catch(() => {});
  return html`${files.map(
    (address) => html`<webex-file class="file" .address=${address} .store=${store}></webex-file>`,
  )}${attachments.map(
    ({ contentType, content: card }) =>
      html`<webex-card
        class="file"
        .card=${contentType === adaptiveCard ? card : undefined}
        .messageId=${id}
        .store=${store}
      ></webex-card>`,
  )}`;
};

const renderUnsupported = (message: Message): TemplateResult => {
  const link = linkToMessage(message);
  return html`<p class="note">
    ${words.unsupported} ${link ? html`<a class="link-button" href=${link}>${words.openInWebex}</a>` : nothing}
  </p>`;
};
