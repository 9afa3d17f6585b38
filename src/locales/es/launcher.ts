import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const launcher: CompleteTranslation['launcher'] = {
  title: 'Mensajes',
  open: 'Abrir mensajes',
  close: 'Cerrar mensajes',
  unread: (count) => plural(count, { other: '# sin leer' }),
  badge: (count) => (count > 99 ? `${number(99)}+` : number(count)),
  notify: 'Avisarme de los mensajes nuevos',
  notifying: 'Las notificaciones están activadas',
  notNotifying: 'Las notificaciones están desactivadas',
  blocked: 'El navegador bloquea las notificaciones de esta página. Puede permitirlas en su configuración.',
  newMessage: 'Mensaje nuevo',
  newMessageFrom: (name) => `Mensaje nuevo de ${name}`,
  inSpace: (name, space) => `${name} en ${space}`,
};
