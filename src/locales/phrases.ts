import { locale } from './locale.ts';

/** Forms by plural category of the language, `#` standing for the number. `other` is what the rest falls back to. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** `plural(2, { one: '# reply', other: '# replies' })`: "2 replies", as the language that is spoken counts. */
export function plural(count: number, forms: PluralForms): string {
  const form = forms[rulesOf(locale.value).select(count)] ?? forms.other;
  return form.replace('#', () => number(count));
}

/** "1,234" */
export function number(value: number): string {
  return numbersOf(locale.value).format(value);
}

/** "Ann, Bob, and Cem" */
export function list(items: Iterable<string>): string {
  return listsOf(locale.value).format(items);
}

/** "Ann, Bob, or Cem" */
export function choice(items: Iterable<string>): string {
  return choicesOf(locale.value).format(items);
}

/** `clauses('Ann', 'today')`: "Ann, today". What is empty is left out. */
export function clauses(...parts: ReadonlyArray<string | undefined>): string {
  const comma = isChineseOrJapanese() ? '、' : /^ar\b/.test(locale.value) ? '، ' : ', ';
  return parts.filter(Boolean).join(comma);
}

export const isChineseOrJapanese = (): boolean => /^(ja|zh)\b/.test(locale.value);

const rulesOf = remembered((tag) => new Intl.PluralRules(tag));
const numbersOf = remembered((tag) => new Intl.NumberFormat(tag));
const listsOf = remembered((tag) => new Intl.ListFormat(tag));
const choicesOf = remembered((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }));

function remembered<Value>(make: (tag: string) => Value): (tag: string) => Value {
  const made = new Map<string, Value>();
  return (tag) => {
    let value = made.get(tag);
    if (value === undefined) made.set(tag, (value = make(tag)));
    return value;
  };
}
