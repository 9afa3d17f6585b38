/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/message-thread/message-thread.ts';
import { createComponent } from '../create-component.ts';

/** The messages of a space or of one thread. See `<webex-message-thread>`. */
export const WebexMessageThread = /* @__PURE__ */ createComponent(
  'webex-message-thread',
  {
    spaceId: 'space-id',
    parentId: 'parent-id',
    messageId: 'message-id',
    lastReadAt: 'last-read-at',
    renderMessage: null,
    store: null,
  },
  ['webex-thread-open', 'webex-person-select', 'webex-message-edit'],
);
