/** Starts the examples that stand on a page of the documentation: one simulated Webex, and Alice's sign-in for all. */
import { startCloud } from '../cloud-in-page.ts';
import { backEnd } from './back-end.ts';
import { fillIn, findSampleIds } from './sample-ids.ts';

const cloud = await startCloud(new URL('../mockServiceWorker.js', location.href).href, backEnd);
fillIn(document, await findSampleIds(`${cloud.origin}/v1`, cloud.tokens.alice));
for (const provider of document.querySelectorAll('webex-provider')) provider.getAccessToken = () => cloud.tokens.alice;
await import('webex-elements');
