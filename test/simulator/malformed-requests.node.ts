import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { examples } from '../../scripts/conformance/examples.ts';
import { createWorld } from '../../scripts/conformance/world.ts';
import type { World } from '../../scripts/conformance/world.ts';
import { routes } from '../../src/simulator/resources/routes.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 5000);

/** A request as generated. `id:room` and the like stand for ids of the world it will be sent to. */
interface Generated {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

const knownIds = ['room', 'directRoom', 'membership', 'message', 'card', 'action', 'team', 'teamMembership', 'webhook'];
const idMark = fc
  .constantFrom(...knownIds, 'tab', 'folder', 'alice', 'bob', 'organization', 'event')
  .map((name) => `id:${name}`);

const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '%',
    '%zz',
    '../..',
    'null',
    '__proto__',
    'constructor',
    '1234',
    'me',
    '-1',
    '1e999',
    '9'.repeat(400),
    'A'.repeat(20_000),
    '\u202e\ud83d\ude00',
    '<script>',
    'ciscospark://us/ROOM/1',
    btoa('ciscospark://us/ROOM/not-a-uuid'),
    btoa('ciscospark://us/MESSAGE/../../x'),
    btoa('ciscospark://mars/PEOPLE/x'),
    '00000000-0000-0000-0000-000000000000',
    '<@personId:|>'.repeat(50),
    '2026-99-99T99:99:99Z',
    '{"a":[',
  ),
);
const word = fc.oneof(idMark, nastyText);

