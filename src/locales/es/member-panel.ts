import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const memberPanel: CompleteTranslation['memberPanel'] = {
  label: 'Personas',
  filter: 'Buscar personas',
  clear: 'Borrar la búsqueda',
  noMatch: 'Sin resultados',
  noMatchText: 'Se ha buscado en los nombres y las direcciones de correo.',
  noSpace: 'Elija un espacio para ver quién está en él.',
  gone: 'Este espacio ya no existe',
  goneTeam: 'Este equipo ya no existe',
  goneText: 'Se ha eliminado o usted ya no forma parte de él.',
  count: (count, shown) =>
    plural(count, { one: '# persona', many: `${shown} de personas`, other: `${shown} personas` }),
  countSoFar: (shown) => `${shown} personas por ahora…`,
  moreFailed: 'No se ha podido cargar a todas las personas.',
  add: 'Agregar personas',
  actions: (name) => `Acciones: ${name}`,
  message: 'Escribir un mensaje',
  promote: 'Dar la moderación',
  demote: 'Quitar la moderación',
  stepDown: 'Dejar la moderación',
  removeFromSpace: 'Quitar del espacio',
  removeFromTeam: 'Quitar del equipo',
  leaveSpace: 'Abandonar el espacio',
  leaveTeam: 'Abandonar el equipo',
  working: 'Un momento…',
  dismiss: 'Cerrar este aviso',
  happened: {
    added: (name) => `Se ha agregado a ${name}.`,
    removed: (name) => `${name} ya no está aquí.`,
    promoted: (name) => `${name} ahora modera.`,
    demoted: (name) => `${name} ya no modera.`,
  },
  failed: {
    remove: (name) => `${name} sigue aquí.`,
    promote: (name) => `No se ha dado la moderación a ${name}.`,
    demote: (name) => `${name} sigue moderando.`,
  },
  refused: {
    direct: 'Es una conversación entre dos: no puede entrar nadie ni se puede quitar a nadie.',
    moderators: 'Este espacio está moderado: solo pueden hacerlo quienes lo moderan.',
    'team-moderators': 'Solo pueden hacerlo quienes moderan el equipo.',
    'last-moderator': 'Alguien tiene que moderar el equipo. Dé primero la moderación a otra persona.',
  },
  promoteTitle: (name) => `¿Dar la moderación a ${name}?`,
  promoteFirst: {
    moderated: 'Todavía nadie modera el espacio. A partir de ahora estará moderado, y usted también lo moderará.',
    after: 'Después, solo quienes moderan podrán agregar o quitar personas y cambiar el espacio.',
  },
  stepDownTitle: '¿Dejar la moderación?',
  stepDownText: 'Solo podrá devolvérsela otra persona que modere.',
  stepDownLast: 'Nadie más modera. Después, nadie podrá gestionar este espacio.',
  removeTitle: (name) => `¿Quitar a ${name}?`,
  removeText: 'Esta persona ya no verá lo que se escriba aquí. Lo que haya escrito permanece.',
  removeFromTeamText: 'Esta persona sale del equipo y de todos sus espacios. Lo que haya escrito permanece.',
  leaveTitle: '¿Abandonar este espacio?',
  leaveTeamTitle: '¿Abandonar este equipo?',
  leaveText: 'Ya no verá lo que se escriba aquí y, si quiere volver, alguien tendrá que agregarle.',
  leaveTeamText:
    'Saldrá del equipo y de todos sus espacios. Si quiere volver, tendrá que agregarle alguien que modere el equipo.',
  leaveLast: 'Nadie más modera. Después, nadie podrá gestionar este espacio.',
};

export const addMembers: CompleteTranslation['addMembers'] = {
  title: 'Agregar personas',
  label: '¿A quién quiere agregar?',
  add: (count) =>
    count > 1 ? plural(count, { many: 'Agregar # de personas', other: 'Agregar # personas' }) : 'Agregar',
  adding: 'Agregando…',
  choose: 'Elija primero a alguien.',
  failed: 'No se ha agregado a estas personas',
  added: (names) => `Se ha agregado a ${names}`,
  retry: 'Reintentar',
  takeOff: (name) => `Quitar a ${name} de esta lista`,
  toTeam: 'Quien se agregue al equipo podrá unirse a todos sus espacios.',
  external: 'Las personas ajenas a su organización pueden leer todo lo que se ha escrito aquí.',
};
