/**
 * What `dist/webex-elements.js` is made of. The provider and its store come first and start asking Webex at once; while
 * Webex answers, the elements that show the answer arrive in chunks of their own: the conversation, and the messenger
 * around it. All else waits until the page has painted what it has of these.
 *
 * Pages listen to events by name, so their classes, which the npm package exports, are not exported here.
 */
import './elements/load-elements.ts';
import { isVersionOfPage } from './internal/define.ts';
import { followPageLanguage } from './internal/page-language.ts';

export { adoptDataApi, type DataApiAdoption, type DataApiOptions } from './data-api/data-api.ts';
export { WebexProvider } from './elements/provider/provider.ts';
export * from './errors.ts';
export { addTranslation, locale, setLocale } from './locales/locale.ts';
export { createStore, type Store, type StoreOptions } from './store/store.ts';

// A translation arrives together with the elements that speak it.
if (isVersionOfPage()) followPageLanguage();
