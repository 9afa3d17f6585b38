import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const threadSearch: CompleteTranslation['threadSearch'] = {
  label: 'Buscar en esta conversación',
  open: 'Buscar',
  field: 'Buscar mensajes',
  older: 'Resultado anterior',
  newer: 'Resultado posterior',
  close: 'Cerrar la búsqueda',
  place: (place, count) => `${number(place)} de ${number(count)}`,
  none: (looked) =>
    plural(looked, {
      one: 'Sin resultados en el único mensaje cargado hasta ahora.',
      many: 'Sin resultados en # de mensajes cargados hasta ahora.',
      other: 'Sin resultados en los # mensajes cargados hasta ahora.',
    }),
  noneAtAll: 'Ningún mensaje coincide.',
  olderFailed: 'No se han podido cargar los mensajes anteriores.',
  searchOlder: 'Buscar en mensajes anteriores',
  reading: (looked, day) =>
    `${plural(looked, { one: '# mensaje revisado', many: '# de mensajes revisados', other: '# mensajes revisados' })}, hasta: ${day}`,
  stop: 'Detener',
};
