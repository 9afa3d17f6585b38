import { locale } from './locale.ts';

/** `sentences('Not allowed', 'Ask a moderator.')`: "Not allowed. Ask a moderator." */
export function sentences(...parts: readonly string[]): string {
  return parts.join(isChineseOrJapanese() ? '。' : '. ');
}

/** `clauses('Ann', 'today')`: "Ann, today". What is empty is left out. */
export function clauses(...parts: ReadonlyArray<string | undefined>): string {
  const comma = isChineseOrJapanese() ? '、' : /^ar\b/.test(locale.value) ? '، ' : ', ';
  return parts.filter(Boolean).join(comma);
}

/** `labelled('Join', 'Incident Room')`: "Join: Incident Room" */
export function labelled(label: string, text: string): string {
  const colon = isChineseOrJapanese() ? '：' : /^fr\b/.test(locale.value) ? '\u00a0: ' : ': ';
  return label + colon + text;
}

const isChineseOrJapanese = (): boolean => /^(ja|zh)\b/.test(locale.value);
