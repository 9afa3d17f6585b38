import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { WebexElement } from '../../internal/webex-element.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import { applySelection, selectionOf } from './edit-field.ts';
import { toggleFormat, type Format } from './formatting.ts';
import type { WrittenText } from './written-text.ts';

export interface FormattingToolsOptions {
  field: () => HTMLTextAreaElement | null;
  written: WrittenText;
}

/** Formats what is selected in a field, with a toolbar and a preview that come when they are first wanted. */
export class FormattingTools implements ReactiveController {
  readonly #host: WebexElement;
  readonly #options: FormattingToolsOptions;
  #toolbar: typeof import('./format-toolbar.ts') | undefined;
  #preview: typeof import('../message/composed-body.ts') | undefined;

  constructor(host: WebexElement, options: FormattingToolsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {}

  get isOpen(): boolean {
    return this.#toolbar !== undefined;
  }

  readonly toggle = async (): Promise<void> => {
    this.#toolbar = this.#toolbar ? undefined : await import('./format-toolbar.ts').catch(() => undefined);
    this.#host.requestUpdate();
  };

  format(format: Format): void {
    const field = this.#options.field();
    if (field) applySelection(field, toggleFormat(format, selectionOf(field)));
  }

  renderToolbar(): TemplateResult | typeof nothing {
    if (!this.#toolbar) return nothing;
    return this.#toolbar.renderFormatToolbar({
      format: (format) => this.format(format),
      isPreviewing: this.#preview !== undefined,
      togglePreview: () => void this.#togglePreview(),
    });
  }

  renderPreview(): TemplateResult | typeof nothing {
    if (!this.#toolbar || !this.#preview) return nothing;
    return html`<section class="preview" aria-label=${strings.preview}>
      ${
        this.#preview.renderComposed(this.#options.written.composed) ??
        html`<span class="hint">${strings.nothingToPreview}</span>`
      }
    </section>`;
  }

  async #togglePreview(): Promise<void> {
    this.#preview = this.#preview ? undefined : await import('../message/composed-body.ts').catch(() => undefined);
    this.#host.requestUpdate();
  }
}
