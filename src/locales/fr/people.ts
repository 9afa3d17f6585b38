import type { CompleteTranslation } from '../complete.ts';

export const people: CompleteTranslation['people'] = {
  moderator: 'Modération',
  bot: 'Bot',
  guest: 'Personne invitée',
  external: 'Externe à votre organisation',
  you: 'Vous',
};
