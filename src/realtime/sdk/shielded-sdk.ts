import { HttpStatusInterceptor, Interceptor } from '@webex/http-core';
import { Socket } from '@webex/internal-plugin-mercury';
import webexCore, {
  AuthInterceptor,
  DefaultOptionsInterceptor,
  HostMapInterceptor,
  RateLimitInterceptor,
  RedirectInterceptor,
  registerPlugin,
  ServiceInterceptor,
  WebexHttpError,
  WebexPlugin,
  WebexUserAgentInterceptor,
  type WebexInstance,
  type WebexRequest,
} from '@webex/webex-core';

/** How long the service may take to greet a socket. The SDK would wait forever. */
const GREETING_LIMIT = 15_000;

/** How long after `error` a socket may take to say `close`. */
const CLOSE_LIMIT = 100;

const ignore = (): void => {};

/** Only says that they can; how is up to the connection. Lands in a configuration that all instances share. */
const tokensCanBeRefreshed = () => Promise.reject(new Error('Not used.'));

/** The SDK writes requests, and outside production tokens, to the console. */
registerPlugin(
  'logger',
  WebexPlugin.extend({
    namespace: 'Logger',
    error: ignore,
    warn: ignore,
    log: ignore,
    info: ignore,
    debug: ignore,
    trace: ignore,
  }),
  { replace: true },
);

/** The SDK reads a token or an error from the page's address, and a page's address can be written by anybody. */
const Webex = webexCore.default.extend({
  getWindow: () => ({ location: { hash: '', search: '', href: '' }, history: { replaceState: ignore } }),
});

/** Refuses every request to where the token must not go, redirected ones too. Comes last, when the address is final. */
class TrustInterceptor extends Interceptor {
  readonly #isTrusted: (address: string) => boolean;

  constructor(isTrusted: (address: string) => boolean) {
    super();
    this.#isTrusted = isTrusted;
  }

  onRequest(options: WebexRequest): WebexRequest {
    if (!this.#isTrusted(options.uri)) throw new Error('The Webex SDK was about to call an address outside of Webex.');
    return options;
  }
}

/** Numbers requests, so that Webex's support can find them. The SDK's own one keeps every instance in memory for ever. */
class TrackingInterceptor extends Interceptor {
  readonly #session = crypto.randomUUID();
  #count = 0;

  onRequest(options: WebexRequest): WebexRequest {
    this.#count += 1;
    options.headers = { trackingid: `webex-elements_${this.#session}_${this.#count}`, ...options.headers };
    return options;
  }
}

export interface ShieldedSdkOptions {
  apiBase: string;
  discoveryUrl: string;
  token: string;
  isTrusted(address: string): boolean;
}

/** An SDK instance that keeps to memory, talks to Webex alone and registers a device that Webex forgets by itself. */
export const makeShieldedSdk = ({ apiBase, discoveryUrl, token, isTrusted }: ShieldedSdkOptions): WebexInstance => {
  const webex = new Webex({
    credentials: { supertoken: { access_token: token, token_type: 'Bearer' } },
    config: {
      appName: 'webex-elements',
      trackingIdPrefix: 'webex-elements',
      credentials: { jwtRefreshCallback: tokensCanBeRefreshed },
      device: { ephemeral: true, body: { name: 'webex-elements' } },
      services: { discovery: { hydra: apiBase, u2c: discoveryUrl } },
      interceptors: {
        TrackingInterceptor: () => new TrackingInterceptor(),
        RateLimitInterceptor: RateLimitInterceptor.create,
        ServiceInterceptor: ServiceInterceptor.create,
        WebexUserAgentInterceptor: WebexUserAgentInterceptor.create,
        AuthInterceptor: AuthInterceptor.create,
        RedirectInterceptor: RedirectInterceptor.create,
        DefaultOptionsInterceptor: DefaultOptionsInterceptor.create,
        HostMapInterceptor: HostMapInterceptor.create,
        HttpStatusInterceptor: () => HttpStatusInterceptor.create({ error: WebexHttpError }),
        TrustInterceptor: () => new TrustInterceptor(isTrusted),
      },
    },
  });
  const { device, mercury, services } = webex.internal;
  services.isAllowedDomainUrl = isTrusted;
  // Where an account has too many devices, the SDK deletes some, be they ours or another app's.
  device.deleteDevices = () => Promise.reject(new Error('This account has too many devices registered with Webex.'));
  const prepareUrl = mercury._prepareUrl.bind(mercury);
  mercury._prepareUrl = async (address) => {
    const url = await prepareUrl(address);
    if (!isTrusted(url)) throw new Error('The Webex SDK was about to open a socket outside of Webex.');
    return url;
  };
  return webex;
};

/** In Chromium a socket that the page's policy forbids says `error` and never `close`, and the SDK waits for that. */
Socket.getWebSocketConstructor = () =>
  function openSocket(address, protocols) {
    const socket = new WebSocket(address, protocols);
    let isClosed = false;
    socket.addEventListener('close', () => (isClosed = true));
    socket.addEventListener('error', () =>
      setTimeout(() => {
        if (isClosed || socket.readyState !== WebSocket.CLOSED) return;
        socket.dispatchEvent(new CloseEvent('close', { code: 1006, reason: 'Refused by the browser' }));
      }, CLOSE_LIMIT),
    );
    return socket;
  };

// What follows mends rejections that nobody handles, which a page would see as errors of its own.

const { send, _acknowledge, _authorize } = Socket.prototype;

/** A frame that cannot be sent means a closed socket, and that is told anyway. */
Socket.prototype.send = function (data) {
  return send.call(this, data).catch(ignore);
};

Socket.prototype._acknowledge = function (event) {
  return _acknowledge.call(this, event).catch(ignore);
};

/** The SDK looks for the greeting in the first frame alone, and waits forever when it is another. */
Socket.prototype._authorize = function () {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      this.removeAllListeners('close');
      this.close().catch(ignore);
      reject(new Error('The service did not greet the socket.'));
    }, GREETING_LIMIT);
    this.on('close', () => clearTimeout(limit));
    _authorize.call(this).then(() => {
      clearTimeout(limit);
      resolve();
    }, reject);
  });
};
