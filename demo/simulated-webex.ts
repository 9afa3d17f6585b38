/** A simulated Webex: where it is, and the tokens of the people in it. */
export interface SimulatedWebex {
  origin: string;
  tokens: Record<string, string>;
}

declare const __STATIC_DEMO__: boolean;

/**
 * The simulated Webex this page talks to: on the dev server's own port, so that several windows share one, or inside the
 * page where only static files are served.
 */
export const findSimulatedWebex = (): Promise<SimulatedWebex> => (__STATIC_DEMO__ ? startInPage() : findOnServer());

const findOnServer = async (): Promise<SimulatedWebex> => {
  const answer = await fetch('/_simulator/tokens');
  return { origin: location.origin, tokens: (await answer.json()) as Record<string, string> };
};

/** A simulated Webex inside the page, behind a service worker that stands at the root of the demo. */
const startInPage = async (): Promise<SimulatedWebex> => {
  const { startCloud } = await import('./cloud-in-page.ts');
  const { origin, tokens } = await startCloud(new URL('mockServiceWorker.js', document.baseURI).href);
  return { origin, tokens: { ...tokens } };
};
