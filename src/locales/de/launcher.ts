import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const launcher: CompleteTranslation['launcher'] = {
  title: 'Nachrichten',
  open: 'Nachrichten öffnen',
  close: 'Nachrichten schließen',
  unread: (count) => plural(count, { other: '# ungelesen' }),
  badge: (count) => (count > 99 ? `${number(99)}+` : number(count)),
  notify: 'Über neue Nachrichten benachrichtigen',
  notifying: 'Benachrichtigungen sind an',
  notNotifying: 'Benachrichtigungen sind aus',
  blocked: 'Der Browser blockiert Benachrichtigungen dieser Seite. Sie können sie in seinen Einstellungen erlauben.',
  newMessage: 'Neue Nachricht',
  newMessageFrom: (name) => `Neue Nachricht von ${name}`,
  inSpace: (name, space) => `${name} in ${space}`,
};
