/** Words of one topic: sentences, sentences with something in them, and groups of both. */
export interface Words {
  readonly [name: string]: string | ((...details: never[]) => string) | Words;
}

/** Words of the same names in another language. */
export type Translated<Of> = {
  [Name in keyof Of]: Of[Name] extends string
    ? string
    : Of[Name] extends (...details: infer Details) => string
      ? (...details: Details) => string
      : Translated<Of[Name]>;
};

/** Words by topic; what is left out stays English. */
export type Translation = { readonly [topic: string]: Words | undefined };

interface Topic {
  readonly english: Words;
  readonly spoken: Record<string, unknown>;
}

const topics = new Map<string, Topic>();
let translations: readonly Translation[] = [];

/**
 * The words of one topic, given in English, which change in place when another language is spoken: whoever reads them
 * while rendering needs to do nothing for it.
 */
export function localized<const Of extends Words>(name: string, english: Of): Translated<Of> {
  const topic: Topic = { english, spoken: {} };
  topics.set(name, topic);
  translate(name, topic);
  return topic.spoken as Translated<Of>;
}

/** Puts the translations in place of what was spoken before; the later ones over the earlier ones. */
export function applyTranslations(next: readonly Translation[]): void {
  translations = next;
  for (const [name, topic] of topics) translate(name, topic);
}

function translate(name: string, { english, spoken }: Topic): void {
  let words = english;
  for (const translation of translations) words = merge(words, translation[name]);
  Object.assign(spoken, words);
}

/** Only what is of the same kind counts: a translation may come from anywhere. */
function merge(words: Words, translation: Words | undefined): Words {
  if (typeof translation !== 'object' || translation === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => {
      const other = Object.hasOwn(translation, name) ? translation[name] : undefined;
      if (typeof word === 'object') return [name, merge(word, other as Words | undefined)];
      return [name, typeof other === typeof word ? other : word];
    }),
  ) as Words;
}
