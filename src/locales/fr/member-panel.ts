import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const memberPanel: CompleteTranslation['memberPanel'] = {
  label: 'Personnes',
  filter: 'Rechercher des personnes',
  clear: 'Effacer la recherche',
  noMatch: 'Aucun résultat',
  noMatchText: 'La recherche a porté sur les noms et les adresses e-mail.',
  noSpace: 'Choisissez un espace pour voir qui en fait partie.',
  gone: 'Cet espace n’existe plus',
  goneTeam: 'Cette équipe n’existe plus',
  goneText: 'Il y a eu suppression, ou vous n’en faites plus partie.',
  count: (count, shown) =>
    plural(count, { one: '# personne', many: `${shown} de personnes`, other: `${shown} personnes` }),
  countSoFar: (shown) => `${shown} personnes pour l’instant…`,
  moreFailed: 'Toutes les personnes n’ont pas pu être chargées.',
  add: 'Ajouter des personnes',
  actions: (name) => `Actions\u00a0: ${name}`,
  message: 'Écrire un message',
  promote: 'Confier la modération',
  demote: 'Retirer la modération',
  stepDown: 'Quitter la modération',
  removeFromSpace: 'Retirer de l’espace',
  removeFromTeam: 'Retirer de l’équipe',
  leaveSpace: 'Quitter l’espace',
  leaveTeam: 'Quitter l’équipe',
  working: 'Un instant…',
  dismiss: 'Fermer ce message',
  happened: {
    added: (name) => `${name} fait désormais partie des membres.`,
    removed: (name) => `${name} n’est plus ici.`,
    promoted: (name) => `${name} fait désormais partie de la modération.`,
    demoted: (name) => `${name} ne fait plus partie de la modération.`,
  },
  failed: {
    remove: (name) => `${name} est toujours ici.`,
    promote: (name) => `La modération n’a pas été confiée à ${name}.`,
    demote: (name) => `${name} fait toujours partie de la modération.`,
  },
  refused: {
    direct: 'C’est une conversation à deux\u00a0: personne ne peut y entrer ni en être retiré.',
    moderators: 'Cet espace est modéré\u00a0: seule la modération peut le faire.',
    'team-moderators': 'Seule la modération de l’équipe peut le faire.',
    'last-moderator': 'Une équipe doit être modérée. Confiez d’abord la modération à quelqu’un d’autre.',
  },
  promoteTitle: (name) => `Confier la modération à ${name}\u202f?`,
  promoteFirst: {
    moderated:
      'L’espace n’a pas encore de modération. Il sera désormais modéré, et vous ferez aussi partie de la modération.',
    after: 'Ensuite, seule la modération pourra ajouter ou retirer des personnes et modifier l’espace.',
  },
  stepDownTitle: 'Quitter la modération\u202f?',
  stepDownText: 'Seule une autre personne de la modération pourra vous la confier de nouveau.',
  stepDownLast: 'Personne d’autre ne modère. Ensuite, plus personne ne pourra gérer cet espace.',
  removeTitle: (name) => `Retirer ${name}\u202f?`,
  removeText: 'Cette personne ne verra plus ce qui s’écrit ici. Ce qu’elle a écrit reste.',
  removeFromTeamText: 'Cette personne quitte l’équipe et tous ses espaces. Ce qu’elle a écrit reste.',
  leaveTitle: 'Quitter cet espace\u202f?',
  leaveTeamTitle: 'Quitter cette équipe\u202f?',
  leaveText: 'Vous ne verrez plus ce qui s’écrit ici, et quelqu’un devra vous ajouter si vous souhaitez revenir.',
  leaveTeamText:
    'Vous quittez l’équipe et tous ses espaces. La modération de l’équipe devra vous ajouter si vous souhaitez revenir.',
  leaveLast: 'Personne d’autre ne modère. Ensuite, plus personne ne pourra gérer cet espace.',
};

export const addMembers: CompleteTranslation['addMembers'] = {
  title: 'Ajouter des personnes',
  label: 'Qui souhaitez-vous ajouter\u202f?',
  add: (count) =>
    count > 1 ? plural(count, { many: 'Ajouter # de personnes', other: 'Ajouter # personnes' }) : 'Ajouter',
  adding: 'Ajout…',
  choose: 'Choisissez d’abord quelqu’un.',
  failed: 'Échec de l’ajout',
  added: (names) => `Ajout effectué\u00a0: ${names}`,
  retry: 'Réessayer',
  takeOff: (name) => `Retirer ${name} de cette liste`,
  toTeam: 'Toute personne ajoutée à l’équipe peut rejoindre tous ses espaces.',
  external: 'Les personnes externes à votre organisation peuvent lire tout ce qui a été écrit ici.',
};
