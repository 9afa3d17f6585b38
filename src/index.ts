/**
 * webex-elements: Webex messaging for any web page.
 *
 * How a message travels: a real-time source says that something happened (`realtime/`), the store reads what changed
 * over REST (`store/sync.ts`, `rest/`), keeps it as signals (`store/`), and the one row that shows it repaints
 * (`elements/`). Back the other way: the composer (`elements/message-composer/`) puts a message into the outbox
 * (`store/outbox.ts`), which sends it. `content/` makes foreign text safe to show, `resources/` describes what Webex
 * has, `simulator/` is a Webex of one's own to develop against.
 *
 * Importing this registers every element.
 */
export { adoptDataApi, type DataApiAdoption, type DataApiOptions } from './data-api/data-api.ts';
export { WebexAvatar } from './elements/avatar/avatar.ts';
export { WebexLauncher } from './elements/launcher/launcher.ts';
export { WebexMemberPanel } from './elements/member-panel/member-panel.ts';
export { WebexMessageComposer } from './elements/message-composer/message-composer.ts';
export type { MessageRow, RenderMessage } from './elements/message-thread/message-row.ts';
export { WebexMessageThread } from './elements/message-thread/message-thread.ts';
export { WebexMessage } from './elements/message/message.ts';
export { WebexMessenger } from './elements/messenger/messenger.ts';
export { WebexPeoplePicker } from './elements/people-picker/people-picker.ts';
export { openPersonCard, WebexPersonCard } from './elements/person-card/person-card.ts';
export { WebexProvider } from './elements/provider/provider.ts';
export { WebexSpaceList } from './elements/space-list/space-list.ts';
export { WebexSpaceTabs } from './elements/space-tabs/space-tabs.ts';
export { WebexTeamList } from './elements/team-list/team-list.ts';
export { WebexTeamView } from './elements/team-view/team-view.ts';
export * from './errors.ts';
export * from './events/index.ts';
export { addTranslation, locale, setLocale, type TranslationSource } from './locales/locale.ts';
export { createStore, type Store, type StoreOptions } from './store/index.ts';
