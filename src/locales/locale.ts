import { signal, type ReadonlySignal } from '../store/reactive.ts';
import { applyTranslations, type Translation } from './localized.ts';
import { builtInTranslations } from './built-in.ts';

/** A translation, or the way to it. */
export type TranslationSource = Translation | (() => Promise<Translation>);

/** How long the first words wait for their translation, milliseconds. */
const patience = 3_000;

const sources = new Map<string, TranslationSource[]>(
  Object.entries(builtInTranslations).map(([language, source]) => [language, [source]]),
);
const current = signal('en');
let wanted = 'en';
let suggested = 'en';
let isChosen = false;
let turn = 0;
let arriving: Promise<unknown> | undefined;

/** The language that is spoken now, and in whose way dates and numbers are written: a BCP 47 tag. */
export const locale: ReadonlySignal<string> = current;

/**
 * Speaks another language from now on, in every element of the page. Until it is called the elements speak the language
 * of the page (`<html lang>`, also when it changes), and that of the browser where the page names none.
 *
 * @param tag A BCP 47 tag, as in `de`, `pt-BR`, `ar-EG`; without one the page decides again. Where there is no
 * translation the words are English.
 * @returns When the language is spoken. A translation that cannot be loaded is told on the console and leaves English.
 */
export function setLocale(tag?: string): Promise<void> {
  isChosen = tag !== undefined;
  return speak(tag ?? suggested);
}

/** What the page speaks; counts until `setLocale()` is called. */
export function suggestLocale(tag: string): void {
  suggested = tag;
  if (!isChosen) void speak(tag);
}

/**
 * Adds a translation, or changes single words of one: what is added later wins, what is left out stays as it was, and at
 * last English.
 *
 * ```js
 * addTranslation('pl', () => import('./pl.js').then(({ words }) => words));
 * addTranslation('en', { messenger: { choose: 'Pick a room' } });
 * ```
 *
 * @param language A BCP 47 tag; `pt` also counts for `pt-BR` where that has nothing of its own.
 */
export function addTranslation(language: string, source: TranslationSource): void {
  const tag = canonical(language);
  sources.set(tag, [...(sources.get(tag) ?? []), source]);
  if (sourcesOf(wanted) === sources.get(tag)) void speak(wanted);
}

/** While a translation is on its way: what an element waits for that would otherwise speak English for a moment. */
export function localeArriving(): Promise<unknown> | undefined {
  return arriving;
}

async function speak(tag: string): Promise<void> {
  wanted = canonical(tag);
  const mine = ++turn;
  const found = sourcesOf(wanted);
  let translations = found?.filter((source) => typeof source === 'object') ?? [];
  if (found && translations.length < found.length) {
    const loading = load(found);
    arriving = Promise.race([loading, new Promise((resolve) => setTimeout(resolve, patience))]);
    translations = await loading;
    if (mine !== turn) return;
  }
  arriving = undefined;
  applyTranslations(translations);
  current.value = tagFor(wanted, translations.length > 0);
}

/** Words in one language and dates in another would make one sentence of both. */
function tagFor(tag: string, isTranslated: boolean): string {
  if (isTranslated || isEnglish(tag)) return tag;
  return globalThis.navigator?.languages?.find(isEnglish) ?? 'en';
}

const isEnglish = (tag: string): boolean => /^en\b/i.test(tag);

async function load(found: readonly TranslationSource[]): Promise<Translation[]> {
  const loaded = await Promise.all(
    found.map(async (source) => {
      try {
        return typeof source === 'function' ? await source() : source;
      } catch (cause) {
        console.warn(`webex-elements could not load its translation into “${wanted}”.`, cause);
        return undefined;
      }
    }),
  );
  return loaded.filter((translation) => translation !== undefined);
}

/** Those of the tag itself, or else of what it is a variant of. */
function sourcesOf(tag: string): TranslationSource[] | undefined {
  for (const parts = tag.split('-'); parts.length > 0; parts.pop()) {
    const found = sources.get(parts.join('-'));
    if (found) return found;
  }
  return undefined;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
