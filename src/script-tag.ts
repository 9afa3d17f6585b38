/**
 * What `dist/webex-elements.js` is made of. The provider and its store come first and start asking Webex at once; while
 * Webex answers, the elements that show the answer arrive in chunks of their own: the conversation, and the messenger
 * around it.
 */
export { WebexProvider } from './elements/provider/provider.ts';
export * from './errors.ts';
export * from './events/index.ts';
export { createStore, type Store, type StoreOptions } from './store/index.ts';

Promise.all([import('./elements/message-thread/message-thread.ts'), import('./elements/messenger/messenger.ts')]).catch(
  (cause: unknown) =>
    console.warn(
      'webex-elements could not load its chunks. Are they beside webex-elements.js, and does the CSP let them in?',
      cause,
    ),
);
