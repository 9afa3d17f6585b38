import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createCloud } from '../cloud.ts';
import type { Cloud, CloudOptions } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { requestListener } from './node-requests.ts';
import { socketDoor } from './node-sockets.ts';

export interface ListenOptions {
  /** Default: any free port. */
  port?: number;
  /** Default `127.0.0.1`, which nobody else on the network can reach. */
  host?: string;
}

export interface NodeDoor {
  /** Where the cloud can be reached: REST below `{url}/v1`, the catalog below `{url}/u2c/api/v1`. */
  readonly url: string;
  readonly cloud: Cloud;
  /** Breaks all connections off and frees the port. A cloud that was made here is closed with it. */
  close(): Promise<void>;
}

/**
 * Puts a cloud on a port, for HTTP and WebSocket.
 *
 * @param source A cloud, or the options to make one.
 * @throws The error of `node:net` when the port cannot be had (`EADDRINUSE`, `EACCES`).
 */
export async function listen(
  source: Cloud | CloudOptions = {},
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<NodeDoor> {
  const server = createServer({ keepAliveTimeout: 65_000 });
  await bind(server, port, host);
  const url = addressOf(server, host);
  const made = !isCloud(source);
  const cloud = made ? createCloud({ ...source, origin: url }) : source;
  const listener = requestListener((request) => cloud.fetch(request));
  const sockets = socketDoor((socket) => cloud.connect(socket));
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));
  server.on('upgrade', (incoming, connection, head) => sockets.upgrade(incoming, connection, head));
  server.on('clientError', refuse);
  return {
    url,
    cloud,
    async close() {
      sockets.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      if (made) cloud.close();
    },
  };
}

/** Answers what is no HTTP at all, in the form of Webex as far as that is possible. */
function refuse({ code }: NodeJS.ErrnoException, connection: Duplex): void {
  if (!connection.writable || code === 'ECONNRESET') return void connection.destroy();
  const status = code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const trackingId = `ROUTERGW_${crypto.randomUUID()}`;
  const { message, description } = errors.malformed('The request is not HTTP.');
  const body = JSON.stringify({ message, errors: [{ description }], trackingId });
  const headers = [
    'content-type: application/json;charset=UTF-8',
    `trackingid: ${trackingId}`,
    `content-length: ${body.length}`,
    'connection: close',
  ];
  connection.end([`HTTP/1.1 ${status}`, ...headers, '', body].join('\r\n'));
}

function isCloud(source: Cloud | CloudOptions): source is Cloud {
  return 'connect' in source;
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
