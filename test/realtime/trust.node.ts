import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { trustOf } from '../../src/realtime/sdk/trust.ts';
import { isTokenForSdk } from '../../src/realtime/token-shape.ts';

describe('where the SDK may take the token', () => {
  const isTrusted = trustOf(['https://webexapis.com/v1', 'http://127.0.0.1:4000/u2c/api/v1']);

  it('is Webex, over TLS, and what the page was set up with', () => {
    for (const address of [
      'https://webexapis.com/v1/people/me',
      'https://u2c.wbx2.com/u2c/api/v1/catalog',
      'https://wdm-a.wbx2.com/wdm/api/v1/devices',
      'wss://mercury-connection-partition0-a.wbx2.com/v1/apps/wx2/registrations/x/messages',
      'https://conv-k.wbx2.com/conversation/api/v1',
      'https://api.ciscospark.com/v1',
      'http://127.0.0.1:4000/wdm/api/v1/devices',
      'ws://127.0.0.1:4000/mercury',
    ])
      assert.ok(isTrusted(address), address);
  });

  it('is nowhere else', () => {
    for (const address of [
      'https://webexapis.com.attacker.example/v1',
      'https://wbx2.com.attacker.example/',
      'https://attackerwbx2.com/',
      'https://attacker.example/webexapis.com',
      'https://attacker.example/?u=https://webexapis.com',
      'https://webexapis.com@attacker.example/',
      'https://user:password@webexapis.com/',
      'http://webexapis.com/v1',
      'ws://mercury.wbx2.com/',
      'https://webexapis.com:8443/v1',
      'http://127.0.0.1:4001/',
      'http://localhost:4000/',
      'data:text/plain,webexapis.com',
      'ftp://webexapis.com/',
      '//webexapis.com/',
      '/v1/people/me',
      '',
      'https://',
    ])
      assert.ok(!isTrusted(address), address);
  });
});

describe('a token that the SDK takes', () => {
  const webToken = (payload: object) => `eyJhbGciOiJub25lIn0.${btoa(JSON.stringify(payload))}.sig`;

  it('names its organisation', () => {
    assert.ok(isTokenForSdk('NDU1_PF84_1eb65fdf-9643-417f-9974-ad72cae0e10f'));
    assert.ok(isTokenForSdk(webToken({ realm: '1eb65fdf-9643-417f-9974-ad72cae0e10f' })));
  });

  it('is no other', () => {
    for (const token of [
      '',
      'abc',
      'a_b',
      'a_b_c_d',
      'a.b.c',
      webToken({}),
      webToken({ realm: 7 }),
      webToken({ realm: '' }),
    ])
      assert.ok(!isTokenForSdk(token), token);
  });
});
