import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { isAbort, toWebexError, type WebexError } from '../errors.ts';
import { dialog as words } from '../locales/en/dialog.ts';
import { buttons } from '../styles/buttons.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { inputs } from '../styles/inputs.ts';
import { define } from './define.ts';
import { closeIcon } from './icons.ts';
import { isShown, passFocus } from './kept-focus.ts';
import { PersonChange } from './of-this-person.ts';
import { problemStyles, renderProblem } from './problem.ts';
import { WebexElement } from './webex-element.ts';

/** The button that does what the dialog is for. */
export interface DialogAction {
  label: string;
  /** Shown as something that cannot be undone. */
  harmful?: boolean;
  /** Why it cannot be done now, if it cannot. */
  refused?: string | undefined;
}

/**
 * A modal dialog: a title, what {@link renderBody} gives, a way out, and at most one action. It closes by Escape and its
 * buttons, never by a click beside it, and the focus goes back to where it was, or to the element around it where that has gone. What {@link act} throws is shown inside,
 * with what Webex said: where it was closed meanwhile it comes back for that. Extend it, {@link define} the element in a chunk that is loaded when it is wanted, and open it
 * with {@link openDialog}.
 */
export abstract class WebexDialog extends WebexElement {
  static override styles: CSSResult[] = [buttons, inputs, problemStyles, dialogStyles];

  /** True while {@link act} runs. */
  @state() protected busy = false;
  @state() private problem: WebexError | undefined;
  @query('dialog') private dialog!: HTMLDialogElement;

  /** Resolves when it was closed and nothing is under way: true when the action succeeded while it was open. */
  readonly closed: Promise<boolean>;
  readonly #person = new PersonChange();
  #resolve!: (done: boolean) => void;
  #done = false;

