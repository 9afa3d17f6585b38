import { expect } from 'chai';

import { Recorder } from './recorder.ts';
import { SimulatedPeople } from './simulated-people.ts';

declare global {
  interface Window {
    recorder?: Recorder;
  }
}

/** A page of its own below a policy, in which a source runs that reports to the recorder here. */
describe('a page whose content security policy is strict', function () {
  this.timeout(30_000);

  let people: SimulatedPeople;
  let frame: HTMLIFrameElement;
  let recorder: Recorder;

  const open = async (folders: string[], connections: string[]) => {
    recorder = new Recorder();
    window.recorder = recorder;
    const script = `
        import { createClient } from '${location.origin}/src/rest/index.ts';
        import { withFallback } from '${location.origin}/src/realtime/fallback.ts';
        import { polling } from '${location.origin}/src/realtime/polling.ts';
        import { sdk } from '${location.origin}/src/realtime/sdk.ts';
        const apiBase = '${people.url}/v1';
        const { transport } = createClient({ apiBase, getAccessToken: () => '${people.tokens.alice}' });
        withFallback(sdk(), polling(), { patience: 1500 })({
          apiBase,
          discoveryUrl: '${people.url}/u2c/api/v1',
          getToken: async () => '${people.tokens.alice}',
          visibleSpaces: () => [],
          get: async (path, signal) => (await transport.json({ path, signal })).json,
        }).start(parent.recorder);`;
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    // By hash and address: a nonce would pass on to whatever the script imports.
    const sources = [`'sha256-${hash}'`, ...folders.map((folder) => `${location.origin}/${folder}/`)];
    const policy = `default-src 'none'; script-src ${sources.join(' ')}; connect-src ${connections.join(' ')}`;
    frame.srcdoc = `<!doctype html>
      <meta http-equiv="content-security-policy" content="${policy}">
      <script type="module">${script}</script>`;
    document.body.append(frame);
  };
  const modules = ['src', 'node_modules', '@vite'];
  const chunk = '@id';

  beforeEach(async () => {
    people = await SimulatedPeople.meet();
    frame = document.createElement('iframe');
  });

  afterEach(async () => {
    frame.remove();
    delete window.recorder;
    await people.leave();
  });

  it('is served live when it allows the socket', async () => {
    await open([...modules, chunk], [people.url, people.url.replace('http', 'ws')]);
    await recorder.until(({ last }) => last === 'live', 15_000);
    expect(recorder.errors).to.deep.equal([]);
  });

  it('is polled for when it forbids the socket, and told why', async () => {
    await open([...modules, chunk], [people.url]);
    await recorder.until(({ last, errors }) => last === 'polling' && errors.length > 0, 15_000);
    expect(recorder.errors.at(-1)!.message).to.match(/real-time socket/);
  });

  it('is polled for when it forbids the chunk, and told why', async () => {
    await open(modules, [people.url, people.url.replace('http', 'ws')]);
    await recorder.until(({ last, errors }) => last === 'polling' && errors.length > 0, 15_000);
    expect(recorder.errors.at(-1)!.message).to.contain('could not be loaded');
  });
});
