/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
export { WebexAvatar } from './avatar.ts';
export { WebexCard } from './card.ts';
export { WebexEmojiPicker } from './emoji-picker.ts';
export { WebexFile } from './file.ts';
export { WebexLauncher } from './launcher.ts';
export { WebexMemberPanel } from './member-panel.ts';
export { WebexMessage } from './message.ts';
export { WebexMessageComposer } from './message-composer.ts';
export { WebexMessageThread } from './message-thread.ts';
export { WebexMessenger } from './messenger.ts';
export { WebexPeoplePicker } from './people-picker.ts';
export { WebexPersonCard } from './person-card.ts';
export { WebexProvider } from './provider.ts';
export { WebexSpaceList } from './space-list.ts';
export { WebexSpaceTabs } from './space-tabs.ts';
export { WebexTeamList } from './team-list.ts';
export { WebexTeamView } from './team-view.ts';
