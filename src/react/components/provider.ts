/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/provider/provider.ts';
import { createProvider } from '../create-provider.ts';

/** Signs in, and gives the elements inside their data. See `<webex-provider>`. */
export const WebexProvider = /* @__PURE__ */ createProvider(
  'webex-provider',
  {
    apiBase: 'api-base',
    discoveryUrl: 'discovery-url',
    realtime: 'realtime',
    relayUrl: 'relay-url',
    persistence: 'persistence',
    accessToken: 'access-token',
    getAccessToken: null,
    fetch: null,
  },
  [
    'webex-error',
    'webex-message-sent',
    'webex-message-failed',
    'webex-space-created',
    'webex-space-changed',
    'webex-space-left',
    'webex-membership-changed',
  ],
);
