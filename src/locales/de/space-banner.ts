import type { CompleteTranslation } from '../complete.ts';

export const spaceBanner: CompleteTranslation['spaceBanner'] = {
  label: 'Über diesen Bereich',
  external: 'Hier sind Personen außerhalb Ihrer Organisation',
  foreign: 'Dieser Bereich gehört einer anderen Organisation',
  announcement: 'Hier schreibt nur die Moderation',
  moderated: 'Moderiert',
  readOnly: 'Schreibgeschützt',
  public: 'Öffentlich',
};
