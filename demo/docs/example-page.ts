/** Stands in an example's page where the script of the elements would: the same elements, on a simulated Webex. */
import { startCloud } from '../cloud-in-page.ts';
import { backEnd } from './back-end.ts';
import { fillIn, findSampleIds } from './sample-ids.ts';

const cloud = await startCloud(new URL('../../mockServiceWorker.js', location.href).href, backEnd);
fillIn(document, await findSampleIds(`${cloud.origin}/v1`, cloud.tokens.alice));
await import('webex-elements');