  constructor() {
    super();
    this.closed = new Promise((resolve) => (this.#resolve = resolve));
  }

  protected abstract get heading(): string;

  /** Absent where there is nothing to confirm: then there is only a way out. */
  protected get action(): DialogAction | undefined {
    return undefined;
  }

  /** A question takes no more room than it needs, has no other way out than its buttons, and begins with the safe one. */
  protected get isQuestion(): boolean {
    return false;
  }

  protected abstract renderBody(): unknown;

  /** What the action does. Throws what is to be shown; otherwise the dialog closes, unless there is more to say. */
  protected async act(): Promise<void | 'stay'> {}

  /** False while an action goes on that nobody waits for any more. */
  protected get isOpen(): boolean {
    return this.dialog.open;
  }

  /** Does something that ends the dialog, as {@link act} does. */
  protected async attempt(task: () => Promise<void | 'stay'>): Promise<void> {
    this.busy = true;
    this.showProblem(undefined);
    try {
      if ((await task()) === 'stay') this.#comeBack();
      else {
        this.#done = this.isOpen;
        this.#end();
      }
    } catch (thrown) {
      if (!isAbort(toWebexError(thrown))) this.#comeBack();
      this.showProblem(thrown);
      if (!this.isOpen) this.#end();
    } finally {
      this.busy = false;
    }
  }

  close(): void {
    this.dialog.close();
  }

  /** Shows a failure of something else than the action, or takes it away. */
  protected showProblem(thrown: unknown): void {
    const error = thrown === undefined ? undefined : toWebexError(thrown);
    this.problem = error && isAbort(error) ? undefined : error;
  }

  /** What one person began is not the next one's to see, or to go through with. */
  protected override willUpdate(): void {
    if (this.#person.happened(this.store)) this.close();
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
    // The browser finds a field in our own shadow root; one in another element's is not there yet.
    const first = this.dialog.querySelector('[autofocus]');
    if (first instanceof WebexElement) void first.updateComplete.then(() => first.focus());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resolve(this.#done);
  }

  protected override render(): TemplateResult {
    const { action, isQuestion, busy } = this;
    return html`<dialog
      class=${isQuestion ? 'question' : ''}
      role=${isQuestion ? 'alertdialog' : nothing}
      aria-labelledby="dialog-title"
      aria-describedby=${isQuestion ? 'dialog-body' : nothing}
      @close=${this.#onClose}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <form novalidate aria-busy=${busy ? 'true' : 'false'} @submit=${this.#onSubmit}>
        <header class="dialog-header">
          <h2 class="dialog-title" id="dialog-title" tabindex="-1">${this.heading}</h2>
          ${
            isQuestion
              ? nothing
              : html`<button
                  type="button"
                  class="icon-button"
                  aria-label=${words.close}
                  title=${words.close}
                  @click=${() => this.close()}
                >
                  ${closeIcon()}
                </button>`
          }
        </header>
        <div class="dialog-body" id="dialog-body">
          ${this.renderBody()} ${this.problem && renderProblem(this.problem)}
        </div>
        ${action ? this.#renderActions(action) : nothing}
      </form>
    </dialog>`;
  }

  #renderActions({ label, harmful, refused }: DialogAction): TemplateResult {
    const disabled = this.busy || refused !== undefined;
    return html`<div class="dialog-actions">
      <button type="button" class="button" ?autofocus=${this.isQuestion} @click=${() => this.close()}>
        ${words.cancel}
      </button>
      <button
        class="button ${harmful ? 'danger' : 'primary'}"
        aria-disabled=${disabled ? 'true' : 'false'}
        title=${refused ?? nothing}
      >
        ${label}
      </button>
    </div>`;
  }

  readonly #onClose = (): void => {
    // The event is late: it may have come back since, or be gone.
    if (this.isOpen || !this.isConnected) return;
    const { host } = this.getRootNode() as ShadowRoot;
    if (!this.busy) this.remove();
    passFocus(host as HTMLElement);
  };

  /** Where it stood may be out of sight by now: a modal dialog that nobody sees would lock the page. */
  #comeBack(): void {
    if (!this.isConnected) return;
    while (!this.isOpen) {
      this.dialog.showModal();
      if (isShown(this.dialog)) return;
      this.dialog.close();
      const around = (this.getRootNode() as ShadowRoot).host.getRootNode();
      if (!(around instanceof ShadowRoot)) return this.remove();
      around.append(this);
    }
  }

  #end(): void {
    if (this.isOpen) this.close();
    else this.remove();
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy || !this.action || this.action.refused !== undefined) return;
    await this.attempt(() => this.act());
  };
}

/** Opens a dialog inside an element, with its store and its theme. True when what it asked for was done. */
export const openDialog = (host: WebexElement, dialog: WebexDialog): Promise<boolean> => {
  dialog.store = host.store;
  host.renderRoot.append(dialog);
  return dialog.closed;
};

export interface Question {
  title: string;
  /** What will happen, in sentences, before anything can be pressed. */
  consequences: readonly string[];
  action: string;
  /** Whether it cannot be undone; default true. */
  harmful?: boolean;
  /** Does it. What it throws is shown, and can be tried again. */
  run: () => Promise<unknown>;
}

/**
 * Asks before something harmful.
 *
 * @internal
 */
export class WebexQuestionDialog extends WebexDialog {
  question!: Question;

  protected override get heading(): string {
    return this.question.title;
  }

  protected override get action(): DialogAction {
    return { label: this.question.action, harmful: this.question.harmful ?? true };
  }

  protected override get isQuestion(): boolean {
    return true;
  }

  protected override renderBody(): TemplateResult {
    const { consequences } = this.question;
    return consequences.length === 1
      ? html`<p>${consequences[0]}</p>`
      : html`<ul class="consequences">
          ${consequences.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`;
  }

  protected override async act(): Promise<void> {
    await this.question.run();
  }
}

define('webex-question-dialog', WebexQuestionDialog);

/** Says what will happen and asks whether it shall; true when it was done. */
export const ask = (host: WebexElement, question: Question): Promise<boolean> =>
  openDialog(host, Object.assign(document.createElement('webex-question-dialog'), { question }));

declare global {
  interface HTMLElementTagNameMap {
    'webex-question-dialog': WebexQuestionDialog;
  }
}
