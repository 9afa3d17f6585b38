import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { listen } from '../../src/simulator/doors/node.ts';
import type { SdkSetting } from './sdk-setting.ts';
import { encryptionPlugins, plugins, signIn } from './webex-sdk.ts';
import type { WebexClass, WebexSdk } from './webex-sdk.ts';

const requireModule = createRequire(import.meta.url);

/**
 * The SDK in Node.
 *
 * @param encryption Whether it has its conversation and encryption plugins. One process can have only the one or the other.
 */
export function inNode({ encryption = true } = {}): SdkSetting {
  if (!encryption) leaveOutEncryption();
  return {
    encryption,
    before,
    after,
    describe: (name, specify) => void describe(name, specify),
    it: (name, task) => void it(name, task),
    async openCloud() {
      const { url, cloud, close } = await listen({ seed: 'empty' });
      return { url, tokens: cloud.tokens, close };
    },
    startSdk,
    makeFile: (name, text) => Object.assign(Buffer.from(text), { name, type: 'text/plain' }),
    toText: (content) => (content as Buffer).toString(),
    overlookRejections,
  };
}

/** Starts an SDK for one person in a simulated cloud; without a `url` the environment says which. */
export async function startSdk(url: string | undefined, accessToken: string): Promise<WebexSdk> {
  releaseTimers();
  const Webex = load('@webex/webex-core') as WebexClass;
  for (const plugin of plugins) load(`@webex/${plugin}`);
  return signIn(Webex, url, accessToken);
}

function load(name: string): unknown {
  const module = requireModule(name) as { default?: unknown };
  return module.default ?? module;
}

/** Puts empty modules in the place of the plugins, as in a build that leaves them out. */
function leaveOutEncryption(): void {
  for (const plugin of encryptionPlugins) {
    const filename = requireModule.resolve(`@webex/${plugin}`);
    requireModule.cache[filename] = Object.assign(Object.create(null), {
      id: filename,
      filename,
      loaded: true,
      exports: {},
    });
  }
}

function overlookRejections(name: string): () => void {
  const listeners = process.listeners('unhandledRejection');
  const overlook: NodeJS.UnhandledRejectionListener = (reason, promise) => {
    if (!(reason instanceof Error && reason.name === name)) for (const listener of listeners) listener(reason, promise);
  };
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', overlook);
  return () => {
    process.off('unhandledRejection', overlook);
    for (const listener of listeners) process.on('unhandledRejection', listener);
  };
}

let released = false;

/** Some of the SDK's timers run for a minute or for hours; they must not keep a finished test process alive. */
export function releaseTimers(): void {
  if (released) return;
  released = true;
  const start = globalThis.setTimeout;
  globalThis.setTimeout = ((...args: Parameters<typeof start>) => {
    const timer = start(...args);
    if (Number(args[1]) >= 10_000) timer.unref();
    return timer;
  }) as typeof start;
}
