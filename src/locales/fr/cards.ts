import type { CompleteTranslation } from '../complete.ts';

export const cards: CompleteTranslation['cards'] = {
  card: 'Carte',
  unsupported: 'Cette carte ne peut pas être affichée ici. Ouvrez-la dans Webex.',
  part: 'Une partie de cette carte ne peut pas être affichée ici.',
  required: 'Obligatoire',
  missing: 'À remplir.',
  invalid: 'Le format ne correspond pas à celui demandé.',
  tooSmall: (least) => `Au minimum ${least}.`,
  tooLarge: (most) => `Au maximum ${most}.`,
  choose: 'Choisir',
  submit: 'Envoyer',
  open: 'Ouvrir',
  show: 'Afficher plus',
  toggle: 'Afficher ou masquer',
  sending: 'Envoi en cours',
  sent: 'Envoyé',
  failed: 'Non envoyé',
  preview: 'Il sera possible d’y répondre une fois la carte publiée.',
};
