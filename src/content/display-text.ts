// Controls, soft hyphens, zero-width spaces, fillers that look empty, direction marks: none of them can be seen in a name.
const invisible =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb]/g;
// In running text spaces and marks of right-to-left scripts stay; what reorders others' characters does not.
// eslint-disable-next-line no-control-regex
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202d\u202e\ufff9-\ufffb]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
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
  return text
    .replace(loneSurrogates, '')
    .replace(invisible, '')
    .replace(stackedMarks, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Running text from outside: keeps line breaks and scripts as they are, drops control and overriding characters. */
export function messageText(value: unknown): string {
  return typeof value === 'string' ? value.replace(loneSurrogates, '').replace(unwanted, '') : '';
}

/** Keeps the writing direction of a name to itself where `<bdi>` cannot be: in attributes, titles and notifications. */
export function isolate(text: string): string {
  return text && `\u2068${text}\u2069`;
}

function cut(text: string, length: number): string {
  const start = Math.max(0, length - 64);
  let end = length;
  for (const { segment, index } of new Intl.Segmenter().segment(text.slice(start, length + 64))) {
    if (start + index + segment.length > length) break;
    end = start + index + segment.length;
  }
  return text.slice(0, end);
}
