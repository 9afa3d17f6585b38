import { html, nothing, type TemplateResult } from 'lit';
import { attachIcon, checkIcon, emojiIcon, formatIcon, mentionIcon, sendIcon } from '../../internal/icons.ts';
import { composer as strings } from '../../locales/en/composer.ts';

export interface ComposerToolsOptions {
  isRefused: boolean;
  isEditing: boolean;
  isSendable: boolean;
  isFormatting: boolean;
  pick: (event: Event) => void;
  openEmoji: () => void;
  mention: () => void;
  toggleFormatting: () => void;
}

/** What stands below the field. */
export const renderComposerTools = (options: ComposerToolsOptions): TemplateResult => {
  const { isRefused, isEditing, isSendable } = options;
  const tool = (label: string, icon: TemplateResult, run: (event: Event) => void, more: Partial<ToolState> = {}) =>
    html`<button
      type="button"
      class="icon-button"
      aria-label=${label}
      title=${label}
      aria-pressed=${more.isPressed === undefined ? nothing : more.isPressed ? 'true' : 'false'}
      ?disabled=${more.isDisabled ?? isRefused}
      @click=${run}
    >
      ${icon}
    </button>`;
  return html`<div class="tools">
    ${tool(strings.attach, attachIcon(), openPicker, { isDisabled: isRefused || isEditing })}
    <input type="file" multiple hidden @change=${options.pick} />
    ${tool(strings.emoji, emojiIcon(), options.openEmoji)} ${tool(strings.mention, mentionIcon(), options.mention)}
    ${tool(strings.formatting, formatIcon(), options.toggleFormatting, { isPressed: options.isFormatting })}
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
};

interface ToolState {
  isPressed: boolean;
  isDisabled: boolean;
}

const openPicker = ({ currentTarget }: Event): void =>
  (currentTarget as HTMLElement).parentElement?.querySelector('input')?.click();
