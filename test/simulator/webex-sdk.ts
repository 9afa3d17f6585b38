/** The part of the Webex JS SDK that the tests use, in Node and in browsers; it ships no types. */
export interface WebexSdk {
  once(event: 'ready', listener: () => void): void;
  people: SdkResource & { list(options: unknown): Promise<SdkPage> };
  rooms: SdkResource & {
    listWithReadStatus(): Promise<{ items: SdkRecord[] }>;
    getWithReadStatus(id: string): Promise<SdkRecord>;
  };
  messages: SdkResource & { update(message: SdkRecord, changed: object): Promise<SdkRecord> };
  memberships: SdkResource & {
    listWithReadStatus(options: { roomId: string }): Promise<{ items: SdkRecord[] }>;
    updateLastSeen(message: SdkRecord): Promise<SdkRecord>;
  };
  teams: SdkResource;
  teamMemberships: SdkResource;
  attachmentActions: SdkResource;
  webhooks: SdkResource;
  // oxlint-disable-next-line typescript/no-explicit-any
  request(options: object): Promise<{ body: any }>;
  internal: {
    device: { url: string; webSocketUrl: string; userId: string; registered: boolean; unregister(): Promise<void> };
    mercury: SdkEmitter & {
      connected: boolean;
      connect(): Promise<void>;
      disconnect(options?: object): Promise<void>;
    };
    // oxlint-disable-next-line typescript/no-explicit-any
    conversation: any;
    // oxlint-disable-next-line typescript/no-explicit-any
    encryption: any;
  };
}

export interface SdkEmitter {
  on(event: string, listener: (event: SdkEvent) => void): void;
  off(event: string, listener?: (event: SdkEvent) => void): void;
  once(event: string, listener: (event: SdkEvent) => void): void;
}

export interface SdkResource extends SdkEmitter {
  create(body: object): Promise<SdkRecord>;
  get(id: string): Promise<SdkRecord>;
  list(query?: object): Promise<SdkPage>;
  update(body: SdkRecord): Promise<SdkRecord>;
  remove(record: SdkRecord | string): Promise<void>;
  listen(): Promise<void>;
  stopListening(): Promise<void>;
}

// oxlint-disable-next-line typescript/no-explicit-any
export type SdkRecord = Record<string, any> & { id: string };

export interface SdkPage {
  items: SdkRecord[];
  hasNext(): boolean;
  next(): Promise<SdkPage>;
}

export interface SdkEvent {
  resource: string;
  event: string;
  actorId: string;
  data: SdkRecord;
}

export type WebexClass = new (options: object) => WebexSdk;

/** The public plugins, and the internal ones that they build upon. */
export const plugins = [
  'plugin-logger',
  'plugin-people',
  'plugin-rooms',
  'plugin-messages',
  'plugin-memberships',
  'plugin-teams',
  'plugin-team-memberships',
  'plugin-attachment-actions',
  'plugin-webhooks',
  'internal-plugin-mercury',
  'internal-plugin-conversation',
  'internal-plugin-encryption',
] as const;

/** A build without these gets what the socket brings still encrypted. */
export const encryptionPlugins: readonly string[] = ['internal-plugin-conversation', 'internal-plugin-encryption'];

/**
 * Points an unmodified SDK at a simulated cloud, and waits until it is ready.
 *
 * @param url Where the cloud listens; without it the environment says so.
 */
export async function signIn(Webex: WebexClass, url: string | undefined, accessToken: string): Promise<WebexSdk> {
  const sdk = new Webex({
    credentials: { supertoken: { access_token: accessToken, token_type: 'Bearer' } },
    config: {
      logger: { level: 'silent' },
      device: { ephemeral: true },
      // In a page the SDK drops the elements that it is not told to keep.
      conversation: { allowedInboundTags: { strong: [] } },
      services:
        url === undefined
          ? { allowedDomains: ['127.0.0.1'] }
          : {
              discovery: { hydra: `${url}/v1`, u2c: `${url}/u2c/api/v1` },
              allowedDomains: [new URL(url).hostname],
            },
    },
  });
  await new Promise<void>((resolve) => sdk.once('ready', resolve));
  return sdk;
}

/** Disconnects and unregisters, once what the SDK is still decrypting had time to finish. */
export async function stopSdk(sdk: WebexSdk): Promise<void> {
  if (sdk.internal.mercury.connected) await new Promise((resolve) => setTimeout(resolve, 500));
  await sdk.internal.mercury.disconnect();
  if (sdk.internal.device.registered) await sdk.internal.device.unregister();
}

/** What one of the SDK's plugins has emitted and nobody has asked for yet. */
export interface SdkEvents {
  /** The first event of this kind that fits, now or later. Rejects after twenty seconds, for making keys takes a busy machine long. */
  next(kind: string, fits?: (event: SdkEvent) => boolean): Promise<SdkEvent>;
  count(kind: string, fits?: (event: SdkEvent) => boolean): number;
}

export function eventsOf(emitter: SdkEmitter, kinds: string[]): SdkEvents {
  const waiting: Array<{ kind: string; event: SdkEvent }> = [];
  const watchers = new Set<() => void>();
  for (const kind of kinds) {
    emitter.on(kind, (event) => {
      waiting.push({ kind, event });
      for (const watcher of watchers) watcher();
    });
  }
  const anything = () => true;
  return {
    count: (kind, fits = anything) => waiting.filter((one) => one.kind === kind && fits(one.event)).length,
    next(kind, fits = anything) {
      return new Promise((resolve, reject) => {
        const patience = setTimeout(() => {
          watchers.delete(look);
          const heard = waiting.map((one) => one.kind).join(', ') || 'nothing';
          reject(new Error(`No "${kind}" event came; heard: ${heard}.`));
        }, 20_000);
        const look = () => {
          const index = waiting.findIndex((one) => one.kind === kind && fits(one.event));
          if (index < 0) return;
          clearTimeout(patience);
          watchers.delete(look);
          resolve(waiting.splice(index, 1)[0]!.event);
        };
        watchers.add(look);
        look();
      });
    },
  };
}
