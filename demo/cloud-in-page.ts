import type { RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { createCloud, startColleagues, type Cloud } from 'webex-elements/simulator';
import { handlers } from 'webex-elements/simulator/msw';

/**
 * Starts a simulated Webex inside this page, with people who answer.
 *
 * @param workerAddress The service worker of MSW, at or above the page.
 * @param more Gives handlers for requests that do not go to Webex.
 */
export const startCloud = async (
  workerAddress: string,
  more: (cloud: Cloud) => RequestHandler[] = () => [],
): Promise<Cloud> => {
  const cloud = createCloud({ seed: 'demo' });
  startColleagues(cloud);
  const worker = setupWorker(...more(cloud), ...handlers(cloud));
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: workerAddress },
  });
  return cloud;
};
