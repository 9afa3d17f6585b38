import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { WebexHttpError } from '../../src/errors.ts';
import type { Webhook } from '../../src/resources/index.ts';
import { createClient, type WebexClient } from '../../src/rest/index.ts';
import { registerWebhooks, unregisterWebhooks } from '../../src/server/index.ts';
import { createCloud, type Cloud } from '../../src/simulator/cloud.ts';

describe('Registering webhooks', () => {
  let cloud: Cloud;
  let client: WebexClient;
  const targetUrl = 'https://example.org/webhooks';
  const registered = async (): Promise<Webhook[]> => {
    const all: Webhook[] = [];
    for await (const webhook of client.webhooks.list()) all.push(webhook);
    return all;
  };
  const signIn = (token: string): WebexClient =>
    createClient({ getAccessToken: () => token, fetch: (input, init) => cloud.fetch(new Request(input, init)) });

  beforeEach(() => {
    cloud = createCloud({ seed: 'empty', randomSeed: 1 });
    client = signIn(cloud.tokens.alice);
  });

  afterEach(() => cloud.close());

  it('makes one that tells of everything, once', async () => {
    const [made] = await registerWebhooks(client, { targetUrl, secret: 'secret' });
    const { resource, event, status, name } = made!;
    assert.deepEqual([resource, event, status, name], ['all', 'all', 'active', 'webex-elements']);
    await registerWebhooks(client, { targetUrl, secret: 'secret' });
    assert.deepEqual(
      (await registered()).map(({ id }) => id),
      [made!.id],
    );
  });

  it('leads an old one to where the site is now', async () => {
    const [old] = await registerWebhooks(client, { targetUrl: 'https://example.org/before', secret: 'secret' });
    const [moved] = await registerWebhooks(client, { targetUrl, secret: 'secret' });
    assert.equal(moved!.id, old!.id);
    assert.equal(moved!.targetUrl, targetUrl);
  });

  it('switches one on that Webex has switched off', async () => {
    const [made] = await registerWebhooks(client, { targetUrl, secret: 'secret' });
    for (const webhook of cloud.state.webhooks.values()) webhook.status = 'inactive';
    assert.equal((await client.webhooks.get(made!.id)).status, 'inactive');
    await registerWebhooks(client, { targetUrl, secret: 'secret' });
    assert.equal((await client.webhooks.get(made!.id)).status, 'active');
  });

  it('makes what is missing, and takes away what is no longer told of', async () => {
    await registerWebhooks(client, { targetUrl, secret: 'secret' });
    const tells = [
      { resource: 'messages', event: 'created', filter: 'roomType=direct' },
      { resource: 'memberships', event: 'all' },
    ] as const;
    await registerWebhooks(client, { targetUrl, secret: 'secret', tells });
    const now = await registered();
    const filters = new Map(now.map(({ resource, filter }) => [resource, filter]));
    assert.deepEqual([filters.size, filters.has('memberships'), filters.get('messages')], [2, true, 'roomType=direct']);
  });

  it('leaves webhooks of other names, and of other people, as they are', async () => {
    const other = await client.webhooks.create({ name: 'A bot', targetUrl, resource: 'rooms', event: 'all' });
    const bob = signIn(cloud.tokens.bob);
    await registerWebhooks(bob, { targetUrl, secret: 'secret' });
    await registerWebhooks(client, { targetUrl, secret: 'secret' });
    await unregisterWebhooks(client);
    assert.deepEqual(
      (await registered()).map(({ id }) => id),
      [other.id],
    );
    assert.equal((await bob.webhooks.list()).items.length, 1);
  });

  it('says what Webex refuses', async () => {
    await assert.rejects(
      registerWebhooks(client, { targetUrl: 'nowhere', secret: 'secret' }),
      (error) => error instanceof WebexHttpError && error.status === 400,
    );
  });
});
