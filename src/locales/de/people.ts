import type { CompleteTranslation } from '../complete.ts';

export const people: CompleteTranslation['people'] = {
  moderator: 'Moderation',
  bot: 'Bot',
  guest: 'Gast',
  external: 'Außerhalb Ihrer Organisation',
  you: 'Sie',
};
