// Controls, halves of characters, direction marks, fillers and joiners that nobody sees. What emoji and the scripts of
// Persia and India are joined with stays.
const invisible =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;
// In running text lines and marks of right-to-left scripts stay; what reorders others' characters does not.
const unwanted = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\u202d\u202e\ufff9-\ufffb]/gu;
/** What joins is seen only with something that it joins. */
const nothingToSee = /^[\p{Default_Ignorable_Code_Point}\s]*$/u;
const stackedMarks = /(\p{M}{3})\p{M}+/gu;

/**
 * Makes a name, title or file name from outside fit to be shown on one line: no control, direction or invisible
 * characters, no towers of accents, cut between characters at `maximumLength` (in UTF-16 units).
 *
 * @returns the text, empty when nothing visible is left. Show it in `<bdi>`, or through {@link isolate} in attributes.
 */
export function displayText(value: unknown, maximumLength = 256): string {
  if (typeof value !== 'string') return '';
  const text = visibleText(value.slice(0, maximumLength * 8));
  return text.length > maximumLength ? `${cut(text, maximumLength).trimEnd()}…` : text;
}

/** What can be seen of a text on one line, at its full length. */
export function visibleText(text: string): string {
  if (/^[!-~]*(?: [!-~]+)*$/.test(text)) return text;
  const visible = text.replace(/\s+/g, ' ').replace(invisible, '').replace(stackedMarks, '$1').trim();
  return nothingToSee.test(visible) ? '' : visible;
}

/** Running text from outside: keeps line breaks and scripts as they are, drops control and overriding characters. */
export function messageText(value: unknown, maximumLength = Infinity): string {
  return typeof value === 'string' ? value.slice(0, maximumLength).replace(unwanted, '') : '';
}

/** Keeps the writing direction of a name to itself where `<bdi>` cannot be: in attributes, titles and notifications. */
export function isolate(text: string): string {
  return text && `\u2068${text}\u2069`;
}

function cut(text: string, length: number): string {
  const start = Math.max(0, length - 64);
  let end = start;
  for (const { segment } of new Intl.Segmenter().segment(text.slice(start, length + 64))) {
    if (end + segment.length > length) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
