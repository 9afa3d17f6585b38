/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/message-composer/message-composer.ts';
import { createComponent } from '../create-component.ts';

/** Writes messages. See `<webex-message-composer>`. */
export const WebexMessageComposer = /* @__PURE__ */ createComponent(
  'webex-message-composer',
  {
    spaceId: 'space-id',
    parentId: 'parent-id',
    sendOn: 'send-on',
    store: null,
  },
  ['webex-message-send'],
);
