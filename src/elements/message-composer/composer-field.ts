import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { composer as strings } from '../../locales/en/composer.ts';

export interface ComposerFieldOptions {
  text: string;
  /** Title of the space. */
  title: string;
  isReply: boolean;
  isEditing: boolean;
  isTooLong: boolean;
  /** Why nothing can be written. */
  refusal: string | undefined;
  /** Id of the suggestion that the keyboard is on. */
  activeId: string | undefined;
  onInput: (event: InputEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onCaret: () => void;
  onBlur: () => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** The field in which is written. */
export const renderComposerField = (options: ComposerFieldOptions): TemplateResult => {
  const { title, isReply, isEditing, refusal } = options;
  return html`<textarea
    part="field"
    rows="1"
    dir="auto"
    aria-label=${isEditing ? strings.editLabel : isReply ? strings.replyLabel : strings.label(title)}
    aria-describedby="notes"
    aria-invalid=${options.isTooLong ? 'true' : 'false'}
    aria-autocomplete="list"
    aria-haspopup="listbox"
    aria-controls="mentions"
    aria-activedescendant=${options.activeId ?? nothing}
    placeholder=${refusal ?? (isReply ? strings.replyPlaceholder : strings.placeholder(title))}
    .value=${live(options.text)}
    ?disabled=${refusal !== undefined}
    @input=${options.onInput}
    @keydown=${options.onKeyDown}
    @keyup=${options.onCaret}
    @click=${options.onCaret}
    @blur=${options.onBlur}
    @paste=${options.onPaste}
  ></textarea>`;
};

/** For browsers that do not size a field by its content. */
export const growField = (field: HTMLTextAreaElement | null): void => {
  if (!field || growsByItself) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight}px`;
};

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');
