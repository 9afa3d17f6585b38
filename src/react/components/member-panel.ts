/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/member-panel/member-panel.ts';
import { createComponent } from '../create-component.ts';

/** Lists and manages the people of a space or a team. See `<webex-member-panel>`. */
export const WebexMemberPanel = /* @__PURE__ */ createComponent(
  'webex-member-panel',
  {
    spaceId: 'space-id',
    teamId: 'team-id',
    store: null,
  },
  ['webex-person-select', 'webex-person-message', 'webex-membership-change', 'webex-membership-failed'],
);
