import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import {
  applyDecoratedDescriptor,
  asyncToGenerator,
  inherits,
  slicedToArray,
  wrapNativeSuper,
} from '../../src/realtime/sdk/stand-ins/babel-helpers.ts';
import { decode as decodeToken } from '../../src/realtime/sdk/stand-ins/jsonwebtoken.ts';
import { mark, wrap } from '../../src/realtime/sdk/stand-ins/regenerator.ts';
import { decode, encode } from '../../src/realtime/sdk/stand-ins/urlsafe-base64.ts';
import { format, parse } from '../../src/realtime/sdk/stand-ins/url.ts';

type Machine = Parameters<Parameters<typeof wrap>[0]>[0];

/** What Babel makes of `async (promise) => { try { return await promise } catch (e) { … } finally { … } }`. */
const compiled = (log: string[], onError: (error: unknown) => unknown) =>
  asyncToGenerator(
    mark(function body(...values: unknown[]) {
      let caught: unknown;
      return wrap(
        (machine: Machine) => {
          for (;;)
            switch ((machine.prev = machine.next)) {
              case 0:
                machine.prev = 0;
                machine.next = 3;
                return values[0];
              case 3:
                return machine.abrupt('return', machine.sent);
              case 6:
                machine.prev = 6;
                caught = machine.catch(0);
                return machine.abrupt('return', onError(caught));
              case 10:
                machine.prev = 10;
                log.push('finally');
                return machine.finish(10);
              case 13:
              case 'end':
                return machine.stop();
            }
        },
        body,
        undefined,
        [[0, 6, 10, 13]],
      ) as unknown as Iterator<unknown>;
    }),
  );

describe('what takes the place of Babel and Node in the SDK chunk', () => {
  it('runs an async function with try, catch and finally', async () => {
    const log: string[] = [];
    const run = compiled(log, (error) => `caught ${(error as Error).message}`);
    assert.equal(await run(Promise.resolve('fine')), 'fine');
    assert.equal(await run('no promise'), 'no promise');
    assert.equal(await run(Promise.reject(new Error('storm'))), 'caught storm');
    assert.deepEqual(log, ['finally', 'finally', 'finally']);
  });

  it('lets an error out of a catch block, after finally', async () => {
    const log: string[] = [];
    const run = compiled(log, (error) => {
      throw error;
    });
    await assert.rejects(run(Promise.reject(new Error('storm'))) as Promise<unknown>, /storm/);
    assert.deepEqual(log, ['finally']);
  });

  it('decorates methods, the last decorator first', () => {
    const target = { greet: (name: string) => name };
    const around =
      (mark: string) =>
      (_target: object, _key: string, descriptor: PropertyDescriptor): PropertyDescriptor => {
        const inner = descriptor.value as (name: string) => string;
        return { ...descriptor, value: (name: string) => mark + inner(name) + mark };
      };
    const original = Object.getOwnPropertyDescriptor(target, 'greet')!;
    assert.equal(applyDecoratedDescriptor(target, 'greet', [around('('), around('[')], original, target), null);
    assert.equal(target.greet('x'), '([x[(');
  });

  it('derives from native classes', () => {
    const Parent = wrapNativeSuper(Error as never);
    const Child = function (message: string) {
      return Reflect.construct(Parent, [message], Child);
    } as unknown as new (...values: unknown[]) => Error;
    inherits(Child, Parent);
    const error = new Child('storm');
    assert.ok(error instanceof Error && error instanceof Child);
    assert.equal(error.message, 'storm');
  });

  it('draws no more from an iterator than it was asked for', () => {
    let drawn = 0;
    function* numbers() {
      for (;;) yield (drawn += 1);
    }
    assert.deepEqual(slicedToArray(numbers(), 2), [1, 2]);
    assert.equal(drawn, 2);
  });

  it('takes addresses apart and puts them together', () => {
    const address = 'wss://mercury-a.wbx2.com:8443/v1/apps/x?one=1&two=a%20b';
    const url = parse(address, true);
    assert.equal(url.host, 'mercury-a.wbx2.com:8443');
    assert.equal(url.hostname, 'mercury-a.wbx2.com');
    assert.deepEqual(url.query, { one: '1', two: 'a b' });
    Object.assign(url.query as object, { three: true });
    delete url.search;
    assert.equal(format(url), 'wss://mercury-a.wbx2.com:8443/v1/apps/x?one=1&two=a+b&three=true');
    assert.equal(format(parse('https://conv-a.wbx2.com/api/v1')), 'https://conv-a.wbx2.com/api/v1');
    assert.equal(parse('not an address').host, null);
  });

  it('reads tokens and base64', () => {
    assert.deepEqual(decodeToken(`x.${encode('{"realm":"Zürich"}')}.y`), { realm: 'Zürich' });
    for (const token of ['', 'a.b', 'a.%.c', 'a..c']) assert.equal(decodeToken(token), null);
    assert.equal(decode(encode('grüß dich — ✓')), 'grüß dich — ✓');
  });
});

describe('the Webex SDK', () => {
  const source = (name: string) => readFileSync(new URL(`../../node_modules/@webex/${name}`, import.meta.url), 'utf8');

  it('is the release whose insides the chunk reaches into', () => {
    for (const name of ['webex-core', 'internal-plugin-mercury', 'internal-plugin-device', 'http-core'])
      assert.equal((JSON.parse(source(`${name}/package.json`)) as { version: string }).version, '3.12.0', name);
    const insides: Array<[file: string, names: string[]]> = [
      ['internal-plugin-mercury/dist/mercury.js', ['_prepareUrl', '_prepareAndOpenSocket', '_reconnect']],
      ['internal-plugin-mercury/dist/socket/socket-base.js', ['_acknowledge', '_authorize', 'getWebSocketConstructor']],
      ['internal-plugin-device/dist/device.js', ['deleteDevices', 'refreshTimer']],
      ['webex-core/dist/lib/services/services.js', ['updateServices', 'isAllowedDomainUrl', 'initFailed']],
      ['webex-core/dist/webex-core.js', ['getWindow', 'config.interceptors']],
    ];
    for (const [file, names] of insides)
      for (const name of names) assert.ok(source(file).includes(name), `${name} is no longer in ${file}`);
  });
});
