/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/messenger/messenger.ts';
import { createComponent } from '../create-component.ts';

/** Spaces, conversation and people in one. See `<webex-messenger>`. */
export const WebexMessenger = /* @__PURE__ */ createComponent(
  'webex-messenger',
  {
    spaceId: 'space-id',
    destinationType: 'destination-type',
    destinationId: 'destination-id',
    view: 'view',
    renderMessage: null,
    store: null,
  },
  [
    'webex-space-select',
    'webex-space-create',
    'webex-space-change',
    'webex-space-leave',
    'webex-team-select',
    'webex-person-select',
    'webex-person-message',
    'webex-person-mention',
    'webex-thread-open',
    'webex-message-send',
    'webex-message-edit',
    'webex-membership-change',
  ],
);
