import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { request } from 'node:http';
import { until } from '../support/until.ts';
import type { RunnerContext } from './snippet-runners.ts';

interface Answer {
  status: number;
  cookie: string | undefined;
  body: Record<string, unknown>;
}

/** Asks as a browser would: with the header that no page can set. */
function ask(
  address: string,
  { cookie, from = 'same-origin' }: { cookie?: string; from?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'sec-fetch-site': from, ...(cookie && { cookie }) };
    request(address, { headers }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode!,
          cookie: answer.headers['set-cookie']?.[0]?.split(';')[0],
          body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

export function specifyServers(context: RunnerContext): void {
  const at = (path: string): string => context.world.site.origins.page + path;
  const personOf = async (token: unknown): Promise<{ id: string; displayName: string }> => {
    const answer = await fetch(`${context.world.simulator.url}/v1/people/me`, {
      headers: { authorization: `Bearer ${String(token)}` },
    });
    return (await answer.json()) as { id: string; displayName: string };
  };

  describe('The token server', () => {
    it('gives no token to who has not signed in, and none to other sites', async () => {
      assert.equal((await ask(at('/webex/token'))).status, 401);
      assert.equal((await ask(at('/webex/token'), { from: 'cross-site' })).status, 403);
    });

    it('takes nobody who comes back with a state that is not theirs', async () => {
      const { cookie } = await ask(at('/webex/sign-in'));
      assert.equal((await ask(at('/webex/callback?code=1&state=stolen'), { cookie: cookie! })).status, 400);
      assert.equal((await ask(at('/webex/token'), { cookie: cookie! })).status, 401);
    });
  });

  describe('The server for guests', () => {
    it('makes a guest of a visitor, the same one for the same browser', async () => {
      const first = await ask(at('/webex/guest-token'));
      const again = await ask(at('/webex/guest-token'), { cookie: first.cookie! });
      const other = await ask(at('/webex/guest-token'));
      const [one, same, another] = await Promise.all([first, again, other].map(({ body }) => personOf(body['token'])));
      assert.equal(one!.displayName, 'Visitor');
      assert.equal(same!.id, one!.id);
      assert.notEqual(another!.id, one!.id);
      assert.ok(Number(first.body['expiresAt']) > Date.now());
    });

    it('gives other sites nothing', async () => {
      assert.equal((await ask(at('/webex/guest-token'), { from: 'cross-site' })).status, 404);
    });
  });

  describe('The server for real time', () => {
    it('tells a page what happens to the spaces of its person', async () => {
      const { url, cloud } = context.world.simulator;
      const api = (path: string, method = 'GET', body?: object) =>
        fetch(`${url}/v1${path}`, {
          method,
          headers: { authorization: `Bearer ${cloud.tokens.alice}`, 'content-type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        }).then((answer) => answer.json() as Promise<{ id: string; items: Array<{ targetUrl: string }> }>);
      await until(
        async () => (await api('/webhooks')).items.some(({ targetUrl }) => targetUrl === at('/webex/webhooks')),
        'the webhook',
      );
      const gone = new AbortController();
      const { body } = await fetch(at('/webex/events'), { signal: gone.signal });
      const told = (async () => {
        let heard = '';
        for await (const part of body!.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
          heard += part;
          if (/"resource":"messages","event":"created"/.test(heard)) return heard;
        }
        return heard;
      })();
      const space = await api('/rooms', 'POST', { title: 'Told of' });
      const message = await api('/messages', 'POST', { roomId: space.id, text: 'Nobody else reads this' });
      const heard = await told;
      gone.abort();
      assert.ok(heard.includes(message.id));
      assert.ok(!heard.includes('Nobody else reads this'));
    });

    it('tells nothing to who is not signed in, and believes nobody but Webex', async () => {
      assert.equal((await fetch(at('/webex/events'), { headers: { cookie: 'signed-in=no' } })).status, 401);
      const forged = await fetch(at('/webex/webhooks'), { method: 'POST', body: '{}' });
      assert.equal(forged.status, 401);
    });
  });

  describe('The server for tickets', () => {
    it('makes one space for a ticket, however many open it, with the person in it', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => ask(at('/tickets/7/space'))));
      assert.equal(new Set(answers.map(({ body }) => body['spaceId'])).size, 1);
      const { url, cloud } = context.world.simulator;
      const space = await fetch(`${url}/v1/rooms/${String(answers[0]!.body['spaceId'])}`, {
        headers: { authorization: `Bearer ${cloud.tokens.alice}` },
      });
      assert.equal(((await space.json()) as { title: string }).title, 'Ticket 7');
    });

    it('shows no ticket to who may not see it, or is not signed in', async () => {
      assert.equal((await ask(at('/tickets/13/space'))).status, 404);
      assert.equal((await ask(at('/tickets/7/space'), { cookie: 'signed-in=no' })).status, 404);
    });
  });
}
