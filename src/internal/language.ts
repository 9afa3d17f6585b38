import { locale } from '../locales/locale.ts';

/** The language that is spoken, for `Intl`. */
export function languageOf(_element?: unknown): string {
  return locale.value;
}
