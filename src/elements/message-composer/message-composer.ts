import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ComposedMention } from '../../content/mentions.ts';
import { WebexMessageSendEvent } from '../../events/message-send.ts';
import { announce } from '../../internal/announcer.ts';
import { define } from '../../internal/define.ts';
import { PersonChange } from '../../internal/of-this-person.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import { buttons } from '../../styles/buttons.ts';
import { contentStyles } from '../message/content.styles.ts';
// What is sent is shown in the next frame: what shows it has to be here before.
import '../message/unsent-row.ts';
import { AttachedFiles } from './attached-files.ts';
import { growField, renderComposerField } from './composer-field.ts';
import { renderComposerTools } from './composer-tools.ts';
import { DeliveryNews } from './delivery-news.ts';
import { carryDraftOfPartner } from './draft-to-person.ts';
import { draftsToSend } from './drafts-to-send.ts';
import { applySelection, insertText, selectionOf } from './edit-field.ts';
import { EditMode } from './edit-mode.ts';
import { EmojiInput } from './emoji-input.ts';
import { formatOf } from './format-shortcuts.ts';
import { continueLine } from './formatting.ts';
import { FormattingTools } from './formatting-tools.ts';
import { labelOf } from './mention-candidates.ts';
import { MentionInput } from './mention-input.ts';
import { messageComposerStyles } from './message-composer.styles.ts';
import { refusalOf } from './refusal.ts';
import { WrittenText } from './written-text.ts';

