import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const launcher: CompleteTranslation['launcher'] = {
  title: 'Messages',
  open: 'Ouvrir les messages',
  close: 'Fermer les messages',
  unread: (count) => plural(count, { one: '# non lu', many: '# non lus', other: '# non lus' }),
  badge: (count) => (count > 99 ? `${number(99)}+` : number(count)),
  notify: 'M’avertir des nouveaux messages',
  notifying: 'Les notifications sont activées',
  notNotifying: 'Les notifications sont désactivées',
  blocked: 'Le navigateur bloque les notifications de cette page. Vous pouvez les autoriser dans ses paramètres.',
  newMessage: 'Nouveau message',
  newMessageFrom: (name) => `Nouveau message\u00a0: ${name}`,
  inSpace: (name, space) => `${name} dans ${space}`,
};
