import type { CompleteTranslation } from '../complete.ts';
import { choice, number } from '../phrases.ts';

export const connection: CompleteTranslation['connection'] = {
  connecting: 'Connexion…',
  reconnecting: 'La connexion a été perdue. Reconnexion…',
  catchingUp: 'Connexion rétablie. Chargement de ce qui a été manqué…',
  offline: 'Vous êtes hors ligne. Ce que vous écrivez sera envoyé à votre retour en ligne.',
  failed: (reason) =>
    `Pas de connexion en direct\u00a0: les nouveaux messages arrivent avec du retard. ${reason}`.trim(),
  polling: (reason) => `Les nouveaux messages arrivent avec quelques secondes de retard. ${reason}`.trim(),
  rateLimited: (seconds) => `Webex demande une pause de ${number(seconds)}\u00a0s.`,
  rateLimitedSpoken: 'Webex demande une courte pause.',
  ends: (hours, minutes) =>
    `Cette session se termine dans ${hours > 0 ? `${number(hours)}\u00a0h ${number(minutes)}\u00a0min` : `${number(minutes)}\u00a0min`} et ne peut pas être prolongée.`,
  endsToday: 'Cette session se termine dans moins de douze heures et ne peut pas être prolongée.',
  endsSoon: 'Cette session se termine dans moins de dix minutes et ne peut pas être prolongée.',
  bot: 'Votre session est celle d’un bot\u00a0: dans les espaces de groupe, il ne voit que les messages qui le mentionnent.',
  refused: (things) => `Votre accès ne permet pas ${choice(things)}.`,
  refusable: {
    spaces: 'd’afficher la liste des espaces',
    messages: 'de lire les messages',
    people: 'de rechercher des personnes',
    members: 'de voir qui fait partie d’un espace',
    sending: 'd’envoyer des messages',
  },
};
