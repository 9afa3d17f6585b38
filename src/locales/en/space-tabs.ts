import { localized } from '../localized.ts';

/** Web pages pinned to a space. */
export const spaceTabs = localized('spaceTabs', {
  label: 'Tabs',
  add: 'Add a tab',
  edit: 'Edit tab',
  remove: 'Remove tab',
  more: (name: string): string => `Actions for the tab “${name}”`,
  open: 'Opens in a new window',
  name: 'Name',
  address: 'Address',
  addressHint: 'Everybody in the space sees the tab and can open it.',
  nameMissing: 'Give the tab a name.',
  addressWrong: 'Type an address that begins with https://',
  save: 'Save',
  removeTitle: (name: string): string => `Remove the tab “${name}”?`,
  removeText: 'It goes for everybody in the space. The page behind it stays.',
  removeAction: 'Remove',
  moderators: 'Only moderators can.',
});
