import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { composedText } from '../../content/composed-text.ts';
import { decodeMentions, encodeMentions, type ComposedMention } from '../../content/mentions.ts';
import { maximumMessageBytes, messageByteLength } from '../../content/message-length.ts';
import { WebexMessageSendEvent } from '../../events/message-send.ts';
import { define } from '../../internal/define.ts';
import { attachIcon, checkIcon, emojiIcon, formatIcon, mentionIcon, sendIcon } from '../../internal/icons.ts';
import { hidePopover, showBeside } from '../../internal/popover.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import { buttons } from '../../styles/buttons.ts';
import { contentStyles } from '../message/content.styles.ts';
import { AttachedFiles } from './attached-files.ts';
import { draftsToSend } from './drafts-to-send.ts';
import { applySelection, selectionOf } from './edit-field.ts';
import { formatOf } from './format-shortcuts.ts';
import { continueLine, toggleFormat, type Format } from './formatting.ts';
import { MentionInput } from './mention-input.ts';
import { messageComposerStyles } from './message-composer.styles.ts';
import { refusalOf } from './refusal.ts';

/** From so many bytes before the limit on, the composer counts. */
const warnBefore = 500;

type FormatToolbar = typeof import('./format-toolbar.ts');
type Preview = typeof import('./preview.ts');

/**
 * Writes messages to a space, or replies to a thread. What is begun is kept per space and thread; what is sent waits in
 * the store's outbox until Webex has it, so it is never lost here.
 *
 * Keyboard: `@` offers people to mention; Ctrl or Cmd with B, I, E and K formats; Shift+Enter goes on with a list; Arrow
 * Up in an empty field edits one's last message, Escape ends that.
 *
 * @summary Writes messages.
 * @element webex-message-composer
 * @fires {WebexMessageSendEvent} webex-message-send - Before a message is sent; cancelable, and its draft may be changed.
 * @slot tools - Buttons of the page's own, beside ours.
 * @csspart box - The field with its buttons.
 * @csspart field - The text field.
 */
export class WebexMessageComposer extends WebexElement {
  static override styles = [buttons, contentStyles, messageComposerStyles];

  /** The space that is written to. */
  @property({ attribute: 'space-id' }) spaceId: string | undefined;

  /** The message that is answered; without it, messages are not replies. */
  @property({ attribute: 'parent-id' }) parentId: string | undefined;

  /** `enter` (default): Enter sends. `modified`: Enter begins a new line, Ctrl+Enter or Cmd+Enter sends. */
  @property({ attribute: 'send-on' }) sendOn: 'enter' | 'modified' = 'enter';

  @state() private text = '';
  @state() private problem = '';
  @state() private dragging = false;
  @state() private editingId: string | undefined;
  @state() private toolbar: FormatToolbar | undefined;
  @state() private preview: Preview | undefined;
  @state() private hasEmoji = false;

  @query('textarea') private field!: HTMLTextAreaElement | null;
  @query('input[type=file]') private picker!: HTMLInputElement | null;
  @query('.emoji-popover') private emojiPopover!: HTMLElement | null;

