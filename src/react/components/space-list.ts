/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/space-list/space-list.ts';
import { createComponent } from '../create-component.ts';

/** Lists and finds spaces. See `<webex-space-list>`. */
export const WebexSpaceList = /* @__PURE__ */ createComponent(
  'webex-space-list',
  {
    spaceId: 'space-id',
    groupBy: 'group-by',
    readOnly: 'read-only',
    store: null,
  },
  ['webex-space-select', 'webex-space-create', 'webex-space-change', 'webex-space-leave'],
);
