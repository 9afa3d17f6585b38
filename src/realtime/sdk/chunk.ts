import type { Socket } from '@webex/internal-plugin-mercury';
import type { WebexInstance } from '@webex/webex-core';
import type { Connection, ConnectionListener, ConnectionOptions, SdkRequest } from './connection.ts';
import { ReconnectPace } from '../reconnect-pace.ts';
import { makeShieldedSdk } from './shielded-sdk.ts';
import { trustOf } from './trust.ts';

/** How long `close` waits for a device that is just being registered. */
const REGISTRATION_LIMIT = 5_000;
const REFRESH_AGAIN = 60_000;

/** Opens the SDK's socket for one identity. Never throws: what goes wrong is told to the listener. */
export const connect = (options: ConnectionOptions): Connection => new SdkConnection(options);

class SdkConnection implements Connection {
  readonly #webex: WebexInstance;
  readonly #listener: ConnectionListener;
  readonly #getToken: ConnectionOptions['getToken'];
  readonly #isTrusted: (address: string) => boolean;
  readonly #registration: Promise<void>;
  /** All that are open or opening; while Webex moves us there are two. */
  readonly #sockets = new Set<Socket>();
  readonly #pace = new ReconnectPace();
  #catalogueError: unknown;
  #reconnection: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor({ apiBase, discoveryUrl, token, getToken, listener }: ConnectionOptions) {
    this.#listener = listener;
    this.#getToken = getToken;
    this.#isTrusted = trustOf([apiBase, discoveryUrl]);
    this.#webex = makeShieldedSdk({ apiBase, discoveryUrl, token, isTrusted: this.#isTrusted });
    this.#supplyTokens();
    this.#watchCatalogue();
    this.#watchDevice();
    this.#watchSocket();
    this.#registration = this.#register();
    void this.#connect(this.#registration);
  }

  selfUuid(): string | undefined {
    return this.#webex.internal.device.userId;
  }

  serviceId(url: string): string | undefined {
    return this.#webex.internal.services.getClusterId(url);
  }

  conversationService(cluster: string): string | undefined {
    const { services } = this.#webex.internal;
    let address: string | undefined;
    try {
      address = services.getServiceUrlFromClusterId({ cluster });
    } catch {
      address = services.get('conversation');
    }
    return address !== undefined && this.#isTrusted(address) ? address : undefined;
  }

  async request(request: SdkRequest): Promise<unknown> {
    return (await this.#webex.request({ ...request })).body;
  }

  retry(): void {
    const { mercury } = this.#webex.internal;
    if (this.#closed || mercury.connected) return;
    clearTimeout(this.#reconnection);
    this.#reconnection = undefined;
    // With this reason the SDK takes the end for one that it may mend.
    mercury.disconnect({ code: 1000, reason: 'Done (forced)' }).catch(ignore);
    void this.#connect(Promise.resolve());
  }

  leave(): void {
    const { device } = this.#webex.internal;
    const address = device.url;
    const token = this.#webex.credentials.supertoken?.access_token;
    this.#hangUp();
    if (address === undefined || token === undefined || !this.#isTrusted(address)) return;
    fetch(address, {
      method: 'DELETE',
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      headers: { authorization: `Bearer ${token}` },
    }).catch(ignore);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#hangUp();
    const unregistered = this.#registration.then(() => this.#webex.internal.device.unregister()).catch(ignore);
    await Promise.race([unregistered, new Promise((resolve) => setTimeout(resolve, REGISTRATION_LIMIT))]);
    // The device's own timer would register it anew.
    clearTimeout(this.#webex.internal.device.refreshTimer);
  }

  #hangUp(): void {
    const { device, mercury } = this.#webex.internal;
    this.#closed = true;
    clearTimeout(this.#reconnection);
    clearTimeout(device.refreshTimer);
    mercury.off();
    mercury.disconnect().catch(ignore);
    for (const socket of this.#sockets) socket.close().catch(ignore);
  }

  async #register(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (this.#webex.ready) resolve();
      else this.#webex.once('ready', () => resolve());
    });
    const { device, services } = this.#webex.internal;
    const refused = new Promise<never>((_, reject) => {
      services.on('change:initFailed', () => reject(this.#catalogueError));
    });
    await Promise.race([device.register(), refused]);
  }

  async #connect(registration: Promise<void>): Promise<void> {
    try {
      await registration;
      if (!this.#closed) await this.#webex.internal.mercury.connect();
    } catch (error) {
      // A connection that is tried anew is ended first, and that is no failure.
      const isAborted = error instanceof Error && /^Mercury .*Aborted/.test(error.message);
      if (!this.#closed && !isAborted) this.#listener.failed(error);
    }
  }

  /** Every request and every socket uses the token that the page has now; the SDK keeps none for later. */
  #supplyTokens(): void {
    const { credentials } = this.#webex;
    const renew = async (reason: 'initial' | 'unauthorized') => {
      const former = credentials.supertoken?.access_token;
      const token = await this.#getToken(reason, former);
      const isNew = token !== former;
      if (isNew) credentials.set({ supertoken: { access_token: token, token_type: 'Bearer' } });
      else if (reason === 'unauthorized') throw Object.assign(new Error('Unauthorized'), { statusCode: 401 });
    };
    credentials.getUserToken = async () => {
      await renew('initial');
      return credentials.supertoken;
    };
    credentials.refresh = async () => {
      try {
        await renew('unauthorized');
      } catch (error) {
        if (!this.#closed) this.#listener.failed(error);
        throw error;
      }
    };
  }

  /** The SDK says that it has no catalogue, but not why. */
  #watchCatalogue(): void {
    const { services } = this.#webex.internal;
    const update = services.updateServices.bind(services);
    services.updateServices = async (options) => {
      try {
        await update(options);
      } catch (error) {
        this.#catalogueError = error;
        throw error;
      }
    };
  }

  /** The SDK prolongs the device now and then, and would leave a failure to the page. */
  #watchDevice(): void {
    const { device } = this.#webex.internal;
    const refresh = device.refresh.bind(device);
    device.refresh = async () => {
      if (this.#closed) return;
      try {
        await refresh();
      } catch {
        clearTimeout(device.refreshTimer);
        device.refreshTimer = setTimeout(() => void device.refresh(), REFRESH_AGAIN);
      }
    };
  }

  #watchSocket(): void {
    const { mercury } = this.#webex.internal;
    const openSocket = mercury._prepareAndOpenSocket.bind(mercury);
    mercury._prepareAndOpenSocket = async (socket, ...values) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      try {
        return await openSocket(socket, ...values);
      } catch (error) {
        this.#sockets.delete(socket);
        if (!this.#closed) this.#listener.offline(error);
        throw error;
      }
    };
    // When an old socket closes, after Webex moved us to a new one, the SDK forgets the new one: it would be told of as
    // gone, and neither be mended when it breaks nor be closed in the end.
    const onClose = mercury._onclose.bind(mercury);
    mercury._onclose = (session, event, socket) => {
      const current = mercury.sockets.get(session);
      if (current === undefined || current === socket) onClose(session, event, socket);
      else socket.removeAllListeners();
    };
    mercury._reconnect = async () => {
      clearTimeout(this.#reconnection);
      this.#reconnection = setTimeout(() => void this.#connect(Promise.resolve()), this.#pace.waitAfterBreak());
    };
    mercury.on('online', () => {
      this.#pace.opened();
      this.#listener.online();
    });
    mercury.on('offline', (event: unknown) => this.#listener.offline(event));
    mercury.on('offline.permanent', (event: unknown) => this.#listener.failed(event));
    mercury.on('offline.replaced', (event: unknown) => this.#listener.failed(event));
    mercury.on('sequence-mismatch', () => this.#listener.gap());
    mercury.on('event', ({ data }: { data: { eventType: string } }) => this.#listener.event(data));
  }
}

const ignore = (): void => {};
