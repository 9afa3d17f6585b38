import { locale } from './locale.ts';
import { isChineseOrJapanese } from './phrases.ts';

/** `sentences('Not allowed', 'Ask a moderator.')`: "Not allowed. Ask a moderator." */
export function sentences(...parts: readonly string[]): string {
  return parts.join(isChineseOrJapanese() ? '。' : '. ');
}

/** `labelled('Join', 'Incident Room')`: "Join: Incident Room" */
export function labelled(label: string, text: string): string {
  const colon = isChineseOrJapanese() ? '：' : /^fr\b/.test(locale.value) ? '\u00a0: ' : ': ';
  return label + colon + text;
}
