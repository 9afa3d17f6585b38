import { localized } from '../localized.ts';

/** What people should know of a space before they write. */
export const spaceBanner = localized('spaceBanner', {
  label: 'About this space',
  external: 'People outside your organization are here',
  foreign: 'This space belongs to another organization',
  announcement: 'Only moderators write here',
  moderated: 'Moderated',
  readOnly: 'Read-only',
  public: 'Public',
});
