/// <reference types="mocha" />
import { executeServerCommand } from '@web/test-runner-commands';
import type { SdkCloud, SdkSetting } from './sdk-setting.ts';
import { signIn } from './webex-sdk.ts';
import type { WebexClass } from './webex-sdk.ts';

/**
 * The SDK in the page of a browser test.
 *
 * @param encryption Whether it has its conversation and encryption plugins.
 */
export function inPage({ encryption = true } = {}): SdkSetting {
  return {
    encryption,
    before: (task) => before(task),
    after: (task) => after(task),
    describe: (name, specify) => void describe(name, specify),
    it: (name, task) => void it(name, task),
    async openCloud() {
      const cloud = (await executeServerCommand('simulator', { seed: 'empty' })) as SdkCloud;
      return { ...cloud, close: () => executeServerCommand('simulator:close', { url: cloud.url }) };
    },
    startSdk: async (url, accessToken) => signIn(await load(encryption), url, accessToken),
    makeFile: (name, text) => new File([text], name, { type: 'text/plain' }),
    toText: (content) => new TextDecoder().decode(content as Uint8Array),
    overlookRejections,
  };
}

async function load(encryption: boolean): Promise<WebexClass> {
  const { Webex } = await (encryption
    ? import('unmodified-webex-sdk')
    : import('unmodified-webex-sdk/without-encryption'));
  return Webex;
}

function overlookRejections(name: string): () => void {
  const overlook = (event: PromiseRejectionEvent) => {
    if (!(event.reason instanceof Error && event.reason.name === name)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('unhandledrejection', overlook, { capture: true });
  return () => removeEventListener('unhandledrejection', overlook, { capture: true });
}
