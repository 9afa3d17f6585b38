import type { CompleteTranslation } from '../complete.ts';
import { list } from '../phrases.ts';

export const messenger: CompleteTranslation['messenger'] = {
  label: 'Mensajes de Webex',
  back: 'Volver',
  people: 'Personas',
  search: 'Buscar en esta conversación',
  more: 'Más acciones',
  thread: 'Hilo',
  closePanel: 'Cerrar',
  choose: 'Elija un espacio',
  chooseText: 'Sus conversaciones están en la lista. Elija una para leer y escribir.',
  spaces: 'Espacios',
  teams: 'Equipos',
  views: 'Contenido de la lista',
  looking: 'Buscando la conversación…',
  firstMessage: (name) => `Todavía no ha escrito a ${name}. La conversación empieza con el primer mensaje.`,
  writeTo: (name) => `Escribir a ${name}`,
  send: 'Enviar',
  goneTitle: (title) => (title ? `«${title}» ya no existe` : 'Este espacio ya no existe'),
  goneText: 'El espacio se ha eliminado o usted ya no forma parte de él.',
  typing: (names) =>
    names.length > 2
      ? 'Varias personas están escribiendo…'
      : `${list(names)} ${names.length > 1 ? 'están' : 'está'} escribiendo…`,
};