  readonly #files = new AttachedFiles();
  readonly #mention: MentionInput = new MentionInput(this, {
    field: () => this.field,
    spaceId: () => this.spaceId,
    isChosen: (label) => this.#mentions.some((mention) => mention.label === label),
    insert: (candidate, start) => this.#insertMention(candidate, start),
  });
  #mentions: readonly ComposedMention[] = [];
  /** What was begun before an edit, to come back to. */
  #begun = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('spaceId') || changed.has('parentId') || changed.has('store')) {
      this.editingId = undefined;
      this.#files.clear();
      this.#mention.close();
      this.problem = '';
      this.text = '';
    }
    this.#restoreDraft();
    if (!this.store || !this.spaceId) return;
    const space = this.store.spaces.get(this.spaceId).value;
    if (!space) void this.store.spaces.ensure(this.spaceId);
    else if (space.isAnnouncementOnly) void this.store.members.of(space.id).load();
  }

  protected override render(): TemplateResult {
    const space = this.spaceId ? this.store?.spaces.get(this.spaceId).value : undefined;
    const refusal = refusalOf(this.store, this.spaceId);
    const left = maximumMessageBytes - messageByteLength(this.#written);
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
        ${this.#files.render((file) => this.#onRemoveFile(file))}
        <div
          class="box ${this.dragging ? 'dragging' : ''} ${refusal === undefined ? '' : 'disabled'}"
          part="box"
          @dragover=${this.#onDragOver}
          @dragleave=${this.#onDragLeave}
          @drop=${this.#onDrop}
        >
          ${this.toolbar && refusal === undefined ? this.#renderToolbar(this.toolbar) : nothing}
          ${this.#renderField(space?.title ?? '', refusal, left)}
          ${this.preview && this.toolbar ? this.#renderPreview(this.preview) : nothing}
          ${this.#renderTools(refusal !== undefined)} ${this.#mention.render()}
          <div class="emoji-popover" popover @toggle=${this.#onEmojiToggle}>
            ${
              this.hasEmoji
                ? html`<webex-emoji-picker .choose=${(emoji: string) => this.#onEmoji(emoji)}></webex-emoji-picker>`
                : nothing
            }
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
    this.#send(text);
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
    if (!this.editingId) this.#begun = this.#written;
    this.editingId = messageId;
    this.problem = '';
    this.#take(message.markdown ?? message.text ?? '');
    this.#focusEnd();
  }

  /** Ends an edit without changing anything. */
  readonly cancelEdit = (): void => {
    if (!this.editingId) return;
    this.editingId = undefined;
    this.problem = '';
    this.#take(this.#begun);
    this.focusComposer();
  };

  /** What was begun meanwhile stays, below. */
  #takeBack(entry: OutboxEntry): void {
    const { text, markdown, file, fileName = 'file' } = this.store!.outbox.discard(entry);
    this.cancelEdit();
    this.#take([markdown ?? text ?? '', this.#written].filter((part) => part !== '').join('\n'));
    if (file) this.#files.add([file instanceof File ? file : new File([file], fileName, { type: file.type })]);
    this.#keepDraft();
    this.#focusEnd();
  }

  #keepDraft(): void {
    if (!this.editingId && this.spaceId) this.store?.drafts.set(this.#written, this.spaceId, this.parentId);
  }

  #focusEnd(): void {
    void this.updateComplete.then(() => {
      this.focusComposer();
      this.field?.setSelectionRange(this.text.length, this.text.length);
    });
  }

  get #isSendable(): boolean {
    const fits = messageByteLength(this.#written) <= maximumMessageBytes;
    return (
      refusalOf(this.store, this.spaceId) === undefined &&
      fits &&
      (this.text.trim() !== '' || this.#files.all.length > 0)
    );
  }

  /** What was typed, with the mentions as Webex reads them. */
  get #written(): string {
    return encodeMentions(this.text, this.#mentions);
  }

  /** What was begun here before: known at once, or when it is known who is here. */
  #restoreDraft(): void {
    const { store, spaceId, parentId } = this;
    void store?.drafts.version.value;
    if (spaceId && this.text === '' && !this.editingId) this.#take(store?.drafts.get(spaceId, parentId) ?? '');
  }

  /** Puts into the field what was written before. */
  #take(written: string): void {
    const { text, mentions } = decodeMentions(written, strings.everybody);
    this.#mentions = mentions;
    this.text = text;
  }

  #renderNotes(refusal: string | undefined, left: number): TemplateResult | typeof nothing {
    if (refusal) return html`<span>${refusal}</span>`;
    if (left < 0) return html`<span class="problem">${strings.tooLong(-left)}</span>`;
    if (this.problem) return html`<span class="problem">${this.problem}</span>`;
    if (left < warnBefore) return html`<span>${strings.left(left)}</span>`;
    return nothing;
  }

  #renderField(title: string, refusal: string | undefined, left: number): TemplateResult {
    const placeholder = refusal ?? (this.parentId ? strings.replyPlaceholder : strings.placeholder(title));
    const label = this.editingId ? strings.editLabel : this.parentId ? strings.replyLabel : strings.label(title);
    return html`<textarea
      part="field"
      rows="1"
      dir="auto"
      aria-label=${label}
      aria-describedby="notes"
      aria-invalid=${left < 0 ? 'true' : 'false'}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls="mentions"
      aria-activedescendant=${this.#mention.activeId ?? nothing}
      placeholder=${placeholder}
      .value=${live(this.text)}
      ?disabled=${refusal !== undefined}
      @input=${this.#onInput}
      @keydown=${this.#onKeyDown}
      @keyup=${this.#onCaret}
      @click=${this.#onCaret}
      @blur=${this.#onBlur}
      @paste=${this.#onPaste}
    ></textarea>`;
  }

  #renderToolbar({ renderFormatToolbar }: FormatToolbar): TemplateResult {
    return renderFormatToolbar({
      format: (format) => this.#format(format),
      isPreviewing: this.preview !== undefined,
      togglePreview: () => void this.#togglePreview(),
    });
  }

  #renderPreview({ renderPreview }: Preview): TemplateResult {
    return html`<section class="preview" aria-label=${strings.preview}>
      ${renderPreview(this.#written) ?? html`<span class="hint">${strings.nothingToPreview}</span>`}
    </section>`;
  }

  #renderTools(isRefused: boolean): TemplateResult {
    const tool = (label: string, icon: TemplateResult, run: () => void, isPressed?: boolean, isDisabled = isRefused) =>
      html`<button
        type="button"
        class="icon-button"
        aria-label=${label}
        title=${label}
        aria-pressed=${isPressed === undefined ? nothing : isPressed ? 'true' : 'false'}
        ?disabled=${isDisabled}
        @click=${run}
      >
        ${icon}
      </button>`;
    const isEditing = this.editingId !== undefined;
    const isSendable = this.#isSendable;
    return html`<div class="tools">
      ${tool(strings.attach, attachIcon(), () => this.picker?.click(), undefined, isRefused || isEditing)}
      <input type="file" multiple hidden @change=${this.#onPick} />
      ${tool(strings.emoji, emojiIcon(), () => void this.#openEmoji())}
      ${tool(strings.mention, mentionIcon(), () => this.#beginMention())}
      ${tool(strings.formatting, formatIcon(), () => void this.#toggleToolbar(), this.toolbar !== undefined)}
      <slot name="tools"></slot>
      <button
        class="icon-button send ${isSendable ? 'primary' : ''}"
        aria-label=${isEditing ? strings.save : strings.send}
        title=${isEditing ? strings.save : strings.send}
        ?disabled=${!isSendable}
      >
        ${isEditing ? checkIcon() : sendIcon()}
      </button>
    </div>`;
  }

  #onInput(event: InputEvent): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.problem = '';
    this.#mention.update();
    this.#keepDraft();
    if (this.spaceId) this.store?.typing.say(this.spaceId, this.text !== '');
  }

  readonly #onCaret = (): void => this.#mention.update();

  readonly #onBlur = (): void => this.#mention.close();

  #onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter belongs to it.
    if (event.isComposing || event.keyCode === 229 || this.#mention.onKeyDown(event)) return;
    if (event.key === 'Escape' && this.editingId) {
      event.stopPropagation();
      this.cancelEdit();
    }
    const format = formatOf(event);
    if (format) {
      event.preventDefault();
      event.stopPropagation();
      this.#format(format);
    } else if (event.key === 'ArrowUp' && this.text === '' && !event.shiftKey && !this.editingId) this.#editLast(event);
    else if (event.key === 'Enter' && !event.altKey) this.#onEnter(event);
  }

  #onEnter(event: KeyboardEvent): void {
    const modified = event.ctrlKey || event.metaKey;
    const sends = !event.shiftKey && (this.sendOn === 'enter' ? !modified : modified);
    if (sends) {
      event.preventDefault();
      this.#submit();
      return;
    }
    const continued = this.field && continueLine(selectionOf(this.field));
    if (!continued || modified) return;
    event.preventDefault();
    applySelection(this.field!, continued);
  }

  /** The last message of one's own that can be changed, of those that are shown here. */
  #editLast(event: KeyboardEvent): void {
    const { store, spaceId } = this;
    if (!store || !spaceId) return;
    const me = store.session.me.peek()?.id;
    const id = store.messages.timeline(spaceId, this.parentId || undefined).ids.findLast((one) => {
      const message = store.messages.peek(one);
      return message?.personId === me && !message?.files?.length && !message?.attachments?.length;
    });
    if (id === undefined) return;
    event.preventDefault();
    this.edit(id);
  }

  #format(format: Format): void {
    if (this.field) applySelection(this.field, toggleFormat(format, selectionOf(this.field)));
  }

  async #toggleToolbar(): Promise<void> {
    this.toolbar = this.toolbar ? undefined : await import('./format-toolbar.ts').catch(() => undefined);
  }

  async #togglePreview(): Promise<void> {
    this.preview = this.preview ? undefined : await import('./preview.ts').catch(() => undefined);
  }

  /** Puts words in place of what is selected, or of what stands from `start` to the caret. */
  #insert(words: string, start?: number): void {
    const { field } = this;
    if (!field) return;
    const { value, selectionStart, selectionEnd } = field;
    const from = start ?? selectionStart;
    const caret = from + words.length;
    field.focus();
    applySelection(field, { text: value.slice(0, from) + words + value.slice(selectionEnd), start: caret, end: caret });
  }

  #insertMention({ label, target }: ComposedMention, start: number): void {
    this.#mentions = [...this.#mentions.filter((one) => one.label !== label), { label, target }];
    this.#insert(`@${label} `, start);
  }

  #beginMention(): void {
    const { field } = this;
    if (!field) return;
    const before = field.value.slice(0, field.selectionStart);
    this.#insert(before === '' || /\s$/.test(before) ? '@' : ' @');
    this.#mention.update();
  }

  async #openEmoji(): Promise<void> {
    await import('../emoji-picker/emoji-picker.ts').catch(() => undefined);
    this.hasEmoji = true;
    await this.updateComplete;
    const { emojiPopover } = this;
    if (!emojiPopover) return;
    showBeside(emojiPopover, this.renderRoot.querySelector('.box')!);
    const picker = emojiPopover.querySelector('webex-emoji-picker');
    await picker?.updateComplete;
    showBeside(emojiPopover, this.renderRoot.querySelector('.box')!);
    picker?.focus();
  }

  readonly #onEmojiToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed' && this.emojiPopover?.matches(':focus-within')) this.focusComposer();
  };

  #onEmoji(emoji: string): void {
    hidePopover(this.emojiPopover);
    this.#insert(emoji);
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#submit();
  }

  #submit(): void {
    if (!this.#isSendable) return;
    if (this.editingId) void this.#save(this.editingId);
    else if (this.#send(this.#written, this.#files.all)) {
      this.#take('');
      this.#files.clear();
      this.problem = '';
      if (this.spaceId) this.store?.drafts.set('', this.spaceId, this.parentId);
    }
    this.focusComposer();
  }

  #send(written: string, files: readonly File[] = []): boolean {
    const { store, spaceId, parentId } = this;
    if (!store || !spaceId) return false;
    const drafts = draftsToSend({ spaceId, parentId }, written, files);
    const events = drafts.map((draft) => new WebexMessageSendEvent(draft));
    // All or none: what the page holds back stays here, whole.
    if (!events.every((event) => this.emit(event))) return false;
    for (const { draft } of events) store.outbox.send(draft);
    store.typing.say(spaceId, false);
    return true;
  }

  async #save(messageId: string): Promise<void> {
    const { store } = this;
    const message = store?.messages.get(messageId).peek();
    if (!store || !message) return this.cancelEdit();
    try {
      await store.messages.update(message, composedText(this.#written));
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
    if (!event.dataTransfer?.types.includes('Files') || refusalOf(this.store, this.spaceId) !== undefined) return;
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
    if (!files || this.editingId) return;
    this.problem = this.#files.add(files);
    this.requestUpdate();
    this.focusComposer();
  }

  #onRemoveFile(file: File): void {
    this.#files.remove(file);
    this.problem = '';
    this.requestUpdate();
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
