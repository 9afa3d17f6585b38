import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { createCloud } from '../cloud.ts';
import type { Cloud, CloudOptions } from '../cloud.ts';
import { startColleagues } from '../colleagues/colleagues.ts';
import type { ColleaguesOptions } from '../colleagues/colleagues.ts';
import { requestListener } from './node-requests.ts';
import { socketDoor } from './node-sockets.ts';
import { fetchAt } from './origin.ts';

export interface SimulatorPluginOptions extends Omit<CloudOptions, 'origin'> {
  /** Whether scripted people answer. Default: in the demo seed, which is the default seed. */
  colleagues?: boolean | ColleaguesOptions;
}

/** The part of a Vite server, development or preview, that the plugin needs. */
interface ViteServer {
  middlewares: {
    use(handler: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void): unknown;
  };
  httpServer: {
    on(event: 'upgrade', listener: (incoming: IncomingMessage, connection: Duplex, head: Buffer) => void): unknown;
    on(event: 'close', listener: () => void): unknown;
  } | null;
}

/** Satisfies Vite's `Plugin`; spelled out so that nobody needs Vite to compile against the simulator. */
export interface SimulatorPlugin {
  name: string;
  configureServer(server: ViteServer): void;
  configurePreviewServer(server: ViteServer): void;
}

const services = 'apheleia|conversation|encryption|feature|files|identity|metrics|u2c|user|wdm';
const cloudPath = new RegExp(`^/(?:v1|_simulator|mercury|avatars?|idbroker|(?:${services})/api/v1)(?:[/?]|$)`);

/**
 * Vite plugin: a simulated Webex cloud on the dev server's own port, so that a page finds it at its own
 * `location.origin`. REST is below `/v1`, the catalog below `/u2c/api/v1`; `GET /_simulator/tokens` gives the page the
 * access tokens of the cloud's people. Vite's own socket for hot updates is left alone.
 */
export function simulator(options: SimulatorPluginOptions = {}): SimulatorPlugin {
  const mount = ({ middlewares, httpServer }: ViteServer): void => {
    let cloud: Cloud | undefined;
    // Only the first request tells where the page finds the server; by then the port is known.
    const cloudAt = (origin: string) => (cloud ??= open(options, origin));
    const listener = requestListener((request) => {
      const { origin } = new URL(request.url);
      return fetchAt(cloudAt(origin), origin, request);
    });
    const sockets = socketDoor((socket) => cloudAt(new URL(socket.url).origin.replace('ws', 'http')).connect(socket));
    middlewares.use((incoming, outgoing, next) => {
      if (cloudPath.test(incoming.url ?? '')) void listener(incoming, outgoing);
      else next();
    });
    httpServer?.on('upgrade', (incoming, connection, head) => {
      if (cloudPath.test(incoming.url ?? '')) sockets.upgrade(incoming, connection, head);
    });
    httpServer?.on('close', () => {
      sockets.close();
      cloud?.close();
    });
  };
  return { name: 'webex-elements:simulator', configureServer: mount, configurePreviewServer: mount };
}

function open({ colleagues, ...options }: SimulatorPluginOptions, origin: string): Cloud {
  const cloud = createCloud({ ...options, origin });
  if (colleagues ?? (options.seed ?? 'demo') === 'demo') {
    startColleagues(cloud, typeof colleagues === 'object' ? colleagues : {});
  }
  return cloud;
}
