/** Text with what is selected in it; a caret where `start` and `end` are the same. */
export interface Selection {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Format = 'bold' | 'italic' | 'code' | 'link' | 'bulletedList' | 'numberedList' | 'blockQuote';

const marks = { bold: '**', italic: '_', code: '`' } as const;

const lineFormats = {
  bulletedList: { pattern: /^[-*+] /, prefix: () => '- ' },
  numberedList: { pattern: /^\d+[.)] /, prefix: (line: number) => `${line + 1}. ` },
  blockQuote: { pattern: /^> ?/, prefix: () => '> ' },
} as const;

/** Formats what is selected with markdown, or takes the format off where it is there already. */
export const toggleFormat = (format: Format, selection: Selection): Selection => {
  if (format === 'link') return insertLink(selection);
  if (format === 'code' && selectedText(selection).includes('\n')) return toggleCodeBlock(selection);
  if (format === 'bold' || format === 'italic' || format === 'code') return toggleMark(marks[format], selection);
  return toggleLines(lineFormats[format], selection);
};

/**
 * What a new line begins with, inside a list or a quote: the next item. On an item without words the list ends.
 * `undefined` where a new line is only a new line.
 */
export const continueLine = ({ text, start, end }: Selection): Selection | undefined => {
  const lineStart = lineStartOf(text, start);
  const [prefix] = /^\s*(?:[-*+] |\d+[.)] |> )/.exec(text.slice(lineStart, start)) ?? [];
  if (prefix === undefined) return undefined;
  if (text.slice(lineStart, start) === prefix) return replace(text, lineStart, end, '');
  const next = prefix.replace(/\d+/, (number) => String(Number(number) + 1));
  return replace(text, start, end, `\n${next}`);
};

const lineStartOf = (text: string, at: number): number => text.slice(0, at).lastIndexOf('\n') + 1;

const selectedText = ({ text, start, end }: Selection): string => text.slice(start, end);

const replace = (text: string, start: number, end: number, by: string): Selection => {
  const caret = start + by.length;
  return { text: text.slice(0, start) + by + text.slice(end), start: caret, end: caret };
};

const toggleMark = (mark: string, selection: Selection): Selection => {
  const { text } = selection;
  // Blanks at the edges stay outside, where markdown wants them.
  const selected = selectedText(selection);
  const start = selection.start + (selected.length - selected.trimStart().length) * Number(selected.trim() !== '');
  const end = selection.end - (selected.length - selected.trimEnd().length) * Number(selected.trim() !== '');
  const size = mark.length;
  const inner = text.slice(start, end);
  if (inner.length >= size * 2 && inner.startsWith(mark) && inner.endsWith(mark)) {
    const bare = inner.slice(size, -size);
    return { text: text.slice(0, start) + bare + text.slice(end), start, end: start + bare.length };
  }
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark && start >= size)
    return { text: text.slice(0, start - size) + inner + text.slice(end + size), start: start - size, end: end - size };
  return {
    text: text.slice(0, start) + mark + inner + mark + text.slice(end),
    start: start + size,
    end: end + size,
  };
};

const toggleLines = (
  { pattern, prefix }: { pattern: RegExp; prefix: (line: number) => string },
  { text, start, end }: Selection,
): Selection => {
  const from = lineStartOf(text, start);
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const isOn = lines.every((line) => pattern.test(line));
  const changed = lines.map((line, index) => {
    const bare = line.replace(pattern, '');
    return isOn ? bare : prefix(index) + bare;
  });
  const block = changed.join('\n');
  const moved = changed[0]!.length - lines[0]!.length;
  return {
    text: text.slice(0, from) + block + text.slice(to),
    start: Math.max(from, start + moved),
    end: Math.max(from, end + block.length - (to - from)),
  };
};

const toggleCodeBlock = ({ text, start, end }: Selection): Selection => {
  const inner = text.slice(start, end).replace(/^\n|\n$/g, '');
  const fenced = /^```[^\n]*\n([\s\S]*?)\n?```$/.exec(inner);
  if (fenced) {
    const bare = fenced[1]!;
    return { text: text.slice(0, start) + bare + text.slice(end), start, end: start + bare.length };
  }
  const before = start > 0 && text[start - 1] !== '\n' ? '\n' : '';
  const after = end < text.length && text[end] !== '\n' ? '\n' : '';
  const block = `\`\`\`\n${inner}\n\`\`\``;
  const from = start + before.length;
  return {
    text: text.slice(0, start) + before + block + after + text.slice(end),
    start: from,
    end: from + block.length,
  };
};

/** The address is selected, to be typed or pasted over; what was selected is the text, or the address if it is one. */
const insertLink = (selection: Selection): Selection => {
  const { text, start, end } = selection;
  const selected = selectedText(selection);
  const isAddress = /^https?:\/\/\S+$/.test(selected);
  const label = isAddress ? '' : selected;
  const target = isAddress ? selected : 'https://';
  const changed = `${text.slice(0, start)}[${label}](${target})${text.slice(end)}`;
  if (isAddress || label === '') return { text: changed, start: start + 1, end: start + 1 };
  const from = start + label.length + 3;
  return { text: changed, start: from, end: from + target.length };
};
