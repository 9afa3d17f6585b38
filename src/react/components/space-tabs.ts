/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/space-tabs/space-tabs.ts';
import { createComponent } from '../create-component.ts';

/** Shows the tabs of a space. See `<webex-space-tabs>`. */
export const WebexSpaceTabs = /* @__PURE__ */ createComponent(
  'webex-space-tabs',
  {
    spaceId: 'space-id',
    store: null,
  },
  [],
);
