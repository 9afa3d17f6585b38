/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/avatar/avatar.ts';
import { createComponent } from '../create-component.ts';

/** A person's or a space's picture. See `<webex-avatar>`. */
export const WebexAvatar = /* @__PURE__ */ createComponent(
  'webex-avatar',
  {
    personId: 'person-id',
    spaceId: 'space-id',
    name: 'name',
    src: 'src',
    presence: 'presence',
    hidePresence: 'hide-presence',
    store: null,
  },
  [],
);
