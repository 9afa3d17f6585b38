/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/launcher/launcher.ts';
import { createComponent } from '../create-component.ts';

/** Opens the messenger from a button in the corner. See `<webex-launcher>`. */
export const WebexLauncher = /* @__PURE__ */ createComponent(
  'webex-launcher',
  {
    open: 'open',
    spaceId: 'space-id',
    position: 'position',
    titleBadge: 'title-badge',
    notifications: 'notifications',
    store: null,
  },
  ['webex-space-select', 'webex-launcher-toggle'],
);
