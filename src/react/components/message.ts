/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/message/message.ts';
import { createComponent } from '../create-component.ts';

/** One message. See `<webex-message>`. */
export const WebexMessage = /* @__PURE__ */ createComponent(
  'webex-message',
  {
    messageId: 'message-id',
    entry: null,
    continued: 'continued',
    inThread: 'in-thread',
    highlighted: 'highlighted',
    active: 'active',
    namesParent: null,
    store: null,
  },
  ['webex-thread-open', 'webex-person-select', 'webex-message-edit'],
);
