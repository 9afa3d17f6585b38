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

const startInPage = async (): Promise<SimulatedWebex> => {
  const [{ setupWorker }, { createCloud, startColleagues }, { handlers }] = await Promise.all([
    import('msw/browser'),
    import('webex-elements/simulator'),
    import('webex-elements/simulator/msw'),
  ]);
  const cloud = createCloud({ seed: 'demo' });
  startColleagues(cloud);
  const worker = setupWorker(...handlers(cloud));
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).href },
  });
  return { origin: cloud.origin, tokens: { ...cloud.tokens } };
};
