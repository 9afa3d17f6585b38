import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { builtInTranslations } from '../../src/locales/built-in.ts';
import { setLocale } from '../../src/locales/locale.ts';
import type { Translation, Words } from '../../src/locales/localized.ts';

const folder = new URL('../../src/locales/', import.meta.url);

/** Arguments that are found again in whatever is made of them. */
const samples = [7, 'Ωmega', 9, 'Ψlast'];

const english = await loadEnglish();

async function loadEnglish(): Promise<Record<string, Words>> {
  const topics: Record<string, Words> = {};
  for (const file of readdirSync(new URL('en/', folder)))
    Object.assign(topics, await import(new URL(`en/${file}`, folder).href));
  return topics;
}

async function load(language: string): Promise<Translation> {
  const source = builtInTranslations[language]!;
  return typeof source === 'function' ? source() : source;
}

/** Every word with where it is, as in `messages.happened.joined`. */
function* entries(words: object, path = ''): Generator<[string, unknown]> {
  for (const [name, word] of Object.entries(words)) {
    const at = path ? `${path}.${name}` : name;
    if (typeof word === 'object') yield* entries(word as object, at);
    else yield [at, word];
  }
}

/** What a sentence makes of each kind of argument it may be given, and which of them are found in it. */
function trial(sentence: (...details: never[]) => string): string[] {
  const count = sentence.length;
  const shapes: unknown[][] = [
    Array.from({ length: count }, (_, index) => samples[index * 2 + 1] ?? samples[1]),
    Array.from({ length: count }, (_, index) => samples[index * 2] ?? samples[0]),
    Array.from({ length: count }, (_, index) => (index === 0 ? ['Ωmega'] : samples[1])),
  ];
  return shapes.map((shape) => {
    try {
      return String(sentence(...(shape as never[])));
    } catch {
      return '';
    }
  });
}

const native = (language: string, text: string): string =>
  text
    .replaceAll(new Intl.NumberFormat(language).format(7), '7')
    .replaceAll(new Intl.NumberFormat(language).format(9), '9');

const found = (language: string, text: string): string =>
  ['Ωmega', 'Ψlast', '7', '9'].filter((sample) => native(language, text).includes(sample)).join(' ');

describe('The languages that come with us', () => {
  for (const language of Object.keys(builtInTranslations))
    describe(language, () => {
      it('has every word, each of its kind', async () => {
        const kinds = (words: object) => [...entries(words)].map(([path, word]) => `${path}: ${typeof word}`).sort();
        assert.deepEqual(kinds(await load(language)), kinds(english));
      });

      it('leaves no sentence in English', async () => {
        const words = new Map(entries(await load(language)));
        const same = [...entries(english)].filter(
          ([path, word]) => typeof word === 'string' && word.includes(' ') && word === words.get(path),
        );
        assert.deepEqual(same, []);
      });

      it('says in every sentence what the English one says', async () => {
        const translation = new Map(entries(await load(language)));
        for (const [path, word] of entries(english)) {
          if (typeof word !== 'function') continue;
          await setLocale('en');
          const expected = trial(word as () => string).map((text) => found('en', text));
          await setLocale(language);
          const said = trial(translation.get(path) as () => string).map((text) => found(language, text));
          assert.deepEqual(said, expected, path);
        }
      });

      it('has a form for every count that the language tells apart', async () => {
        await setLocale(language);
        const { messages } = (await load(language)) as unknown as { messages: { replies: (count: number) => string } };
        for (const count of [0, 1, 2, 3, 11, 100, 1_000_000])
          assert.match(native(language, messages.replies(count)), /\S/, String(count));
      });
    });
});
