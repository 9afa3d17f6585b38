import { executeServerCommand as execute } from '@web/test-runner-commands';

import type { SourceContext } from '../../src/realtime/source.ts';
import { createClient, type WebexClient } from '../../src/rest/index.ts';
import type { CloudOptions, IdentityName } from '../../src/simulator/cloud.ts';
import type { FaultRule } from '../../src/simulator/faults.ts';

type Simulator = { url: string; tokens: Record<IdentityName, string> };

const run = <Result>(command: string, payload: object): Promise<Result> =>
  execute(command, payload as Parameters<typeof execute>[1]) as Promise<Result>;

/** A simulated Webex on a port of its own, and the people in it. */
export class SimulatedPeople {
  readonly url: string;
  readonly tokens: Record<IdentityName, string>;

  private constructor({ url, tokens }: Simulator) {
    this.url = url;
    this.tokens = tokens;
  }

  static async meet(options: Partial<CloudOptions> = {}): Promise<SimulatedPeople> {
    return new SimulatedPeople(await run<Simulator>('simulator', { seed: 'empty', ...options }));
  }

  client(name: IdentityName): WebexClient {
    return createClient({ apiBase: `${this.url}/v1`, getAccessToken: async () => ({ token: this.tokens[name] }) });
  }

  /** What the store would hand a source. */
  context(name: IdentityName, more: Partial<SourceContext> = {}): SourceContext {
    const { transport } = this.client(name);
    return {
      apiBase: `${this.url}/v1`,
      discoveryUrl: `${this.url}/u2c/api/v1`,
      getToken: async () => this.tokens[name],
      visibleSpaces: () => [],
      get: async (path, signal) => (await transport.json({ path, signal })).json,
      ...more,
    };
  }

  async fault(...rules: FaultRule[]): Promise<void> {
    await run('simulator:faults', { url: this.url, faults: { rules } });
  }

  /** The devices that are registered for somebody. */
  async devices(name: IdentityName): Promise<unknown[]> {
    const headers = { authorization: `Bearer ${this.tokens[name]}` };
    const response = await fetch(`${this.url}/wdm/api/v1/devices`, { headers });
    if (response.status === 404) return [];
    return ((await response.json()) as { devices: unknown[] }).devices;
  }

  async leave(): Promise<void> {
    await run('simulator:close', { url: this.url });
  }
}
