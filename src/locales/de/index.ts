import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const words = {
  messenger: { back: 'Zurück zu den Bereichen', choose: 'Bereich wählen' },
  messages: {
    replies: (count: number) => plural(count, { one: '# Antwort', other: '# Antworten' }),
  },
} as unknown as CompleteTranslation;
