import type { CompleteTranslation } from '../complete.ts';

export const spaceTabs: CompleteTranslation['spaceTabs'] = {
  label: 'Registerkarten',
  add: 'Registerkarte hinzufügen',
  edit: 'Registerkarte bearbeiten',
  remove: 'Registerkarte entfernen',
  more: (name) => `Aktionen für die Registerkarte „${name}“`,
  open: 'Öffnet sich in einem neuen Fenster',
  name: 'Name',
  address: 'Adresse',
  addressHint: 'Alle im Bereich sehen die Registerkarte und können sie öffnen.',
  nameMissing: 'Geben Sie der Registerkarte einen Namen.',
  addressWrong: 'Geben Sie eine Adresse ein, die mit https:// beginnt',
  save: 'Speichern',
  removeTitle: (name) => `Registerkarte „${name}“ entfernen?`,
  removeText: 'Sie verschwindet für alle im Bereich. Die Seite dahinter bleibt.',
  removeAction: 'Entfernen',
  moderators: 'Das kann nur die Moderation.',
};
