/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/file/file.ts';
import { createComponent } from '../create-component.ts';

/** A file in a message. See `<webex-file>`. */
export const WebexFile = /* @__PURE__ */ createComponent(
  'webex-file',
  {
    address: 'address',
    store: null,
  },
  [],
);
