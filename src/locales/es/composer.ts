import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const composer: CompleteTranslation['composer'] = {
  label: (space) => (space ? `Mensaje para ${space}` : 'Mensaje'),
  replyLabel: 'Responder en el hilo',
  editLabel: 'Editar mensaje',
  placeholder: (space) => (space ? `Escribir a ${space}` : 'Escribir un mensaje'),
  replyPlaceholder: 'Responder',
  send: 'Enviar',
  save: 'Guardar',
  cancelEdit: 'Cancelar la edición',
  editing: 'Editando un mensaje',
  attach: 'Adjuntar archivos',
  files: 'Archivos adjuntos',
  emoji: 'Emoji',
  mention: 'Mencionar a alguien',
  mentions: 'Personas para mencionar',
  suggestions: (count) => plural(count, { one: '# sugerencia', many: '# de sugerencias', other: '# sugerencias' }),
  everybody: 'Todos',
  everybodyHint: 'Todas las personas de este espacio',
  formatting: 'Formato',
  bold: 'Negrita',
  italic: 'Cursiva',
  code: 'Código',
  link: 'Enlace',
  bulletedList: 'Lista con viñetas',
  numberedList: 'Lista numerada',
  blockQuote: 'Cita',
  preview: 'Vista previa',
  nothingToPreview: 'Todavía no hay nada que previsualizar.',
  removeFile: (name) => `Quitar ${name}`,
  tooLong: (over) =>
    `${plural(over, { one: 'Sobra #\u00a0byte', many: 'Sobran #\u00a0de bytes', other: 'Sobran #\u00a0bytes' })}: Webex admite ${number(7439)}.`,
  left: (bytes) =>
    plural(bytes, { one: 'Queda #\u00a0byte', many: 'Quedan #\u00a0de bytes', other: 'Quedan #\u00a0bytes' }),
  emptyFile: (name) => `${name} está vacío y Webex no admite archivos vacíos.`,
  largeFile: (name) => `${name} ocupa más de 100\u00a0MB, el máximo que admite Webex.`,
  tooManyFiles: (most) =>
    plural(most, {
      one: 'Como máximo, # archivo a la vez.',
      many: 'Como máximo, # de archivos a la vez.',
      other: 'Como máximo, # archivos a la vez.',
    }),
  severalFiles: (count) =>
    plural(count, {
      one: 'Webex admite un archivo por mensaje: se enviará # mensaje.',
      many: 'Webex admite un archivo por mensaje: se enviarán # de mensajes.',
      other: 'Webex admite un archivo por mensaje: se enviarán # mensajes.',
    }),
  noFolders: 'Webex admite archivos, no carpetas.',
  fileSent: (file) => `Se ha enviado ${file}.`,
  notSent: (message) => `No enviado: ${message}`,
  announcement: 'En este espacio solo escriben quienes lo moderan.',
  readOnly: 'Este espacio es de solo lectura.',
  gone: 'Ya no forma parte de este espacio.',
  notAllowed: 'Su acceso no permite enviar mensajes.',
  signedOut: 'Inicie sesión para escribir. Su texto se conserva.',
};
