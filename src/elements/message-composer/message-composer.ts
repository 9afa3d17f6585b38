import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { composedText } from '../../content/composed-text.ts';
import { formatFileSize } from '../../content/file-name.ts';
import { maximumMessageBytes, messageByteLength } from '../../content/message-length.ts';
import { WebexMessageSendEvent } from '../../events/message-send.ts';
import { define } from '../../internal/define.ts';
import { attachIcon, checkIcon, closeIcon, fileIcon, sendIcon } from '../../internal/icons.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import type { OutboxDraft, OutboxEntry } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';
import { buttons } from '../../styles/buttons.ts';
import { messageComposerStyles } from './message-composer.styles.ts';

const largestFile = 100 * 1024 * 1024;
/** From so many bytes before the limit on, the composer counts. */
const warnBefore = 500;

/**
 * Writes messages to a space, or replies to a thread. What is begun is kept per space and thread; what is sent waits in
 * the store's outbox until Webex has it, so it is never lost here.
 *
 * @summary Writes messages.
 * @element webex-message-composer
 * @fires {WebexMessageSendEvent} webex-message-send - Before a message is sent; cancelable, and its draft may be changed.
 * @csspart box - The field with its buttons.
 * @csspart field - The text field.
 */
export class WebexMessageComposer extends WebexElement {
  static override styles = [buttons, messageComposerStyles];

  /** The space that is written to. */
  @property({ attribute: 'space-id' }) spaceId: string | undefined;

  /** The message that is answered; without it, messages are not replies. */
  @property({ attribute: 'parent-id' }) parentId: string | undefined;

  /** `enter` (default): Enter sends. `modified`: Enter begins a new line, Ctrl+Enter or Cmd+Enter sends. */
  @property({ attribute: 'send-on' }) sendOn: 'enter' | 'modified' = 'enter';

  @state() private text = '';
  @state() private file: File | undefined;
  @state() private problem = '';
  @state() private dragging = false;
  @state() private editingId: string | undefined;

  @query('textarea') private field!: HTMLTextAreaElement | null;
  @query('input[type=file]') private picker!: HTMLInputElement | null;

