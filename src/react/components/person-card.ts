/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/person-card/person-card.ts';
import { createComponent } from '../create-component.ts';

/** Shows who a person is. See `<webex-person-card>`. */
export const WebexPersonCard = /* @__PURE__ */ createComponent(
  'webex-person-card',
  {
    personId: 'person-id',
    canMention: 'can-mention',
    store: null,
  },
  ['webex-person-message', 'webex-person-mention'],
);