const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.constantFrom(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    [[[]]],
    [null],
    { a: { b: {} } },
    { toString: null, valueOf: null },
  ),
  fc.array(word, { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(nest(150)),
);

const fieldNames = fc.constantFrom(
  ...['roomId', 'toPersonId', 'toPersonEmail', 'text', 'markdown', 'html', 'files', 'attachments', 'parentId'],
  ...['title', 'isLocked', 'isPublic', 'isAnnouncementOnly', 'isReadOnly', 'description', 'teamId', 'classificationId'],
  ...['personId', 'personEmail', 'isModerator', 'isRoomHidden', 'name', 'targetUrl', 'resource', 'event', 'filter'],
  ...['secret', 'status', 'ownedBy', 'type', 'messageId', 'inputs', 'emails', 'displayName', 'firstName', 'roles'],
  ...['licenses', 'phoneNumbers', 'orgId', 'contentUrl', 'driveId', 'itemId', 'defaultFolder', 'subject', 'grant_type'],
  ...['code', 'client_id', 'client_secret', 'refresh_token', 'device_code', 'scope', '__proto__', 'toString'],
);
const queryNames = fc.constantFrom(
  ...['roomId', 'personId', 'personEmail', 'max', 'cursor', 'before', 'beforeMessage', 'parentId', 'mentionedPeople'],
  ...['sortBy', 'type', 'teamId', 'orgPublicSpaces', 'from', 'to', 'id', 'email', 'displayName', 'after', 'resource'],
  ...['actorId', 'ownedBy', 'allow', 'redirect_uri', 'client_id', 'response_type', 'code_challenge_method', 'userCode'],
);

/** A route that exists, with the ids replaced. */
const target = fc
  .tuple(fc.constantFrom(...routes), fc.array(word, { minLength: 2, maxLength: 2 }))
  .map(([route, words]) => ({
    method: route.method as string,
    path: route.path.replace(/:\w+/g, () => encode(words.pop() ?? 'x')),
  }));
const anyMethod = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS');
const query = fc.array(fc.tuple(queryNames, word), { maxLength: 4 }).map((pairs) => {
  const text = pairs.map(([name, value]) => `${name}=${encode(value)}`).join('&');
  return text ? `?${text}` : '';
});
const anyTarget = fc.oneof(
  { weight: 8, arbitrary: target },
  { weight: 1, arbitrary: fc.tuple(target, anyMethod).map(([{ path }, method]) => ({ method, path })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(nastyText, { maxLength: 4 }), anyMethod)
      .map(([words, method]) => ({ method, path: `/${words.map(encode).join('/')}` })),
  },
);

const fields = fc.array(fc.tuple(fieldNames, nastyValue), { maxLength: 7 }).map(Object.fromEntries);
const multipart = fc.tuple(fields, fc.boolean(), fc.nat(200)).map(([values, closed, cut]) => {
  const parts = Object.entries(values as object).map(
    ([name, value]) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"; filename="\u0000"\r\n\r\n${written(value)}\r\n`,
  );
  return parts.join('').slice(cut) + (closed ? '--x--\r\n' : '');
});
const body = fc.oneof(
  { weight: 6, arbitrary: fields.map((value) => ({ type: 'application/json', content: JSON.stringify(value) })) },
  { weight: 1, arbitrary: nastyText.map((content) => ({ type: 'application/json', content })) },
  {
    weight: 1,
    arbitrary: fc
      .uint8Array({ maxLength: 60 })
      .map((bytes) => ({ type: 'application/json', content: new Uint8Array(bytes) })),
  },
  { weight: 1, arbitrary: multipart.map((content) => ({ type: 'multipart/form-data; boundary=x', content })) },
  { weight: 1, arbitrary: nastyText.map((content) => ({ type: 'multipart/form-data', content })) },
  {
    weight: 1,
    arbitrary: fields.map((value) => ({
      type: 'application/x-www-form-urlencoded',
      content: new URLSearchParams(
        Object.entries(value as object).map(([name, field]): [string, string] => [name, written(field)]),
      ).toString(),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('text/plain', 'image/svg+xml', 'x', 'application/json;charset=')
      .map((type) => ({ type, content: '{}' })),
  },
);

const authorization = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom('alice', 'bob', 'bot', 'guest', 'admin').map((name) => `token:${name}`) },
  { weight: 1, arbitrary: fc.constantFrom('', 'Bearer', 'Bearer x', 'Basic eDp5', 'bearer  ', 'Bearer a b') },
);
const request: fc.Arbitrary<Generated> = fc
  .record({
    target: anyTarget,
    query,
    authorization,
    body: fc.option(body, { nil: undefined }),
    trackingId: fc.option(fc.constantFrom('x', 'a b', '<>', 'y'.repeat(300)), { nil: undefined }),
  })
  .map((parts) => ({
    method: parts.target.method,
    path: parts.target.path + parts.query,
    headers: {
      authorization: parts.authorization,
      ...(parts.body ? { 'content-type': parts.body.type } : undefined),
      ...(parts.trackingId ? { trackingid: parts.trackingId } : undefined),
    },
    body: parts.target.method === 'GET' || parts.target.method === 'HEAD' ? undefined : parts.body?.content,
  }));

function written(value: unknown): string {
  return typeof value === 'string' ? value : String(JSON.stringify(value));
}

function encode(text: string): string {
  return text.startsWith('id:') ? text : encodeURIComponent(text);
}

function nest(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

async function send(
  { cloud, ids }: World,
  { method, path: raw, headers, body: content }: Generated,
): Promise<Response> {
  const withIds = (text: string) => text.replace(/id:(\w+)/g, (_, name: string) => ids[name] ?? 'gone');
  const name = /^token:(\w+)$/.exec(headers['authorization']!)?.[1] as keyof typeof cloud.tokens | undefined;
  const sent = typeof content === 'string' ? withIds(content) : content;
  return cloud.fetch(
    new Request(`${cloud.origin}/v1${withIds(raw)}`, {
      method,
      headers: { ...headers, authorization: name ? `Bearer ${cloud.tokens[name]}` : headers['authorization']! },
      body: sent,
    }),
  );
}

const isRead = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** A good request of the conformance examples, spoilt in one place. */
const spoilt = fc.record({
  operation: fc.constantFrom(...Object.keys(examples)),
  example: fc.nat(10),
  where: fc.constantFrom('body', 'query', 'path', 'inside'),
  which: fc.nat(20),
  value: nastyValue,
});

function spoil(world: World, recipe: typeof spoilt extends fc.Arbitrary<infer T> ? T : never): Generated {
  const all = examples[recipe.operation]!(world);
  const example = structuredClone(all[recipe.example % all.length]!);
  const [method, template] = recipe.operation.split(' ') as [string, string];
  const path = [...(example.path ?? [])];
  const values: Record<string, unknown> = { ...example.query };
  const content: Record<string, unknown> = { ...example.body };
  const text = typeof recipe.value === 'string' ? recipe.value : JSON.stringify(recipe.value);
  const pick = (names: string[]) => names[recipe.which % names.length]!;
  if (recipe.where === 'path' && path.length > 0) path[recipe.which % path.length] = text;
  else if (recipe.where === 'query' && example.query) values[pick(Object.keys(values))] = text;
  else if (recipe.where === 'inside' && example.body) {
    const name = pick(Object.keys(content));
    content[name] = [content[name], recipe.value];
  } else if (example.body) content[pick(Object.keys(content))] = recipe.value;
  else values[recipe.which % 2 ? 'max' : 'cursor'] = text;
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${encode(written(value))}`);
  return {
    method,
    path: `${template.replace(/\{\w+\}/g, () => encode(path.shift() ?? 'x'))}?${pairs.join('&')}`,
    headers: {
      authorization: `token:${example.as ?? 'alice'}`,
      ...(example.body ? { 'content-type': 'application/json' } : undefined),
    },
    body: example.body ? JSON.stringify(content) : undefined,
  };
}

/** Sends one request after the other and checks what must hold of every answer. */
class Witness {
  readonly statuses = new Map<number, number>();
  #world: World | undefined;
  #before = '';
  #count = 0;

  async check(make: (world: World) => Generated): Promise<void> {
    // Now and then a fresh world, since what succeeds by chance uses one up.
    if (!this.#world || ++this.#count % 100 === 0) {
      this.#world = await createWorld();
      this.#before = snapshot(this.#world);
    }
    const generated = make(this.#world);
    const response = await send(this.#world, generated);
    const text = await response.text();
    const after = snapshot(this.#world);
    const isUnchanged = after === this.#before;
    this.#before = after;
    this.statuses.set(response.status, (this.statuses.get(response.status) ?? 0) + 1);
    assert.ok(response.status < 500, `answered ${response.status}: ${text}`);
    assert.ok(response.headers.get('trackingid'));
    if (response.status >= 400) {
      assert.ok(isUnchanged, `refused with ${response.status}, and yet something changed`);
      if (generated.method !== 'HEAD') assertError(JSON.parse(text), response);
    } else if (isRead(generated.method)) assert.ok(isUnchanged, 'reading changed something');
  }

  requireStatuses(...statuses: number[]): void {
    for (const status of statuses) assert.ok(this.statuses.get(status), `${status} was never met`);
  }
}

const snapshot = ({ cloud }: World) => JSON.stringify(cloud.state.snapshot());

describe('whatever is sent', () => {
  const settings = { numRuns: Math.ceil(runs / 2), seed: Number(process.env['FUZZ_SEED'] ?? 20_260_101) };

  it(`at random is answered in the form of Webex, and changes nothing when refused`, async () => {
    const witness = new Witness();
    await fc.assert(
      fc.asyncProperty(request, (generated) => witness.check(() => generated)),
      settings,
    );
    witness.requireStatuses(400, 401, 403, 404, 405, 415);
  });

  it(`as a good request spoilt in one place is answered likewise`, async () => {
    const witness = new Witness();
    await fc.assert(
      fc.asyncProperty(spoilt, (recipe) => witness.check((world) => spoil(world, recipe))),
      settings,
    );
    witness.requireStatuses(200, 400, 404);
  });
});

function assertError(
  body: { message: unknown; errors: Array<{ description: unknown }>; trackingId: unknown },
  response: Response,
) {
  assert.equal(typeof body.message, 'string');
  assert.equal(typeof body.errors[0]?.description, 'string');
  assert.equal(body.trackingId, response.headers.get('trackingid'));
  assert.match(response.headers.get('content-type')!, /^application\/json/);
}
