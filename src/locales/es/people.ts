import type { CompleteTranslation } from '../complete.ts';

export const people: CompleteTranslation['people'] = {
  moderator: 'Moderación',
  bot: 'Bot',
  guest: 'Persona invitada',
  external: 'Fuera de su organización',
  you: 'Usted',
};
