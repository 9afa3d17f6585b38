import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';

/**
 * Lets a test in Chromium use the DevTools protocol, for what the runner's own commands lack (forced colours, a slow
 * processor, being offline, touch):
 *
 *     await executeServerCommand('devtools', { method: 'Emulation.setCPUThrottlingRate', params: { rate: 4 } });
 *
 * The command fails in every other engine.
 */
export function devtoolsCommand(): TestRunnerPlugin<{ method: string; params?: object }> {
  return {
    name: 'devtools-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'devtools' || !payload) return undefined;
      if (session.browser.name !== 'Chrome') throw new Error('The DevTools protocol is there in Chromium only.');
      const page = (session.browser as unknown as ChromeLauncher).getPage(session.id);
      const connection = await page.createCDPSession();
      return (await connection.send(payload.method as 'Page.enable', payload.params as never)) ?? {};
    },
  };
}
