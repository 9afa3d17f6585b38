import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { CloudSocket } from '../cloud.ts';
import { originOf } from './node-requests.ts';

/** WebSocket upgrades for a cloud, on any node:http server. */
export interface SocketDoor {
  upgrade(incoming: IncomingMessage, connection: Duplex, head: Buffer): void;
  /** Breaks all connections off. */
  close(): void;
}

export function socketDoor(connect: (socket: CloudSocket) => void): SocketDoor {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });
  return {
    upgrade(incoming, connection, head) {
      connection.on('error', () => connection.destroy());
      const url = originOf(incoming).replace('http', 'ws') + incoming.url;
      if (!URL.canParse(url)) {
        connection.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(incoming, connection, head, (socket) => {
        connect(cloudSocket(socket, url));
      });
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function cloudSocket(socket: WebSocket, url: string): CloudSocket {
  const door: CloudSocket = {
    url,
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text, () => {});
    },
    close(code = 1000, reason = '') {
      // 1006 is what a client reports when the connection just ended, so that is what it gets.
      if (code === 1006) socket.terminate();
      else socket.close(code, reason);
    },
    onmessage: null,
    onclose: null,
  };
  socket.on('message', (data, isBinary) => {
    if (!isBinary) door.onmessage?.(data.toString());
  });
  socket.on('close', (code) => door.onclose?.(code));
  socket.on('error', () => socket.terminate());
  return door;
}
