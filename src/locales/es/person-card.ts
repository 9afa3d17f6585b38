import type { CompleteTranslation } from '../complete.ts';

export const personCard: CompleteTranslation['personCard'] = {
  label: (name) => `Acerca de ${name}`,
  close: 'Cerrar',
  unknown: 'No se sabe nada de esta persona',
  unknownText: 'Ya no está, o Webex no le dice nada de ella.',
  loading: 'Buscando…',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  phones: { work: 'Trabajo', work_extension: 'Extensión', mobile: 'Móvil', fax: 'Fax' },
  localTime: 'Hora local',
  manager: 'Responsable',
  external: (domain) => `Fuera de su organización: ${domain}`,
  lastActive: (moment) => `Última actividad: ${moment}`,
  message: 'Mensaje',
  mention: 'Mencionar',
  copyEmail: 'Copiar correo electrónico',
  copied: 'Copiado',
  notCopied: 'El navegador no ha permitido copiar.',
};
