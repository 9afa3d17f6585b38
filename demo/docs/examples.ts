import { startCloud } from '../cloud-in-page.ts';
import { backEnd } from './back-end.ts';
import { fillIn, findSampleIds } from './sample-ids.ts';

/** Starts the examples that stand on a page of the documentation: one simulated Webex, and Alice's sign-in for all. */
export const startExamples = async (): Promise<void> => {
  const { origin, tokens } = await startCloud(new URL('../mockServiceWorker.js', location.href).href, backEnd);
  fillIn(document, await findSampleIds(`${origin}/v1`, tokens.alice));
  for (const provider of document.querySelectorAll('webex-provider')) provider.getAccessToken = () => tokens.alice;
  // Not before the ids are there, or the elements would ask for what they stand for.
  await import('webex-elements');
};
