import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const peoplePicker: CompleteTranslation['peoplePicker'] = {
  label: 'Buscar personas',
  placeholder: 'Nombre o correo electrónico',
  placeholderEmail: 'Correo electrónico',
  chosen: 'Personas elegidas',
  results: 'Personas',
  short: 'Escriba al menos dos letras.',
  searching: 'Buscando…',
  found: (count) =>
    plural(count, {
      one: '# persona encontrada',
      many: '# de personas encontradas',
      other: '# personas encontradas',
    }),
  nobody: 'Sin resultados',
  nobodyText:
    'Webex encuentra los nombres por su comienzo, dentro de su organización. Para cualquier otra persona, escriba la dirección de correo completa.',
  alreadyIn: (name) => `${name} ya está aquí.`,
  failed: 'La búsqueda no ha funcionado.',
  refusedScope: 'Su acceso no permite buscar personas. Escriba la dirección de correo completa.',
  refused: 'Webex no le permite buscar personas. Escriba la dirección de correo completa.',
  invite: (email) => `Usar ${email}`,
  inviteText: 'Si la persona no tiene cuenta, Webex la invita.',
  added: (name) => `Selección agregada: ${name}`,
  removed: (name) => `Selección quitada: ${name}`,
  remove: (name) => `Quitar a ${name}`,
  atMost: (count) =>
    plural(count, {
      one: 'Como máximo, se puede elegir # persona.',
      many: 'Como máximo, se pueden elegir # de personas a la vez.',
      other: 'Como máximo, se pueden elegir # personas a la vez.',
    }),
  required: 'Elija a alguien.',
};
