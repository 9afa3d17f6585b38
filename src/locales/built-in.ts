import type { TranslationSource } from './locale.ts';

/** The languages that come with us, each in a chunk of its own that is loaded when it is spoken. */
export const builtInTranslations: Readonly<Record<string, TranslationSource>> = {
  ar: () => import('./ar/index.ts').then(({ words }) => words),
  de: () => import('./de/index.ts').then(({ words }) => words),
  es: () => import('./es/index.ts').then(({ words }) => words),
  fr: () => import('./fr/index.ts').then(({ words }) => words),
  ja: () => import('./ja/index.ts').then(({ words }) => words),
};
