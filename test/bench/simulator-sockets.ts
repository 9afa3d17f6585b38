/**
 * How fast a post reaches everybody who listens: 500 members of one space, each with a socket of their own.
 *
 *     npx tsx test/bench/simulator-sockets.ts [--sockets 500] [--posts 20] [--json file]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import type { Cloud } from '../../src/simulator/cloud.ts';
import { listen } from '../../src/simulator/doors/node.ts';
import { addMember } from '../../src/simulator/resources/membership-rules.ts';

const { values } = parseArgs({
  options: {
    sockets: { type: 'string', default: '500' },
    posts: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
});
const sockets = Number(values.sockets);
const posts = Number(values.posts);
const limit = 250;

const door = await listen({ seed: 'empty' });
const { cloud, url } = door;
const authorization = `Bearer ${cloud.tokens.alice}`;
const { id: roomId } = await call<{ id: string }>('/rooms', { title: 'Everybody' });
const tokens = populate(cloud, cloud.ids.decode('ROOM', roomId)!);

const received: number[] = [];
let expected = '';
let onEverybody = () => {};
const connecting = performance.now();
const clients = await Promise.all(tokens.map((token) => open(token)));
const connected = performance.now() - connecting;

/** Milliseconds from the request to the arrival at the last, the median and the first socket. */
const rounds: Array<{ answered: number; first: number; median: number; last: number }> = [];
for (let post = 0; post < posts; post++) {
  received.length = 0;
  const posted = performance.now();
  const everybody = new Promise<void>((resolve) => (onEverybody = resolve));
  expected = '"verb":"post"';
  await call('/messages', { roomId, text: `Post ${post}` });
  const answered = performance.now() - posted;
  await everybody;
  const times = received.map((at) => at - posted).toSorted((a, b) => a - b);
  rounds.push({ answered, first: times[0]!, median: times[times.length >> 1]!, last: times.at(-1)! });
}

const measure = (name: keyof (typeof rounds)[number]) => {
  const sorted = rounds.map((round) => round[name]).toSorted((a, b) => a - b);
  const at = (share: number) =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1));
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
};
const result = {
  sockets,
  posts,
  connectAllMilliseconds: Math.round(connected),
  answered: measure('answered'),
  firstSocket: measure('first'),
  medianSocket: measure('median'),
  lastSocket: measure('last'),
  limitMilliseconds: limit,
  withinLimit: measure('last').p95 <= limit,
  memoryMegabytes: Math.round(process.memoryUsage().rss / 1e6),
};
console.log(`${sockets} sockets, ${posts} posts; all connected after ${result.connectAllMilliseconds} ms`);
console.table({
  'post answered': result.answered,
  'first socket': result.firstSocket,
  'median socket': result.medianSocket,
  'last socket': result.lastSocket,
});
console.log(
  `last socket p95 ${result.lastSocket.p95} ms, limit ${limit} ms: ${result.withinLimit ? 'ok' : 'TOO SLOW'}`,
);
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
else console.log(JSON.stringify(result));
for (const client of clients) client.terminate();
await door.close();
process.exitCode = result.withinLimit ? 0 : 1;

async function call<T>(path: string, body: object, as = authorization, base = '/v1'): Promise<T> {
  const response = await fetch(url + base + path, {
    method: 'POST',
    headers: { authorization: as, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Fills the room; answers a token for each member. */
function populate({ access, ids, identities, state }: Cloud, roomKey: string): string[] {
  const { organizationId } = state.people.get(identities.alice)!;
  const room = state.rooms.get(roomKey)!;
  const now = Date.now();
  return Array.from({ length: sockets }, (_, index) => {
    const person = state.people.add({
      id: ids.random(),
      type: 'person',
      organizationId,
      displayName: `Listener ${index}`,
      email: `listener${index}@bench.example`,
      roles: [],
      licenses: [],
      status: 'active',
      invitePending: false,
      loginEnabled: true,
      created: now,
      lastModified: now,
    });
    addMember(cloud, identities.alice, now, room, person);
    return access.issue(person.id, organizationId).value;
  });
}

async function open(token: string): Promise<WebSocket> {
  const as = `Bearer ${token}`;
  const { webSocketUrl } = await call<{ webSocketUrl: string }>('/devices', {}, as, '/wdm/api/v1');
  const socket = new WebSocket(`${webSocketUrl}?outboundWireFormat=text&bufferStates=true&aliasHttpStatus=true`);
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ id: crypto.randomUUID(), type: 'authorization', data: { token: as } }));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.on('message', (data) => {
    const at = performance.now();
    const frame = (data as Buffer).toString();
    socket.send(JSON.stringify({ type: 'ack', messageId: frame.slice(7, 43) }));
    if (!expected || !frame.includes(expected)) return;
    received.push(at);
    if (received.length === sockets) onEverybody();
  });
  return socket;
}
