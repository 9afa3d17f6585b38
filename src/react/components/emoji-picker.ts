/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/emoji-picker/emoji-picker.ts';
import { createComponent } from '../create-component.ts';

/** Finds an emoji. See `<webex-emoji-picker>`. */
export const WebexEmojiPicker = /* @__PURE__ */ createComponent(
  'webex-emoji-picker',
  {
    choose: null,
  },
  [],
);
