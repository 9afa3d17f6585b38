import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from '../../scripts/bench/benchmark.ts';
import type { Cloud } from '../../src/simulator/cloud.ts';
import { listen } from '../../src/simulator/doors/node.ts';
import { addMember } from '../../src/simulator/resources/membership-rules.ts';
import { now, post } from './simulator-sockets.clients.ts';
import type { Arrivals } from './simulator-sockets.clients.ts';

/**
 * How fast a post reaches everybody who listens: 500 members of one space, each with a socket of their own. The cloud
 * has one process, its clients another.
 */
export const benchmark: Benchmark = {
  name: 'A post to 500 sockets of a simulated cloud',
  async run({ quick }) {
    const sockets = 500;
    const posts = quick ? 5 : 30;
    const door = await listen({ seed: 'empty' });
    const { cloud, url } = door;
    const authorization = `Bearer ${cloud.tokens.alice}`;
    const { id: roomId } = await post<{ id: string }>(`${url}/v1/rooms`, { title: 'Everybody' }, authorization);
    const tokens = populate(cloud, cloud.ids.decode('ROOM', roomId)!, sockets);

    const started = now();
    const clients = fork(fileURLToPath(new URL('./simulator-sockets.clients.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
    });
    clients.send({ url, tokens });
    const heard = () => new Promise<Arrivals>((resolve) => clients.once('message', resolve));
    await heard();
    const connected = now() - started;

    const answered: number[] = [];
    const first: number[] = [];
    const last: number[] = [];
    for (let round = 0; round < posts; round++) {
      const everybody = heard();
      const posted = now();
      await post(`${url}/v1/messages`, { roomId, text: `Post ${round}` }, authorization);
      answered.push(now() - posted);
      const arrivals = await everybody;
      first.push(arrivals.first - posted);
      last.push(arrivals.last - posted);
    }
    clients.kill();
    await door.close();
    return [
      { name: 'all connected', unit: 'ms', samples: [connected] },
      { name: 'post answered', unit: 'ms', samples: answered },
      { name: 'first socket has it', unit: 'ms', samples: first },
      { name: 'last socket has it', unit: 'ms', samples: last, budget: 250 },
    ];
  },
};

/** Fills the room; answers a token for each member. */
function populate(cloud: Cloud, roomKey: string, count: number): string[] {
  const { access, ids, identities, state } = cloud;
  const { organizationId } = state.people.get(identities.alice)!;
  const room = state.rooms.get(roomKey)!;
  const at = Date.now();
  return Array.from({ length: count }, (_, index) => {
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
      created: at,
      lastModified: at,
    });
    addMember(cloud, identities.alice, at, room, person);
    return access.issue(person.id, organizationId).value;
  });
}
