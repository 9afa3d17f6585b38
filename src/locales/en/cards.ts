import { localized } from '../localized.ts';

/** Adaptive Cards. */
export const cards = localized('cards', {
  card: 'Card',
  unsupported: 'This card cannot be shown here. Open it in Webex.',
  part: 'A part of this card cannot be shown here.',
  required: 'Required',
  missing: 'Fill this in.',
  invalid: 'This does not have the form that is asked for.',
  tooSmall: (least: string) => `At least ${least}.`,
  tooLarge: (most: string) => `At most ${most}.`,
  choose: 'Choose',
  submit: 'Submit',
  open: 'Open',
  show: 'Show more',
  toggle: 'Show or hide',
  sending: 'Sending',
  sent: 'Sent',
  failed: 'Not sent',
  preview: 'It can be answered once it has been posted.',
});