  /** What was begun before an edit, to come back to. */
  #begun = '';
  #draftVersion: number | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('spaceId') || changed.has('parentId') || changed.has('store')) {
      this.editingId = undefined;
      this.file = undefined;
      this.problem = '';
      this.text = this.spaceId ? (this.store?.drafts.get(this.spaceId, this.parentId) ?? '') : '';
    }
    if (!this.store || !this.spaceId) return;
    this.#restoreDraft(this.store, this.spaceId);
    const space = this.store.spaces.get(this.spaceId).value;
    if (!space) void this.store.spaces.ensure(this.spaceId);
    else if (space.isAnnouncementOnly) void this.store.members.of(space.id).load();
  }

  protected override render(): TemplateResult {
    const space = this.spaceId ? this.store?.spaces.get(this.spaceId).value : undefined;
    const refusal = this.#refusal();
    const left = maximumMessageBytes - messageByteLength(this.text);
    const label = this.editingId
      ? strings.editLabel
      : this.parentId
        ? strings.replyLabel
        : strings.label(space?.title ?? '');
    const placeholder = refusal ?? (this.parentId ? strings.replyPlaceholder : strings.placeholder(space?.title ?? ''));
    return html`
      <form class="composer" @submit=${this.#onSubmit}>
        ${
          this.editingId
            ? html`<div class="bar">
                <span>${strings.editing}</span>
                <button type="button" class="link-button" @click=${this.cancelEdit}>${strings.cancelEdit}</button>
              </div>`
            : nothing
        }
        ${this.file ? this.#renderFile(this.file) : nothing}
        <div
          class="box ${this.dragging ? 'dragging' : ''} ${refusal === undefined ? '' : 'disabled'}"
          part="box"
          @dragover=${this.#onDragOver}
          @dragleave=${this.#onDragLeave}
          @drop=${this.#onDrop}
        >
          <div class="tools">
            <button
              type="button"
              class="icon-button"
              aria-label=${strings.attach}
              title=${strings.attach}
              ?disabled=${refusal !== undefined || this.editingId !== undefined}
              @click=${() => this.picker?.click()}
            >
              ${attachIcon()}
            </button>
            <input type="file" hidden @change=${this.#onPick} />
          </div>
          <textarea
            part="field"
            rows="1"
            dir="auto"
            aria-label=${label}
            aria-describedby="notes"
            aria-invalid=${left < 0 ? 'true' : 'false'}
            placeholder=${placeholder}
            .value=${live(this.text)}
            ?disabled=${refusal !== undefined}
            @input=${this.#onInput}
            @keydown=${this.#onKeyDown}
            @paste=${this.#onPaste}
          ></textarea>
          <div class="actions">
            <button
              class="icon-button ${this.#isSendable ? 'primary' : ''}"
              aria-label=${this.editingId ? strings.save : strings.send}
              title=${this.editingId ? strings.save : strings.send}
              ?disabled=${!this.#isSendable}
            >
              ${this.editingId ? checkIcon() : sendIcon()}
            </button>
          </div>
        </div>
        <div class="bar" id="notes" aria-live="polite">${this.#renderNotes(refusal, left)}</div>
      </form>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('text') && !growsByItself) this.#grow();
  }

  /** Puts the keyboard into the field. */
  focusComposer(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  override focus(options?: FocusOptions): void {
    this.focusComposer(options);
  }

  /** Sends text as if it had been typed here: markdown where it is meant as such. */
  send(text: string): void {
    this.#send(text, undefined);
  }

  /**
   * Takes a message of one's own over for a change; Escape or an empty text ends it. One that could not be sent comes back
   * into the field, and is sent anew.
   */
  edit(messageId: string): void {
    const entry = this.store?.outbox.entry(messageId);
    if (entry) return this.#takeBack(entry);
    const message = this.store?.messages.get(messageId).peek();
    if (!message) return;
    if (!this.editingId) this.#begun = this.text;
    this.editingId = messageId;
    this.problem = '';
    this.text = message.markdown ?? message.text ?? '';
    this.#focusEnd();
  }

  /** Ends an edit without changing anything. */
  readonly cancelEdit = (): void => {
    if (!this.editingId) return;
    this.editingId = undefined;
    this.problem = '';
    this.text = this.#begun;
    this.focusComposer();
  };

  /** What was begun in a former visit is known once it is known who is here. */
  #restoreDraft({ drafts }: Store, spaceId: string): void {
    const version = drafts.version.value;
    if (version === this.#draftVersion) return;
    this.#draftVersion = version;
    if (this.text === '' && !this.editingId) this.text = drafts.get(spaceId, this.parentId);
  }

  /** What was begun meanwhile stays, below. */
  #takeBack(entry: OutboxEntry): void {
    const { text, markdown, file, fileName = 'file' } = this.store!.outbox.discard(entry);
    this.cancelEdit();
    this.text = [markdown ?? text ?? '', this.text].filter((part) => part !== '').join('\n');
    if (file) this.file = file instanceof File ? file : new File([file], fileName, { type: file.type });
    this.#keepDraft();
    this.#focusEnd();
  }

  #keepDraft(): void {
    if (!this.editingId && this.spaceId) this.store?.drafts.set(this.text, this.spaceId, this.parentId);
  }

  #focusEnd(): void {
    void this.updateComplete.then(() => {
      this.focusComposer();
      this.field?.setSelectionRange(this.text.length, this.text.length);
    });
  }

  get #isSendable(): boolean {
    const fits = messageByteLength(this.text) <= maximumMessageBytes;
    return this.#refusal() === undefined && fits && (this.text.trim() !== '' || this.file !== undefined);
  }

  /** Why nothing can be written here, if so. */
  #refusal(): string | undefined {
    const { store, spaceId } = this;
    const space = spaceId ? store?.spaces.get(spaceId).value : undefined;
    if (store?.session.status.value === 'signed-out') return strings.signedOut;
    if (space?.isReadOnly) return strings.readOnly;
    if (space?.isAnnouncementOnly) {
      const me = store?.session.me.value?.id ?? '';
      const list = store?.members.of(space.id);
      // As long as it is not known who moderates, Webex decides.
      if (list?.status.value === 'ready' && !list.of(me)?.isModerator) return strings.announcement;
    }
    return store && spaceId ? undefined : '';
  }

  #renderNotes(refusal: string | undefined, left: number): TemplateResult | typeof nothing {
    if (refusal) return html`<span>${refusal}</span>`;
    if (left < 0) return html`<span class="problem">${strings.tooLong(-left)}</span>`;
    if (this.problem) return html`<span class="problem">${this.problem}</span>`;
    if (left < warnBefore) return html`<span>${strings.left(left)}</span>`;
    return nothing;
  }

  #renderFile({ name, size }: File): TemplateResult {
    return html`
      <div class="file">
        ${fileIcon()}
        <bdi class="truncated">${name}</bdi>
        <span class="file-size">${formatFileSize(size)}</span>
        <button
          type="button"
          class="icon-button"
          aria-label=${strings.removeFile(name)}
          title=${strings.removeFile(name)}
          @click=${this.#onRemoveFile}
        >
          ${closeIcon()}
        </button>
      </div>
    `;
  }

  #onInput(event: InputEvent): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.problem = '';
    this.#keepDraft();
  }

  #onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter belongs to it.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && this.editingId) {
      event.stopPropagation();
      this.cancelEdit();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    const modified = event.ctrlKey || event.metaKey;
    if (this.sendOn === 'enter' ? modified : !modified) return;
    event.preventDefault();
    this.#submit();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#submit();
  }

  #submit(): void {
    if (!this.#isSendable) return;
    if (this.editingId) void this.#save(this.editingId);
    else if (this.#send(this.text, this.file)) {
      this.text = '';
      this.file = undefined;
      this.problem = '';
      if (this.spaceId) this.store?.drafts.set('', this.spaceId, this.parentId);
    }
    this.focusComposer();
  }

  #send(text: string, file: File | undefined): boolean {
    if (!this.store || !this.spaceId) return false;
    const draft: OutboxDraft = { spaceId: this.spaceId, parentId: this.parentId };
    if (text.trim() !== '') Object.assign(draft, composedText(text));
    if (file) Object.assign(draft, { file, fileName: file.name });
    const event = new WebexMessageSendEvent(draft);
    if (!this.emit(event)) return false;
    this.store.outbox.send(event.draft);
    return true;
  }

  async #save(messageId: string): Promise<void> {
    const { store } = this;
    const message = store?.messages.get(messageId).peek();
    if (!store || !message) return this.cancelEdit();
    try {
      await store.messages.update(message, composedText(this.text));
      if (this.editingId === messageId) this.cancelEdit();
    } catch (error) {
      // The text stays in the field.
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  #onPick(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.#attach(input.files);
    input.value = '';
  }

  #onPaste(event: ClipboardEvent): void {
    const files = event.clipboardData?.files;
    // Office programs put a picture beside the text that was copied: then the text is meant.
    if (!files?.length || event.clipboardData?.getData('text/plain')) return;
    event.preventDefault();
    this.#attach(files);
  }

  #onDragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files') || this.#refusal() !== undefined) return;
    event.preventDefault();
    this.dragging = true;
  }

  #onDragLeave(): void {
    this.dragging = false;
  }

  #onDrop(event: DragEvent): void {
    if (!this.dragging) return;
    event.preventDefault();
    this.dragging = false;
    this.#attach(event.dataTransfer?.files ?? null);
  }

  #attach(files: FileList | null): void {
    const file = files?.[0];
    if (!file || this.editingId) return;
    if (file.size === 0) this.problem = strings.emptyFile(file.name);
    else if (file.size > largestFile) this.problem = strings.largeFile(file.name);
    else {
      this.file = file;
      this.problem = files.length > 1 ? strings.oneFile : '';
    }
    this.focusComposer();
  }

  #onRemoveFile(): void {
    this.file = undefined;
    this.problem = '';
    this.focusComposer();
  }

  /** For browsers that do not size a field by its content. */
  #grow(): void {
    const { field } = this;
    if (!field) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight}px`;
  }
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

define('webex-message-composer', WebexMessageComposer);

declare global {
  interface HTMLElementTagNameMap {
    'webex-message-composer': WebexMessageComposer;
  }
}
