/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/team-view/team-view.ts';
import { createComponent } from '../create-component.ts';

/** Shows a team and its spaces. See `<webex-team-view>`. */
export const WebexTeamView = /* @__PURE__ */ createComponent(
  'webex-team-view',
  {
    teamId: 'team-id',
    spaceId: 'space-id',
    onBack: null,
    store: null,
  },
  ['webex-space-select', 'webex-space-create'],
);
