import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { CompactEncrypt, importJWK } from 'jose';
import type { JWK } from 'jose';
import { createCloud } from '../../src/simulator/index.ts';
import type { Cloud } from '../../src/simulator/index.ts';

/** Runs of each property; the whole stays within seconds. */
const numRuns = 500;

describe("the cloud's internal services", () => {
  let cloud: Cloud;
  let roomId: string;
  let complaints: unknown[];
  const { error } = console;

  before(async () => {
    complaints = [];
    console.error = (...parts: unknown[]) => void complaints.push(parts);
    cloud = createCloud({ seed: 'empty', randomSeed: 1 });
    await cloud.ready;
    const room = (await (await call('POST', '/v1/rooms', { title: 'Launch' })).json()) as { id: string };
    roomId = cloud.ids.decode('ROOM', room.id)!;
    await call('POST', '/v1/messages', { roomId: room.id, text: 'hello' });
  });

  after(() => {
    console.error = error;
    cloud.close();
  });

  function call(method: string, path: string, body?: unknown, token = cloud.tokens.alice): Promise<Response> {
    return cloud.fetch(
      new Request(cloud.origin + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
  }

  const paths = (): string[] => {
    const message = cloud.state.messages.latestIn(roomId)!.id;
    const conversation = `/conversation/api/v1/conversations/${roomId}`;
    return [
      '/u2c/api/v1/limited/catalog?format=hostmap',
      '/u2c/api/v1/catalog',
      '/wdm/api/v1/devices',
      '/wdm/api/v1/devices/none',
      '/encryption/api/v1/kms/messages',
      `/encryption/api/v1/kms/${cloud.identities.alice}`,
      '/conversation/api/v1/conversations?activitiesLimit=2',
      conversation,
      `${conversation}/activities`,
      `${conversation}/content`,
      `${conversation}/status/typing`,
      `${conversation}/space`,
      `/conversation/api/v1/activities/${message}`,
      '/conversation/api/v1/bulk_activities_fetch',
      `/conversation/api/v1/conversations/user/${cloud.identities.bob}`,
      '/conversation/api/v1/users',
      `/conversation/api/v1/messages/${message}`,
      `/files/api/v1/messages/${message}/0`,
      `/files/api/v1/spaces/${roomId}/upload_sessions`,
      `/files/api/v1/spaces/${roomId}/upload_sessions/none`,
      '/apheleia/api/v1/compositions',
      '/apheleia/api/v1/subscriptions',
      '/apheleia/api/v1/events',
      '/metrics/api/v1/clientmetrics',
      `/feature/api/v1/features/users/${cloud.identities.alice}/developer`,
      '/idbroker/idb/oauth2/v1/revoke',
      '/idbroker/idb/oauth2/v1/access_token',
    ];
  };

  /** Bodies that look like the real ones from afar. */
  const names = [
    'verb',
    'object',
    'parent',
    'target',
    'files',
    'items',
    'id',
    'type',
    'displayName',
    'content',
    'inputs',
    'scr',
    'url',
    'tags',
    'activities',
    'encryptionKeyUrl',
    'kmsMessages',
    'activityUrls',
    'subjects',
    'eventType',
    'subscriptionTtl',
    'ttl',
    'email',
    'deviceType',
  ];
  const verbs = [
    'post',
    'share',
    'acknowledge',
    'delete',
    'add',
    'leave',
    'update',
    'lock',
    'hide',
    'cardAction',
    'fly',
  ];
  const leaf = fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, -1, 1e9, '', 'x', '....', 'a.b.c.d.e', 'e30.e30.e30.e30.e30', 'ONE_ON_ONE'),
    fc.constantFrom(...verbs),
    fc.string(),
    // No text can be made of this one.
    fc.constant({ toString: null, valueOf: null }),
  );
  const { body } = fc.letrec<{ body: unknown }>((tie) => ({
    body: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('body'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('body'), { maxKeys: 6 }),
    ),
  }));

  it('answer whatever they are sent with an error of Webex, at worst', async () => {
    const everywhere = paths();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everywhere),
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
        fc.oneof(body, fc.constantFrom('', '{', 'null', '[]', '"x"', '\u0000')),
        async (path, method, content) => {
          const response = await call(method, path, method === 'GET' || method === 'DELETE' ? undefined : content);
          assert.ok(response.status < 500, `${method} ${path}: ${response.status}`);
          if (response.status >= 400) assert.ok(((await response.json()) as { message: string }).message);
        },
      ),
      { numRuns: numRuns * 4, seed: 1 },
    );
    assert.deepEqual(complaints, []);
  });

  it('carry out activities of any content, or refuse them', async () => {
    const activity = fc.record(
      {
        verb: fc.constantFrom(...verbs),
        object: body,
        parent: fc.oneof(body, fc.record({ id: leaf, type: fc.constantFrom('reply', 'edit') })),
        encryptionKeyUrl: fc.oneof(leaf, fc.constant('kms://kms.simulator.example/keys/x')),
      },
      { requiredKeys: ['verb'] },
    );
    await fc.assert(
      fc.asyncProperty(activity, async (content) => {
        const response = await call('POST', `/conversation/api/v1/conversations/${roomId}/activities`, content);
        assert.ok(response.status < 500, `${response.status}`);
        await response.arrayBuffer();
      }),
      { numRuns, seed: 1 },
    );
    assert.deepEqual(complaints, []);
  });

  it('open a sealed request for keys with anything in it', async () => {
    const details = await call('GET', `/encryption/api/v1/kms/${cloud.identities.alice}`);
    const { rsaPublicKey } = (await details.json()) as { rsaPublicKey: string };
    const jwk = JSON.parse(rsaPublicKey) as JWK;
    const key = await importJWK(jwk, 'RSA-OAEP');
    const rejections: unknown[] = [];
    const note = (reason: unknown) => void rejections.push(reason);
    process.on('unhandledRejection', note);
    const token = cloud.tokens.alice;
    const sealable = fc.oneof(
      fc.constantFrom('', '{', 'null', '5', '[]'),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc
        .record({
          method: fc.constantFrom<unknown>('create', 5, null),
          uri: fc.constantFrom<unknown>('kms://x/ecdhe', 5, {}),
          jwk: fc.constantFrom<unknown>(null, 5, {}, { kty: 'EC', crv: 'P-256', x: 'x', y: 5 }),
          client: fc.constantFrom<unknown>(
            null,
            5,
            { clientId: 5, credential: 5 },
            { credential: { bearer: {} } },
            { credential: { bearer: token } },
          ),
        })
        .map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(sealable, async (content) => {
        const message = await new CompactEncrypt(new TextEncoder().encode(content))
          .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256GCM', kid: jwk.kid! })
          .encrypt(key);
        const response = await call('POST', '/encryption/api/v1/kms/messages', { kmsMessages: [message] });
        assert.equal(response.status, 202);
      }),
      { numRuns: 200, seed: 1 },
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.off('unhandledRejection', note);
    assert.deepEqual(rejections, []);
    assert.deepEqual(complaints, []);
  });

  it('want a token, except where a client has none yet', async () => {
    for (const path of paths()) {
      const response = await cloud.fetch(new Request(cloud.origin + path));
      assert.ok([200, 401, 404, 405].includes(response.status), `${path}: ${response.status}`);
      if (response.status === 200) assert.match(path, /limited/);
    }
  });

  it('take in no more of an upload than any message may weigh', async () => {
    const path = '/files/api/v1/spaces/any/upload_sessions';
    const { id } = (await (await call('POST', path, {})).json()) as { id: string };
    const megabyte = new Uint8Array(1024 * 1024);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(megabyte);
      },
    });
    const init = { method: 'PUT', headers: { authorization: `Bearer ${cloud.tokens.alice}` }, duplex: 'half' };
    const answer = await cloud.fetch(new Request(`${cloud.origin}${path}/${id}`, { ...init, body: endless }));
    assert.equal(answer.status, 400);
    assert.ok(sent < 150, `${sent} MB read`);
  });

  it('show nothing of a conversation to those who are not in it', async () => {
    const message = cloud.state.messages.latestIn(roomId)!.id;
    const ways: Array<[string, string, object?]> = [
      ['GET', `/conversation/api/v1/conversations/${roomId}`],
      ['GET', `/conversation/api/v1/conversations/${roomId}/activities`],
      ['GET', `/conversation/api/v1/activities/${message}`],
      ['GET', `/conversation/api/v1/messages/${message}`],
      [
        'POST',
        `/conversation/api/v1/conversations/${roomId}/activities`,
        { verb: 'acknowledge', object: { id: message } },
      ],
      ['POST', `/conversation/api/v1/conversations/${roomId}/status/typing`, { eventType: 'status.start_typing' }],
      ['PUT', `/conversation/api/v1/conversations/${roomId}/space`],
    ];
    for (const [method, path, content] of ways) {
      const response = await call(method, path, content, cloud.tokens.carol);
      assert.equal(response.status, 404, `${method} ${path}`);
    }
  });
});
