import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { formatFileSize } from '../../content/file-name.ts';
import { fileKind } from '../../content/file-type.ts';
import { decodeMentions } from '../../content/mentions.ts';
import { WebexMessageEditEvent } from '../../events/message-edit.ts';
import { define } from '../../internal/define.ts';
import { explainError } from '../../internal/explain-error.ts';
import { clockIcon, closeIcon, warningIcon } from '../../internal/icons.ts';
import { locale } from '../../locales/locale.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { files as fileWords } from '../../locales/en/files.ts';
import { clauses } from '../../locales/phrases.ts';
import { labelled, sentences } from '../../locales/punctuation.ts';
import { conversation as words } from '../../locales/en/conversation.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import { buttons } from '../../styles/buttons.ts';
import { iconOf } from '../file/file-icon.ts';
import { fileStyles } from '../file/file.styles.ts';
import { contentStyles } from './content.styles.ts';
import { markMentions, renderBody } from './message-body.ts';
import { excerptOf } from './message-words.ts';
import { unsentMessageStyles } from './unsent-message.styles.ts';

type ComposedBody = typeof import('./composed-body.ts');

/**
 * What a message says that has not arrived yet, as it will look, how far it is, and what can be done about it. Part of
 * `<webex-message>`.
 *
 * @internal
 */
export class WebexUnsentMessage extends WebexElement {
  static override styles = [buttons, fileStyles, contentStyles, unsentMessageStyles];

  @property({ attribute: false }) entry: OutboxEntry | undefined;
  /** What reads markdown; until it is there, the text stands as it was typed. */
  @state() private composed: ComposedBody | undefined;

  #body: HTMLElement | undefined;

  /** How far it is, in words. */
  get delivery(): string[] {
    return this.entry ? [words[this.entry.status]] : [];
  }

  /** What it says, in plain words on one line. */
  get excerpt(): string {
    const { markdown, text, fileName } = this.entry?.draft ?? {};
    const said = markdown === undefined ? text : (this.composed?.composedText(markdown) ?? withNames(markdown));
    return clauses(excerptOf({ text: said }), displayText(fileName));
  }

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('entry') || changed.has('composed')) this.#body = this.#renderBody();
    if (this.#body) markMentions(this.#body, this.store?.session.me.value?.id);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { entry } = this;
    if (!entry) return nothing;
    return html`<div class="words">${this.#body ?? nothing}</div>
      ${entry.draft.file ? this.#renderFile(entry, entry.draft.file) : nothing} ${this.#renderDelivery(entry)}`;
  }

  #renderBody(): HTMLElement | undefined {
    const { markdown, text } = this.entry?.draft ?? {};
    if (markdown === undefined) return renderBody({ text });
    if (this.composed) return this.composed.renderComposed({ markdown });
    void import('./composed-body.ts').then((composed) => (this.composed = composed)).catch(() => {});
    return renderBody({ text: withNames(markdown) });
  }

  #renderFile(entry: OutboxEntry, file: Blob) {
    const name = displayText(entry.draft.fileName ?? (file instanceof File ? file.name : '')) || fileWords.unnamed;
    const { icon, color } = iconOf(fileKind(file.type, name), name);
    const progress = this.store?.outbox.progress(entry.id).value;
    const hasLeft = progress !== undefined && progress.sent >= progress.total;
    const isUnderWay = entry.status === 'queued' || (entry.status === 'sending' && !hasLeft);
    const size = formatFileSize(file.size, locale.value);
    // What Webex is told beside the file counts too; people know the size of the file.
    const sent = progress && formatFileSize(Math.round((progress.sent / progress.total) * file.size), locale.value);
    return html`<div class="card" part="card">
      <span class="kind ${color}">${icon}</span>
      <span class="text">
        <bdi class="name truncated" title=${name}>${name}</bdi>
        <span class="details">${sent === undefined ? size : fileWords.sentOf(sent, size)}</span>
        ${
          progress
            ? html`<progress
                .value=${progress.sent}
                max=${progress.total}
                aria-label=${fileWords.sending(name)}
              ></progress>`
            : nothing
        }
      </span>
      ${
        isUnderWay
          ? html`<button
              class="icon-button"
              aria-label=${fileWords.cancelSending(name)}
              title=${fileWords.cancelSending(name)}
              @click=${() => this.#cancel(entry)}
            >
              ${closeIcon()}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderDelivery(entry: OutboxEntry) {
    const { status, error } = entry;
    if (status === 'queued' || status === 'sending' || status === 'unknown') {
      return html`<div class="delivery">${clockIcon()}<span>${words[status]}</span></div>`;
    }
    const explained = error && status === 'failed' ? explainError(error) : undefined;
    const why = explained ? labelled(words.failed, sentences(explained.title, explained.advice)) : words[status];
    return html`<div class="delivery wrong">
      ${warningIcon()}<span>${why}</span>
      <button class="link-button" @click=${() => this.store?.outbox.retry(entry)}>${words.sendAgain}</button>
      ${
        status === 'failed'
          ? html`<button class="link-button" @click=${() => this.#edit(entry)}>${words.edit}</button>`
          : nothing
      }
      <button class="link-button" @click=${() => this.store?.outbox.discard(entry)}>${words.delete}</button>
    </div>`;
  }

  /** What was written to go with the file goes back to the composer. */
  #cancel(entry: OutboxEntry): void {
    if (entry.draft.markdown ?? entry.draft.text) this.#edit(entry);
    else this.store?.outbox.discard(entry);
  }

  #edit({ id, draft }: OutboxEntry): void {
    this.emit(new WebexMessageEditEvent(draft.spaceId, id));
  }
}

const withNames = (markdown: string): string => decodeMentions(markdown, words.everybody).text;

define('webex-unsent-message', WebexUnsentMessage);

declare global {
  interface HTMLElementTagNameMap {
    'webex-unsent-message': WebexUnsentMessage;
  }
}
