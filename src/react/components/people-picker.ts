/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import '../../elements/people-picker/people-picker.ts';
import { createComponent } from '../create-component.ts';

/** Finds and chooses people. See `<webex-people-picker>`. */
export const WebexPeoplePicker = /* @__PURE__ */ createComponent(
  'webex-people-picker',
  {
    selected: null,
    multiple: 'multiple',
    max: 'max',
    excluded: null,
    label: 'label',
    placeholder: 'placeholder',
    name: 'name',
    required: 'required',
    disabled: 'disabled',
    store: null,
  },
  ['webex-people-change'],
);
