/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/team-list/team-list.ts';
import { createComponent } from '../create-component.ts';

/** Lists and makes teams. See `<webex-team-list>`. */
export const WebexTeamList = /* @__PURE__ */ createComponent(
  'webex-team-list',
  {
    teamId: 'team-id',
    store: null,
  },
  ['webex-team-select'],
);
