import { expect } from 'chai';
import { setupWorker } from 'msw/browser';
import { handlers } from '../../src/simulator/doors/msw.ts';
import { createCloud } from '../../src/simulator/index.ts';
import type { Cloud } from '../../src/simulator/index.ts';

describe('a simulated cloud behind MSW, inside the page', function () {
  this.timeout(20_000);

  let cloud: Cloud;
  let worker: ReturnType<typeof setupWorker>;
  let headers: Record<string, string>;

  before(async () => {
    cloud = createCloud({ seed: 'empty' });
    worker = setupWorker(...handlers(cloud));
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
    headers = { authorization: `Bearer ${cloud.tokens.alice}`, 'content-type': 'application/json' };
  });

  afterEach(() => cloud.faults.clear());

  after(async () => {
    cloud.close();
    await worker.stop();
  });

  const post = (path: string, body: object) =>
    fetch(`${cloud.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });

  async function failure(promise: Promise<unknown>): Promise<Error> {
    return promise.then(
      () => expect.fail('It succeeded.'),
      (error: Error) => error,
    );
  }

  it('answers at the address of Webex', async () => {
    const response = await fetch('https://webexapis.com/v1/people/me', { headers });
    expect(response.status).to.equal(200);
    expect(((await response.json()) as { emails: string[] }).emails).to.have.length(1);
  });

  it('answers at the addresses that are built into the SDKs of Webex', async () => {
    const response = await fetch('https://api.ciscospark.com/v1/people/me', { headers });
    expect(response.status).to.equal(200);
    const catalog = await fetch('https://u2c.wbx2.com/u2c/api/v1/limited/catalog?format=hostmap');
    const { serviceLinks } = (await catalog.json()) as { serviceLinks: Record<string, string> };
    expect(serviceLinks['hydra']).to.match(/^https:\/\//);
  });

  it('takes and gives files', async () => {
    const body = new FormData();
    body.set('toPersonEmail', cloud.state.people.get(cloud.identities.bob)!.email);
    body.set('files', new File([new Uint8Array([1, 2, 3])], 'three.bin'));
    const { authorization } = headers as { authorization: string };
    const response = await fetch(`${cloud.origin}/v1/messages`, { method: 'POST', headers: { authorization }, body });
    const { files } = (await response.json()) as { files: [string] };
    const content = await fetch(files[0], { headers });
    expect([...new Uint8Array(await content.arrayBuffer())]).to.deep.equal([1, 2, 3]);
  });

  it('loses requests and answers, as a network does', async () => {
    cloud.faults.add({ fault: { kind: 'drop' }, times: 1 });
    expect(await failure(post('/v1/rooms', { title: 'Dropped' }))).to.be.instanceOf(TypeError);
    cloud.faults.add({ fault: { kind: 'reset' }, times: 1 });
    expect(await failure(post('/v1/rooms', { title: 'Committed' }))).to.be.instanceOf(TypeError);
    const rooms = (await (await fetch(`${cloud.origin}/v1/rooms`, { headers })).json()) as {
      items: Array<{ title: string }>;
    };
    const titles = rooms.items.map(({ title }) => title);
    expect(titles).to.include('Committed');
    expect(titles).not.to.include('Dropped');
  });

  it('leaves a client waiting, who may give up', async () => {
    cloud.faults.add({ fault: { kind: 'hang' }, times: 1 });
    const signal = AbortSignal.timeout(300);
    const { name } = (await failure(fetch(`${cloud.origin}/v1/rooms`, { headers, signal }))) as DOMException;
    // WebKit names it after the abort, and not after the reason of it, where a worker answers.
    expect(name).to.be.oneOf(['TimeoutError', 'AbortError']);
  });

  describe('its event socket', () => {
    async function open(): Promise<{ socket: WebSocket; next(): Promise<Frame> }> {
      const { webSocketUrl } = (await (await post('/wdm/api/v1/devices', {})).json()) as { webSocketUrl: string };
      const socket = new WebSocket(`${webSocketUrl}?aliasHttpStatus=true`);
      const frames: Frame[] = [];
      let arrived = () => {};
      socket.addEventListener('message', ({ data }) => {
        frames.push(JSON.parse(data as string) as Frame);
        arrived();
      });
      await new Promise((resolve) => socket.addEventListener('open', resolve));
      const next = async (): Promise<Frame> => {
        if (frames.length === 0) await new Promise<void>((resolve) => (arrived = resolve));
        return frames.shift()!;
      };
      return { socket, next };
    }

    interface Frame {
      type?: string;
      data: { eventType: string; activity: { verb: string; url: string } };
    }

    function authorize(socket: WebSocket, token: string): void {
      socket.send(JSON.stringify({ id: '1', type: 'authorization', data: { token: `Bearer ${token}` } }));
    }

    it('greets, answers pings and tells of what happens', async () => {
      const { socket, next } = await open();
      authorize(socket, cloud.tokens.alice);
      expect((await next()).data.eventType).to.equal('mercury.buffer_state');
      socket.send(JSON.stringify({ id: '2', type: 'ping' }));
      expect((await next()).type).to.equal('pong');
      await post('/v1/rooms', { title: 'Launch' });
      const { activity } = (await next()).data;
      expect(activity.verb).to.equal('create');
      expect(activity.url).to.match(/^https:\/\/webexapis\.com\/conversation\//);
      socket.close();
    });

    it('closes with the codes of Webex', async () => {
      const { socket } = await open();
      const closed = new Promise<CloseEvent>((resolve) => socket.addEventListener('close', resolve));
      authorize(socket, 'nonsense');
      expect((await closed).code).to.equal(4401);
    });

    it('breaks off', async () => {
      const { socket, next } = await open();
      authorize(socket, cloud.tokens.alice);
      await next();
      const closed = new Promise<CloseEvent>((resolve) => socket.addEventListener('close', resolve));
      cloud.faults.add({ fault: { kind: 'closeSocket', code: 1006 }, times: 1 });
      await post('/v1/rooms', { title: 'Break' });
      expect((await closed).code).to.equal(1006);
    });
  });
});
