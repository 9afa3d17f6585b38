import type { CompleteTranslation } from '../complete.ts';

export const spaceBanner: CompleteTranslation['spaceBanner'] = {
  label: 'Acerca de este espacio',
  external: 'Hay personas ajenas a su organización',
  foreign: 'Este espacio pertenece a otra organización',
  announcement: 'Aquí solo escriben quienes moderan',
  moderated: 'Moderado',
  readOnly: 'Solo lectura',
  public: 'Público',
};
