import type { CompleteTranslation } from '../complete.ts';

export const personCard: CompleteTranslation['personCard'] = {
  label: (name) => `Über ${name}`,
  close: 'Schließen',
  unknown: 'Über diese Person ist nichts bekannt',
  unknownText: 'Es gibt sie nicht mehr, oder Webex verrät Ihnen nichts über sie.',
  loading: 'Wird gesucht\u00a0…',
  email: 'E-Mail',
  phone: 'Telefon',
  phones: { work: 'Arbeit', work_extension: 'Durchwahl', mobile: 'Mobil', fax: 'Fax' },
  localTime: 'Ortszeit',
  manager: 'Führungskraft',
  external: (domain) => `Außerhalb Ihrer Organisation: ${domain}`,
  lastActive: (moment) => `Zuletzt aktiv: ${moment}`,
  message: 'Nachricht',
  mention: 'Erwähnen',
  copyEmail: 'E-Mail-Adresse kopieren',
  copied: 'Kopiert',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
};
