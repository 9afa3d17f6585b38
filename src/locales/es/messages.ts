import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const messages: CompleteTranslation['messages'] = {
  you: 'Usted',
  someone: 'Alguien',
  bot: 'Bot',
  edited: 'editado',
  editedAt: (time) => `Editado: ${time}`,
  deleted: 'Este mensaje se ha eliminado.',
  unavailable: 'No se ha podido cargar este mensaje.',
  unsupported: 'Este mensaje no se puede mostrar aquí.',
  card: 'Tarjeta',
  openInWebex: 'Abrir en Webex',
  replyTo: (name) => `Respuesta a ${name}`,
  replyToDeleted: 'Respuesta a un mensaje eliminado',
  replyToUnknown: 'Respuesta a un mensaje anterior',
  files: (count) => plural(count, { one: '# archivo', many: '# de archivos', other: '# archivos' }),
  replies: (count) => plural(count, { one: '# respuesta', many: '# de respuestas', other: '# respuestas' }),

  thread: 'Hilo',
  messagesIn: (space) => (space ? `Mensajes en ${space}` : 'Mensajes'),
  beginning: 'Aquí empieza la conversación.',
  beginningOf: (space) => `Aquí empieza ${space}.`,
  loadingOlder: 'Cargando mensajes anteriores',
  unread: 'Mensajes nuevos',
};
