import { html, type TemplateResult } from 'lit';
import {
  blockQuoteIcon,
  boldIcon,
  bulletedListIcon,
  codeIcon,
  italicIcon,
  linkIcon,
  numberedListIcon,
  previewIcon,
} from '../../internal/icons.ts';
import { onToolbarKey } from '../../internal/toolbar-keys.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import { shortcutOf } from './format-shortcuts.ts';
import type { Format } from './formatting.ts';

const formats: ReadonlyArray<readonly [Format, () => TemplateResult]> = [
  ['bold', boldIcon],
  ['italic', italicIcon],
  ['code', codeIcon],
  ['link', linkIcon],
  ['bulletedList', bulletedListIcon],
  ['numberedList', numberedListIcon],
  ['blockQuote', blockQuoteIcon],
];

export interface FormatToolbarOptions {
  format: (format: Format) => void;
  isPreviewing: boolean;
  togglePreview: () => void;
}

/** The buttons that format what is selected: one tab stop, arrows move. */
export const renderFormatToolbar = ({
  format,
  isPreviewing,
  togglePreview,
}: FormatToolbarOptions): TemplateResult => html`
  <div class="format" role="toolbar" aria-label=${strings.formatting} @keydown=${onToolbarKey}>
    ${formats.map(
      ([name, icon], index) =>
        html`<button
          type="button"
          class="icon-button"
          tabindex=${index === 0 ? 0 : -1}
          aria-label=${strings[name]}
          aria-keyshortcuts=${shortcutOf(name).keys}
          title="${strings[name]} (${shortcutOf(name).label})"
          @click=${() => format(name)}
        >
          ${icon()}
        </button>`,
    )}
    <span class="rule"></span>
    <button
      type="button"
      class="icon-button"
      tabindex="-1"
      aria-label=${strings.preview}
      title=${strings.preview}
      aria-pressed=${isPreviewing ? 'true' : 'false'}
      @click=${togglePreview}
    >
      ${previewIcon()}
    </button>
  </div>
`;
