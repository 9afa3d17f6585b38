/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/member-panel/member-panel.ts';
import { createComponent } from '../create-component.ts';

/** Lists the people of a space. See `<webex-member-panel>`. */
export const WebexMemberPanel = /* @__PURE__ */ createComponent(
  'webex-member-panel',
  {
    spaceId: 'space-id',
    store: null,
  },
  ['webex-person-select'],
);
