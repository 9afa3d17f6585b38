import type { CompleteTranslation } from '../complete.ts';

export const errors: CompleteTranslation['errors'] = {
  signedOut: {
    title: 'Connexion nécessaire',
    advice: 'Reconnectez-vous sur cette page pour lire et écrire des messages.',
  },
  expired: {
    title: 'Votre session est terminée',
    advice: 'Webex n’accepte plus cet accès. Reconnectez-vous sur cette page.',
  },
  tokenFailed: {
    title: 'La connexion n’a pas fonctionné',
    advice: 'Cette page n’a pas pu accéder à Webex. Réessayez, ou prévenez les responsables de la page.',
  },
  configuration: {
    title: 'Cette page est mal configurée',
    advice: 'Ses responsables doivent la corriger\u00a0: ',
  },
  offline: {
    title: 'Vous êtes hors ligne',
    advice: 'Ce que vous écrivez est conservé. Tout reprendra dès que le réseau sera disponible.',
  },
  unreachable: {
    title: 'Webex est injoignable',
    advice: 'Vérifiez votre réseau. Nous continuons d’essayer.',
  },
  notWebex: {
    title: 'Ce n’est pas Webex',
    advice:
      'L’adresse appelée par cette page répond autre chose. Ses responsables doivent vérifier l’adresse de l’API.',
  },
  notFound: {
    title: 'Rien pour vous ici',
    advice: 'Cet espace n’existe pas, a été supprimé, ou vous n’en faites pas partie.',
  },
  forbidden: { title: 'Non autorisé', advice: 'Webex indique que vous n’en avez pas le droit.' },
  busy: {
    title: 'Webex demande une pause',
    advice: 'Il y a eu trop de demandes. Tout reprendra automatiquement.',
  },
  server: {
    title: 'Webex rencontre un problème',
    advice: 'Vous n’y êtes pour rien. Nous continuons d’essayer.',
  },
  refused: { title: 'Webex a refusé', advice: '' },
  membership: {
    'already-in': { title: 'Déjà là', advice: 'Cette personne est déjà membre.' },
    'unknown-person': {
      title: 'Personne inconnue',
      advice:
        'L’organisation de cette adresse gère elle-même ses membres et ne connaît pas cette personne. Vérifiez l’adresse.',
    },
    full: { title: 'Complet', advice: 'L’espace n’accepte plus personne.' },
    'not-allowed': {
      title: 'Non autorisé',
      advice:
        'Webex indique que vous n’en avez pas le droit. Il faut peut-être faire partie de la modération, ou disposer d’un accès permettant de gérer les membres.',
    },
    'last-moderator': {
      title: 'Il faut quelqu’un pour modérer',
      advice: 'Confiez d’abord la modération à quelqu’un d’autre.',
    },
    gone: {
      title: 'N’est plus là',
      advice: 'Quelqu’un d’autre a retiré cette personne ou supprimé l’espace, ou bien vous n’en faites plus partie.',
    },
  },
  unexpected: { title: 'Un problème est survenu', advice: 'Réessayez.' },
  retry: 'Réessayer',
};
