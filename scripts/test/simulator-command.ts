import type { TestRunnerPlugin } from '@web/test-runner';

/** A listening simulated cloud, as `src/simulator/doors/node.ts` makes it. */
interface Door {
  url: string;
  tokens: Record<string, string>;
  close(): Promise<void>;
  cloud?: { faults?: { set?(faults: unknown): void } };
}

interface Payload {
  seed?: 'empty' | 'demo' | 'large';
  url?: string;
  faults?: unknown;
  [option: string]: unknown;
}

/**
 * Gives browser tests simulated clouds on ports of their own, over real HTTP and WebSocket:
 *
 *     const { url, tokens } = await executeServerCommand('simulator', { seed: 'demo' });
 *     await executeServerCommand('simulator:faults', { url, faults: [...] });
 *     await executeServerCommand('simulator:close', { url });
 *
 * What a test file leaves open is closed with the run.
 */
export function simulatorCommand(): TestRunnerPlugin<Payload> {
  const doors = new Map<string, Door>();
  return {
    name: 'simulator-command',
    async executeCommand({ command, payload = {} }) {
      if (command === 'simulator') {
        const door = await openDoor(payload);
        doors.set(door.url, door);
        return { url: door.url, tokens: door.tokens };
      }
      if (!command.startsWith('simulator:')) return undefined;
      const door = doors.get(payload.url ?? '');
      if (!door) throw new Error(`No simulator listens at ${payload.url}.`);
      if (command === 'simulator:faults') {
        door.cloud?.faults?.set?.(payload.faults);
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

async function openDoor(options: Payload): Promise<Door> {
  const door = '../../src/simulator/doors/node.ts';
  const { listen } = (await import(door)) as { listen(options: Payload): Promise<Door> };
  return listen({ port: 0, ...options });
}
