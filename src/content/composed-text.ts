/** What a person typed, as Webex wants it: markdown where it is meant as such, plain text where it is not. */
export const composedText = (typed: string): { markdown: string } | { text: string } => {
  const trimmed = typed.replaceAll('\r\n', '\n').trim();
  return meansMarkdown.test(trimmed) ? { markdown: keepLineBreaks(trimmed) } : { text: trimmed };
};

const meansMarkdown = /[*_`~[\]<>#\\]|^\s*(?:[-+]|\d+[.)])\s|^(?:-{3,}|={3,})\s*$/m;

/** In markdown a single line break is only a blank; people who press Shift+Enter mean a new line. */
const keepLineBreaks = (markdown: string): string => {
  let fenced = false;
  const lines = markdown.split('\n');
  return lines
    .map((line, index) => {
      if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
      const next = lines[index + 1];
      const breaks = !fenced && next !== undefined && line.trim() !== '' && next.trim() !== '' && !isBlock.test(line);
      return breaks && !isBlock.test(next) && !line.endsWith('  ') ? `${line}  ` : line;
    })
    .join('\n');
};

/** Lines that are blocks of their own: lists, quotes, headings, rules, fences. */
const isBlock = /^\s*(?:[-+*]\s|\d+[.)]\s|>|#{1,6}\s|```|~~~|-{3,}\s*$)/;
