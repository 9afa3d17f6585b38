import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { startSimulator, until, type Simulator } from '../browser/page.ts';
import { engine } from '../support/engine.ts';
import type { Store } from '../../src/store/store.ts';

interface FrameWindow extends Window {
  store?: Store;
  rejections?: string[];
}

describe('When the part that keeps a store up to date is missing', () => {
  let simulator: Simulator;
  let frame: HTMLIFrameElement;

  before(async () => {
    simulator = await startSimulator({ seed: 'empty' });
    frame = document.createElement('iframe');
    const missing = `${location.origin}/src/store/missing.ts`;
    frame.srcdoc = `<!doctype html>
      <script type="importmap">{"imports": {"${location.origin}/src/store/sync.ts": "${missing}"}}</script>
      <script type="module">
        window.rejections = [];
        addEventListener('unhandledrejection', ({ reason }) => rejections.push(String(reason)));
        const { createStore } = await import('${location.origin}/src/store/store.ts');
        window.store = createStore({
          apiBase: '${simulator.url}/v1',
          getAccessToken: () => '${simulator.tokens.alice}',
        });
        await store.start();
      </script>`;
    document.body.append(frame);
  });

  after(async () => {
    await (frame.contentWindow as FrameWindow).store?.stop();
    frame.remove();
    await executeServerCommand('simulator:close', { url: simulator.url });
  });

  it('it is said that nothing is live, and it is asked for again', async () => {
    const page = frame.contentWindow as FrameWindow;
    await until(() => page.store?.session.connection.peek() === 'failed', 'the connection to fail');
    expect(page.store!.session.connectionError.peek()).not.to.equal(undefined);
    expect(page.rejections).to.deep.equal([]);
    // No other engine lists what could not be loaded.
    if (engine !== 'chromium') return;
    const asked = (): number =>
      page.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/missing.ts')).length;
    await until(() => asked() > 1, 'another try');
    expect(page.rejections).to.deep.equal([]);
  });
});
