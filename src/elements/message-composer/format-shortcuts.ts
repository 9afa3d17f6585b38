import type { Format } from './formatting.ts';

/** With Ctrl, on a Mac with Cmd. */
const shortcuts: Record<Format, { code: string; key: string; shift?: true }> = {
  bold: { code: 'KeyB', key: 'B' },
  italic: { code: 'KeyI', key: 'I' },
  code: { code: 'KeyE', key: 'E' },
  link: { code: 'KeyK', key: 'K' },
  numberedList: { code: 'Digit7', key: '7', shift: true },
  bulletedList: { code: 'Digit8', key: '8', shift: true },
  blockQuote: { code: 'Digit9', key: '9', shift: true },
};

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** Which format a key asks for. */
export const formatOf = ({ code, key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Format | undefined => {
  if (altKey || !(isMac ? metaKey : ctrlKey)) return undefined;
  const found = Object.entries(shortcuts).find(
    ([, one]) => shiftKey === (one.shift ?? false) && (one.shift ? one.code === code : one.key === key.toUpperCase()),
  );
  return found?.[0] as Format | undefined;
};

/** A shortcut for people and, as `aria-keyshortcuts`, for assistive technology. */
export const shortcutOf = (format: Format): { label: string; keys: string } => {
  const { key, shift } = shortcuts[format];
  return {
    label: isMac ? `${shift ? '⇧' : ''}⌘${key}` : `Ctrl+${shift ? 'Shift+' : ''}${key}`,
    keys: `${isMac ? 'Meta' : 'Control'}+${shift ? 'Shift+' : ''}${key}`,
  };
};
