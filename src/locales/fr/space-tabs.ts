import type { CompleteTranslation } from '../complete.ts';

export const spaceTabs: CompleteTranslation['spaceTabs'] = {
  label: 'Onglets',
  add: 'Ajouter un onglet',
  edit: 'Modifier l’onglet',
  remove: 'Supprimer l’onglet',
  more: (name) => `Actions pour l’onglet «\u202f${name}\u202f»`,
  open: 'S’ouvre dans une nouvelle fenêtre',
  name: 'Nom',
  address: 'Adresse',
  addressHint: 'Tous les membres de l’espace voient l’onglet et peuvent l’ouvrir.',
  nameMissing: 'Donnez un nom à l’onglet.',
  addressWrong: 'Saisissez une adresse qui commence par https://',
  save: 'Enregistrer',
  removeTitle: (name) => `Supprimer l’onglet «\u202f${name}\u202f»\u202f?`,
  removeText: 'Il disparaît pour tous les membres de l’espace. La page, elle, reste.',
  removeAction: 'Supprimer',
  moderators: 'Seule la modération peut le faire.',
};
