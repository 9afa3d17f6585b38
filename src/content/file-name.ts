import { displayText } from './display-text.ts';

const maximumLength = 160;
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$|clock\$)(?:\.|$)/i;

/** The extension in lower case without the dot, or `''`. */
export function fileExtension(name: string): string {
  return /[^./\\]\.([a-z\d]{1,10})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * A name under which a file from outside can be saved on any system: the base name only, visible characters only,
 * neither hidden, reserved nor too long, with its extension kept.
 */
export function safeFileName(name: unknown, fallback = 'file'): string {
  const base = displayText(typeof name === 'string' ? (name.split(/[\\/]/).pop() ?? '') : '', maximumLength * 4);
  const cleaned = base
    .replace(/[<>:"|?*%]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .trim();
  if (!cleaned) return fallback;
  const named = reservedOnWindows.test(cleaned) ? `_${cleaned}` : cleaned;
  if (named.length <= maximumLength) return named;
  const extension = fileExtension(named);
  const kept = extension ? `.${extension}` : '';
  return (
    displayText(named.slice(0, named.length - kept.length), maximumLength - kept.length - 1).replace(/…$/, '_') + kept
  );
}

/** A size such as "3.4 MB" in the reader's language; `''` when it is unknown or no number a file can have. */
export function formatFileSize(bytes: unknown, locale?: string | string[]): string {
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) return '';
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power]!,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1_000 ** power);
}
