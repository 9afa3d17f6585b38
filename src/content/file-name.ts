import { displayText, visibleText } from './display-text.ts';

const maximumLength = 160;
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
const reservedOnWindows = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/i;

/** The extension in lower case without the dot, or `''`. */
export function fileExtension(name: string): string {
  return /[^./\\]\.([a-z\d]{1,10})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * A name under which a file from outside can be saved on any system: the base name only, visible characters only,
 * neither hidden, reserved nor too long, with its extension kept.
 */
export function safeFileName(name: unknown, fallback = 'file'): string {
  const base = visibleText(typeof name === 'string' ? (name.split(/[\\/]/).pop() ?? '') : '')
    .replace(/[<>:"|?*%]/g, '_')
    .replace(/^[.\s]+|(?<![.\s])[.\s]+$/g, '');
  if (!base) return fallback;
  const named = reservedOnWindows.test(base) ? `_${base}` : base;
  if (named.length <= maximumLength) return named;
  const extension = /\.[a-z\d]{1,10}$/i.exec(named)?.[0] ?? '';
  return `${displayText(named, maximumLength - extension.length - 1)}${extension}`;
}

/** A size such as "3.4 MB" in the reader's language; `''` when it is unknown or no number a file can have. */
export function formatFileSize(bytes: unknown, locale?: string | string[]): string {
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) return '';
  let unit = 0;
  let size = bytes;
  // What would be rounded to 1,000 belongs to the next unit.
  while (size >= (unit === 0 ? 1_000 : 999.95) && unit < units.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit],
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit === 0 ? 0 : 1,
  }).format(size);
}
