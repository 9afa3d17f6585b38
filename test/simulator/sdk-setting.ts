import type { WebexSdk } from './webex-sdk.ts';

/** Where the SDK runs against a simulated cloud on a port: the specifications are the same in Node and in a browser. */
export interface SdkSetting {
  /** Whether the SDK has its conversation and encryption plugins, which decrypt what the socket brings. */
  encryption: boolean;
  before(task: () => Promise<void>): void;
  after(task: () => Promise<void>): void;
  describe(name: string, specify: () => void): void;
  it(name: string, task: () => Promise<void>): void;
  openCloud(): Promise<SdkCloud>;
  startSdk(url: string, accessToken: string): Promise<WebexSdk>;
  /** A text file in the form that the SDK uploads here. */
  makeFile(name: string, text: string): object;
  /** The text of what the SDK has decrypted. */
  toText(content: unknown): string;
  /**
   * Overlooks unhandled rejections of one name until the returned function is called. The SDK leaves one behind for each
   * key that it is refused, besides telling its caller. Any other fails the test as ever.
   */
  overlookRejections(name: string): () => void;
}

export interface SdkCloud {
  url: string;
  tokens: Readonly<Record<'alice' | 'bob', string>>;
  close(): Promise<void>;
}

/** The error that a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<Error & { statusCode?: number; status?: number }> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was not refused.');
}
