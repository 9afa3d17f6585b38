/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/card/card.ts';
import { createComponent } from '../create-component.ts';

/** An Adaptive Card. See `<webex-card>`. */
export const WebexCard = /* @__PURE__ */ createComponent(
  'webex-card',
  {
    card: null,
    messageId: 'message-id',
    store: null,
  },
  [],
);
