import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const conversation: CompleteTranslation['conversation'] = {
  everybody: 'Todos',

  queued: 'Pendiente de envío',
  sending: 'Enviando',
  unknown: 'Webex no responde. Se está comprobando si el mensaje ha llegado.',
  failed: 'No enviado',
  'needs-user': 'Puede que este mensaje ya se haya enviado. ¿Enviarlo de nuevo?',
  sendAgain: 'Enviar de nuevo',

  actions: 'Acciones para este mensaje',
  reply: 'Responder en el hilo',
  edit: 'Editar',
  editAtMost: 'En Webex, un mensaje se puede editar diez veces.',
  editNoMore: 'Este mensaje se ha editado diez veces: Webex no admite más.',
  editNotFiles: 'Webex no permite editar mensajes con archivos o tarjetas.',
  copyText: 'Copiar texto',
  copyLink: 'Copiar enlace',
  copyCode: 'Copiar código',
  copied: 'Copiado',
  notCopied: 'El navegador no ha permitido copiar.',
  delete: 'Eliminar',
  deleteTitle: '¿Eliminar este mensaje?',
  deleteMine: 'Desaparecerá para todas las personas de esta conversación. Esta acción no se puede deshacer.',
  deleteOther:
    'Usted modera este espacio. El mensaje desaparecerá para todas las personas que están en él. Esta acción no se puede deshacer.',
  deleting: 'Eliminando',
  cancel: 'Cancelar',
  linkMissing: 'El mensaje de este enlace se ha eliminado, está en otra conversación o no se puede leer.',
  gap: 'Hay mensajes intermedios que aún no se han cargado.',
  fillGap: 'Cargar',
  gapFailed: 'No se han podido cargar los mensajes intermedios.',
  olderFailed: 'No se han podido cargar los mensajes anteriores.',
  empty: 'Todavía no hay mensajes',
  emptyText: 'Lo que escriba aquí será el comienzo.',
  noSpace: 'No hay ninguna conversación abierta',
  noSpaceText: 'Elija un espacio para leer sus mensajes.',
  others: (count) => plural(count, { one: '# persona más', many: '# de personas más', other: '# personas más' }),
  happened: {
    joined: (names) => `Incorporación al espacio: ${names}`,
    left: (names) => `Salida del espacio: ${names}`,
    renamed: (title) => `Este espacio ahora se llama «${title}».`,
    moderated: () => 'Este espacio ahora está moderado.',
    unmoderated: () => 'Este espacio ya no está moderado.',
  },
  seenBy: (names) => `Visto por ${names}`,
  unreadMessages: (count) =>
    plural(count, { one: '# mensaje sin leer', many: '# de mensajes sin leer', other: '# mensajes sin leer' }),
  jumpToLatest: 'Ir al último mensaje',
  newMessages: (count) =>
    plural(count, { one: '# mensaje nuevo', many: '# de mensajes nuevos', other: '# mensajes nuevos' }),
  newMessageFrom: (name, text) => `${name}: ${text}`,
};
