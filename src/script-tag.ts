/**
 * What `dist/webex-elements.js` is made of. The provider and its store come first and start asking Webex at once; while
 * Webex answers, the elements that show the answer arrive in chunks of their own: the conversation, and the messenger
 * around it.
 */
import { isVersionOfPage } from './internal/define.ts';
import { followPageLanguage } from './internal/page-language.ts';
import { warnOfMissingChunk } from './internal/warn-of-missing-chunk.ts';

export { adoptDataApi, type DataApiAdoption, type DataApiOptions } from './data-api/data-api.ts';
export { WebexProvider } from './elements/provider/provider.ts';
export * from './errors.ts';
export * from './events/index.ts';
export { addTranslation, locale, setLocale } from './locales/locale.ts';
export { createStore, type Store, type StoreOptions } from './store/index.ts';

if (isVersionOfPage()) load();

function load(): void {
  // A translation arrives together with the elements that speak it.
  followPageLanguage();

  import('./elements/launcher/launcher.ts').catch(warnOfMissingChunk);
  Promise.all([import('./elements/message-thread/message-thread.ts'), import('./elements/messenger/messenger.ts')])
    // What is not needed to read a conversation does not hold up its first paint.
    .then(() =>
      Promise.all([
        import('./elements/message-composer/message-composer.ts'),
        import('./elements/member-panel/member-panel.ts'),
        import('./elements/people-picker/people-picker.ts'),
        import('./elements/person-card/person-card.ts'),
        import('./elements/space-tabs/space-tabs.ts'),
        import('./elements/team-list/team-list.ts'),
        import('./elements/team-view/team-view.ts'),
      ]),
    )
    .catch(warnOfMissingChunk);
}