/** From so many bytes before the limit on, the composer counts. */
const warnBefore = 500;
const leftToSay = [500, 200, 100, 50, 20, 10, 0];

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

  @state() private problem = '';

  @query('textarea') private field!: HTMLTextAreaElement | null;

  readonly #written = new WrittenText(this);
  readonly #editing: EditMode = new EditMode(this, {
    written: this.#written,
    ended: () => {
      this.problem = '';
      this.focusComposer();
    },
  });
  readonly #files: AttachedFiles = new AttachedFiles(this, {
    isOpen: () => this.#refusal === undefined && !this.#editing.isOn,
    changed: (problem) => this.#onFiles(problem),
  });
  readonly #mention: MentionInput = new MentionInput(this, {
    field: () => this.field,
    spaceId: () => this.spaceId,
    isChosen: (label) => this.#written.mentions(label),
    insert: (candidate, start) => this.#insertMention(candidate, start),
  });
  readonly #emoji = new EmojiInput(this, { field: () => this.field, insert: (emoji) => this.#insert(emoji) });
  readonly #formatting = new FormattingTools(this, { field: () => this.field, written: this.#written });
  /** The space has been known: when it is not any more, it is gone. */
  #wasThere = false;
  /** Bytes, as last shown, and when it was last considered whether to say so. */
  #left = Infinity;
  #leftBefore = Infinity;
  readonly #person = new PersonChange();

  constructor() {
    super();
    new DeliveryNews(
      this,
      ({ draft }) => draft.spaceId === this.spaceId && (draft.parentId || undefined) === (this.parentId || undefined),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store, spaceId } = this;
    const isAnother = this.#person.happened(store);
    if (isAnother || changed.has('spaceId') || changed.has('parentId') || changed.has('store')) {
      this.#editing.leave();
      this.#files.move(store, spaceId, this.parentId);
      this.#mention.close();
      this.problem = '';
      this.#written.text = '';
      this.#wasThere = false;
    }
    this.#restoreDraft();
    if (!store || !spaceId) return;
    const space = store.spaces.get(spaceId).value;
    this.#wasThere ||= space !== undefined;
    if (!space) void store.spaces.ensure(spaceId);
    else if (space.isAnnouncementOnly) void store.members.of(space.id).load();
  }

  protected override render(): TemplateResult {
    const space = this.spaceId ? this.store?.spaces.get(this.spaceId).value : undefined;
    const refusal = this.#refusal;
    const left = this.#written.bytesLeft;
    this.#left = left;
    const isCounting = refusal === undefined && !this.problem && left >= 0 && left < warnBefore;
    const isRefused = refusal !== undefined;
    return html`
      <form class="composer" @submit=${this.#onSubmit}>
        ${this.#editing.render()} ${this.#files.render()}
        <div
          class="box ${this.#files.isDragging ? 'dragging' : ''} ${isRefused ? 'disabled' : ''}"
          part="box"
          @dragover=${this.#files.onDragOver}
          @dragleave=${this.#files.onDragLeave}
          @drop=${this.#files.onDrop}
        >
          ${isRefused ? nothing : this.#formatting.renderToolbar()}
          ${renderComposerField({
            text: this.#written.text,
            title: space?.title ?? '',
            isReply: !!this.parentId,
            isEditing: this.#editing.isOn,
            isTooLong: left < 0,
            refusal,
            activeId: this.#mention.activeId,
            onInput: this.#onInput,
            onKeyDown: this.#onKeyDown,
            onCaret: () => this.#mention.update(),
            onBlur: () => this.#mention.close(),
            onPaste: this.#files.onPaste,
          })}
          ${this.#formatting.renderPreview()}
          ${renderComposerTools({
            isRefused,
            isEditing: this.#editing.isOn,
            isSendable: !isRefused && this.#isSendable(left),
            isFormatting: this.#formatting.isOpen,
            pick: this.#files.onPick,
            openEmoji: () => void this.#emoji.open(),
            mention: () => this.#beginMention(),
            toggleFormatting: () => void this.#formatting.toggle(),
          })}
          ${this.#mention.render()} ${this.#emoji.render()}
        </div>
        <div class="bar" id="notes" aria-live=${isCounting ? 'off' : 'polite'}>${this.#renderNotes(refusal, left)}</div>
      </form>
    `;
  }

  protected override updated(): void {
    growField(this.field);
    this.#sayLeft();
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

  /** Whether something can be written here now. */
  get canWrite(): boolean {
    return this.#refusal === undefined;
  }

  /** Mentions somebody where the caret is, as if they had been chosen from those whom `@` offers. */
  mention(personId: string, name: string): void {
    if (!this.field || !this.spaceId || !this.canWrite) return;
    const members = this.store?.members.of(this.spaceId).list.peek() ?? [];
    const personEmail = members.find((member) => member.personId === personId)?.personEmail ?? '';
    const label = labelOf({ personId, personDisplayName: name, personEmail }, members);
    this.#written.mention({ label, target: `personId:${personId}` });
    this.#insertApart(`@${label} `);
  }

  /**
   * Takes a message of one's own over for a change; Escape or an empty text ends it. One that could not be sent comes back
   * into the field, and is sent anew.
   */
  edit(messageId: string): void {
    const entry = this.store?.outbox.entry(messageId);
    if (entry) return this.#takeBack(entry);
    if (!this.#editing.begin(messageId)) return;
    this.problem = '';
    this.#focusEnd();
  }

  /** Ends an edit without changing anything. */
  cancelEdit(): void {
    this.#editing.cancel();
  }

  get #refusal(): string | undefined {
    return refusalOf(this.store, this.spaceId, this.#wasThere);
  }

  /** What was begun meanwhile stays, below. */
  #takeBack(entry: OutboxEntry): void {
    const { text, markdown, file, fileName = 'file' } = this.store!.outbox.discard(entry);
    this.cancelEdit();
    this.#written.take([markdown ?? text ?? '', this.#written.encoded].filter((part) => part !== '').join('\n'));
    if (file) this.#files.add([file instanceof File ? file : new File([file], fileName, { type: file.type })]);
    this.#keepDraft();
    this.#focusEnd();
  }

  #keepDraft(): void {
    if (!this.#editing.isOn && this.spaceId) this.store?.drafts.set(this.#written.encoded, this.spaceId, this.parentId);
  }

  #focusEnd(): void {
    void this.updateComplete.then(() => {
      this.focusComposer();
      this.field?.setSelectionRange(this.#written.text.length, this.#written.text.length);
    });
  }

  #isSendable(left = this.#written.bytesLeft): boolean {
    return left >= 0 && (!this.#written.isBlank || this.#files.all.length > 0);
  }

  /** What was begun here before: known at once, or when it is known who is here. */
  #restoreDraft(): void {
    const { store, spaceId, parentId } = this;
    void store?.drafts.version.value;
    if (!store || !spaceId || this.#written.text !== '' || this.#editing.isOn) return;
    if (!parentId) carryDraftOfPartner(store, spaceId);
    this.#written.take(store.drafts.get(spaceId, parentId));
  }

  #renderNotes(refusal: string | undefined, left: number): TemplateResult | typeof nothing {
    if (refusal) return html`<span>${refusal}</span>`;
    if (left < 0) return html`<span class="problem">${strings.tooLong(-left)}</span>`;
    if (this.problem) return html`<span class="problem">${this.problem}</span>`;
    if (left < warnBefore) return html`<span>${strings.left(left)}</span>`;
    return nothing;
  }

  /** What is left is shown with every key, and said now and then. */
  #sayLeft(): void {
    const [before, left] = [this.#leftBefore, this.#left];
    this.#leftBefore = left;
    if (leftToSay.some((limit) => left >= 0 && left <= limit && before > limit))
      announce(this, strings.left(left), { topic: 'left' });
  }

  readonly #onInput = (event: InputEvent): void => {
    this.#written.text = (event.target as HTMLTextAreaElement).value;
    this.problem = '';
    this.#mention.update();
    this.#keepDraft();
    if (this.spaceId) this.store?.typing.say(this.spaceId, this.#written.text !== '');
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Enter belongs to it.
    if (event.isComposing || event.keyCode === 229 || this.#mention.onKeyDown(event)) return;
    if (event.key === 'Escape' && this.#editing.isOn) {
      event.stopPropagation();
      event.preventDefault();
      this.cancelEdit();
    }
    const format = formatOf(event);
    if (format) {
      event.preventDefault();
      event.stopPropagation();
      this.#formatting.format(format);
    } else if (event.key === 'ArrowUp' && !event.shiftKey) this.#onArrowUp(event);
    else if (event.key === 'Enter' && !event.altKey) this.#onEnter(event);
  };

  #onArrowUp(event: KeyboardEvent): void {
    const { spaceId } = this;
    if (!spaceId || this.#written.text !== '' || this.#editing.isOn) return;
    const id = this.#editing.lastOf(spaceId, this.parentId || undefined);
    if (id === undefined) return;
    event.preventDefault();
    this.edit(id);
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

  #insert(words: string, start?: number): void {
    if (this.field) insertText(this.field, words, start);
  }

  #insertMention(mention: ComposedMention, start: number): void {
    this.#written.mention(mention);
    this.#insert(`@${mention.label} `, start);
  }

  #beginMention(): void {
    this.#insertApart('@');
    this.#mention.update();
  }

  /** With a blank before it, unless there is one. */
  #insertApart(words: string): void {
    const before = this.field?.value.slice(0, this.field.selectionStart) ?? '';
    this.#insert(before === '' || /\s$/.test(before) ? words : ` ${words}`);
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#submit();
  }

  #submit(): void {
    if (this.#editing.isOn && this.#written.isBlank) return this.cancelEdit();
    if (this.#refusal !== undefined || !this.#isSendable()) return;
    if (this.#editing.isOn) void this.#save();
    else if (this.#send(this.#written.encoded, this.#files.all)) {
      this.#written.take('');
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

  async #save(): Promise<void> {
    try {
      await this.#editing.save();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  #onFiles(problem: string): void {
    this.problem = problem;
    this.focusComposer();
  }
}

define('webex-message-composer', WebexMessageComposer);

declare global {
  interface HTMLElementTagNameMap {
    'webex-message-composer': WebexMessageComposer;
  }
}
