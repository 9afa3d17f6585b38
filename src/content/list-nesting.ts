/**
 * Webex nests list items by two blanks per level. Under "1." the parser asks for three or more, so there the
 * indentation of nested items is doubled. Code between fences stays as it is.
 */
export function nestListItems(markdown: string): string {
  let fence = '';
  let doubled = false;
  let above = { indent: -1, numbered: false };
  const lines = markdown.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (mark?.startsWith(fence)) fence = '';
    const item = mark || fence ? undefined : /^( *)(?:[-*+]|(\d{1,9}[.)])) /.exec(line);
    if (!item) {
      if (/^\S/.test(line)) above = { indent: -1, numbered: false };
      return line;
    }
    const indent = item[1]?.length ?? 0;
    if (indent === 0) doubled = false;
    else if (above.numbered && indent === above.indent + 2) doubled = true;
    above = { indent, numbered: item[2] !== undefined };
    return doubled ? ' '.repeat(indent) + line : line;
  });
  return lines.join('\n');
}
