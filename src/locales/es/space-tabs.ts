import type { CompleteTranslation } from '../complete.ts';

export const spaceTabs: CompleteTranslation['spaceTabs'] = {
  label: 'Pestañas',
  add: 'Agregar una pestaña',
  edit: 'Editar pestaña',
  remove: 'Quitar pestaña',
  more: (name) => `Acciones para la pestaña «${name}»`,
  open: 'Se abre en una ventana nueva',
  name: 'Nombre',
  address: 'Dirección',
  addressHint: 'Todas las personas del espacio ven la pestaña y pueden abrirla.',
  nameMissing: 'Dé un nombre a la pestaña.',
  addressWrong: 'Escriba una dirección que empiece por https://',
  save: 'Guardar',
  removeTitle: (name) => `¿Quitar la pestaña «${name}»?`,
  removeText: 'Desaparece para todas las personas del espacio. La página en sí permanece.',
  removeAction: 'Quitar',
  moderators: 'Solo pueden hacerlo quienes moderan.',
};
