import type { CompleteTranslation } from '../complete.ts';

export const personCard: CompleteTranslation['personCard'] = {
  label: (name) => `Profil\u00a0: ${name}`,
  close: 'Fermer',
  unknown: 'On ne sait rien de cette personne',
  unknownText: 'Elle n’est plus là, ou Webex ne vous dit rien d’elle.',
  loading: 'Recherche…',
  email: 'E-mail',
  phone: 'Téléphone',
  phones: { work: 'Bureau', work_extension: 'Poste', mobile: 'Mobile', fax: 'Fax' },
  localTime: 'Heure locale',
  manager: 'Responsable',
  external: (domain) => `Externe à votre organisation\u00a0: ${domain}`,
  lastActive: (moment) => `Dernière activité\u00a0: ${moment}`,
  message: 'Message',
  mention: 'Mentionner',
  copyEmail: 'Copier l’adresse e-mail',
  copied: 'Copié',
  notCopied: 'Le navigateur n’a pas autorisé la copie.',
};
