import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const peoplePicker: CompleteTranslation['peoplePicker'] = {
  label: 'Trouver des personnes',
  placeholder: 'Nom ou adresse e-mail',
  placeholderEmail: 'Adresse e-mail',
  chosen: 'Personnes choisies',
  results: 'Personnes',
  short: 'Saisissez au moins deux lettres.',
  searching: 'Recherche…',
  found: (count) =>
    plural(count, {
      one: '# personne trouvée',
      many: '# de personnes trouvées',
      other: '# personnes trouvées',
    }),
  nobody: 'Aucun résultat',
  nobodyText:
    'Webex trouve les noms d’après leur début, au sein de votre organisation. Pour toute autre personne, saisissez l’adresse e-mail complète.',
  alreadyIn: (name) => `${name} est déjà ici.`,
  failed: 'La recherche n’a pas fonctionné.',
  refusedScope: 'Votre accès ne permet pas de rechercher des personnes. Saisissez plutôt l’adresse e-mail complète.',
  refused: 'Webex ne vous permet pas de rechercher des personnes. Saisissez plutôt l’adresse e-mail complète.',
  invite: (email) => `Utiliser ${email}`,
  inviteText: 'Sans compte, la personne reçoit une invitation de Webex.',
  added: (name) => `Choix ajouté\u00a0: ${name}`,
  removed: (name) => `Choix retiré\u00a0: ${name}`,
  remove: (name) => `Retirer ${name}`,
  atMost: (count) =>
    plural(count, {
      one: 'Vous pouvez choisir # personne au maximum.',
      many: 'Vous pouvez choisir # de personnes à la fois au maximum.',
      other: 'Vous pouvez choisir # personnes à la fois au maximum.',
    }),
  required: 'Choisissez quelqu’un.',
};
