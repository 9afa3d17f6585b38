import type { CompleteTranslation } from '../complete.ts';

export const people: CompleteTranslation['people'] = {
  moderator: 'مشرف',
  bot: 'روبوت',
  guest: 'ضيف',
  external: 'من خارج مؤسستك',
  you: 'أنت',
};
