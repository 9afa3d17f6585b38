/** The clients' process of the benchmark: tells when all are connected, and after each post when it arrived. */
import { WebSocket } from 'ws';

/** When a post arrived, in milliseconds since 1970. */
export interface Arrivals {
  first: number;
  last: number;
}

process.once('message', (task) => void receive(task as { url: string; tokens: string[] }));

async function receive({ url, tokens }: { url: string; tokens: string[] }): Promise<void> {
  let times: number[] = [];
  for (const token of tokens) {
    await open(url, token, () => {
      times.push(now());
      if (times.length < tokens.length) return;
      process.send?.({ first: times[0], last: times.at(-1) });
      times = [];
    });
  }
  process.send?.({});
}

async function open(url: string, token: string, onPost: () => void): Promise<void> {
  const authorization = `Bearer ${token}`;
  const device = await post<{ webSocketUrl: string }>(`${url}/wdm/api/v1/devices`, {}, authorization);
  const socket = new WebSocket(`${device.webSocketUrl}?outboundWireFormat=text&bufferStates=true&aliasHttpStatus=true`);
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ id: crypto.randomUUID(), type: 'authorization', data: { token: authorization } }));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.on('message', (data: Buffer) => {
    const frame = data.toString();
    if (frame.includes('"verb":"post"')) onPost();
    socket.send(JSON.stringify({ type: 'ack', messageId: frame.slice(7, 43) }));
  });
}

export async function post<T>(url: string, body: object, authorization: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** The same clock in every process. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
