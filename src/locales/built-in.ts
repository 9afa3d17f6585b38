import type { TranslationSource } from './locale.ts';

/** The languages that come with us, each in a file of its own that is loaded when it is spoken. */
export const builtInTranslations: Readonly<Record<string, TranslationSource>> = {
  de: () => import('./de/index.ts').then(({ words }) => words),
};
