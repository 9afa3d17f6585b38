import type { TestRunnerPlugin } from '@web/test-runner';
import type { CloudOptions } from '../../src/simulator/cloud.ts';
import type { NodeDoor } from '../../src/simulator/doors/node.ts';

type CommandOptions = Pick<CloudOptions, 'seed' | 'randomSeed' | 'rateLimits' | 'malwareScan' | 'faults'> & {
  url?: string;
};

/**
 * Gives browser tests simulated clouds on ports of their own, over real HTTP and WebSocket:
 *
 *     const { url, tokens } = await executeServerCommand('simulator', { seed: 'demo' });
 *     await executeServerCommand('simulator:faults', { url, faults: { rules: [...] } });
 *     await executeServerCommand('simulator:close', { url });
 *
 * What a test file leaves open is closed with the run.
 */
export function simulatorCommand(): TestRunnerPlugin<CommandOptions> {
  const doors = new Map<string, NodeDoor>();
  return {
    name: 'simulator-command',
    async executeCommand({ command, payload = {} }) {
      if (command === 'simulator') {
        // Imported late, so that a mistake in the simulator does not stop the tests that need none.
        const { listen } = await import('../../src/simulator/doors/node.ts');
        const { url: _, ...options } = payload;
        const door = await listen(options);
        doors.set(door.url, door);
        return { url: door.url, tokens: door.cloud.tokens };
      }
      if (!command.startsWith('simulator:')) return undefined;
      const door = doors.get(payload.url ?? '');
      if (!door) throw new Error(`No simulator listens at ${payload.url}.`);
      if (command === 'simulator:faults') {
        door.cloud.faults.set(payload.faults ?? { rules: [] });
        return { url: door.url };
      }
      if (command === 'simulator:close') {
        doors.delete(door.url);
        await door.close();
        return { url: door.url };
      }
      return undefined;
    },
    async serverStop() {
      await Promise.all([...doors.values()].map((door) => door.close()));
    },
  };
}
