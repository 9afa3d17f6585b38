import type { CompleteTranslation } from '../complete.ts';

export const spaceBanner: CompleteTranslation['spaceBanner'] = {
  label: 'À propos de cet espace',
  external: 'Des personnes externes à votre organisation sont ici',
  foreign: 'Cet espace appartient à une autre organisation',
  announcement: 'Seule la modération écrit ici',
  moderated: 'Modéré',
  readOnly: 'Lecture seule',
  public: 'Public',
};
