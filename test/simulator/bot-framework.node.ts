import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { listen } from '../../src/simulator/doors/node.ts';
import type { NodeDoor } from '../../src/simulator/doors/node.ts';
import { releaseTimers } from './sdk-in-node.ts';
import { eventsOf } from './webex-sdk.ts';
import type { SdkEmitter, SdkEvents, WebexSdk } from './webex-sdk.ts';

/** The part of https://github.com/WebexCommunity/webex-node-bot-framework that a bot uses. */
interface Framework extends SdkEmitter {
  hears(phrase: string, action: (bot: Bot, trigger: Trigger) => void): void;
  start(): Promise<void>;
  stop(): Promise<void>;
  webex: WebexSdk;
}

interface Bot {
  room: { id: string; title: string };
  say(text: string): Promise<unknown>;
  sendCard(card: object, fallback: string): Promise<unknown>;
}

interface Trigger {
  person: { displayName: string };
}

/** An older SDK comes with it, so it is a package of its own: `npm install --prefix test/simulator/bot-framework`. */
const installed = new URL('./bot-framework/node_modules/webex-node-bot-framework/', import.meta.url);
const skip = existsSync(installed) ? false : 'not installed; npm install --prefix test/simulator/bot-framework does it';

describe('webex-node-bot-framework, with a bot in a simulated cloud', { skip }, () => {
  let door: NodeDoor;
  let framework: Framework;
  let events: SdkEvents;
  let botId: string;
  let roomId: string;

  before(async () => {
    door = await listen({ seed: 'empty' });
    // The framework reads its addresses from the environment alone.
    process.env['HYDRA_SERVICE_URL'] = `${door.url}/v1`;
    process.env['U2C_SERVICE_URL'] = `${door.url}/u2c/api/v1`;
    releaseTimers();
    const requireModule = createRequire(installed);
    const FrameworkClass = requireModule('webex-node-bot-framework') as new (options: object) => Framework;
    framework = new FrameworkClass({ token: door.cloud.tokens.bot, removeDeviceRegistrationsOnStart: true });
    framework.hears('hello', (bot, { person }) => void bot.say(`Hello ${person.displayName}!`));
    framework.hears('card', (bot) => void bot.sendCard(card, 'A card'));
    // Its handlers get the bot first; what comes second is of no matter here.
    events = eventsOf(framework, [
      'initialized',
      'spawn',
      'despawn',
      'memberEnters',
      'roomRenamed',
      'attachmentAction',
    ]);
    await framework.start();
    await events.next('initialized');
    botId = (await call<{ id: string }>('bot', 'GET', '/people/me')).id;
    roomId = (await call<{ id: string }>('alice', 'POST', '/rooms', { title: 'Bots' })).id;
  });

  after(async () => {
    // It would leave its SDK connected, which would look for the closed cloud.
    await framework.webex.internal.mercury.disconnect();
    await framework.stop();
    await door.close();
  });

  async function call<T>(who: 'alice' | 'bob' | 'bot', method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${door.url}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${door.cloud.tokens[who]}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    assert.ok(response.ok, `${method} ${path}: ${response.status}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  async function heardFromBot(inRoom: string): Promise<{ id: string; text: string; attachments?: object[] }> {
    type Messages = { items: Array<{ id: string; text: string; personId: string; attachments?: object[] }> };
    for (let attempt = 0; attempt < 50; attempt++) {
      const { items } = await call<Messages>('alice', 'GET', `/messages?roomId=${inRoom}&max=1`);
      if (items[0]?.personId === botId) return items[0];
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The bot said nothing.');
  }

  const mention = (words: string) => ({ roomId, markdown: `<@personId:${botId}> ${words}` });

  it('joins a space and answers who mentions it', async () => {
    await call('alice', 'POST', '/memberships', { roomId, personId: botId });
    await events.next('spawn');
    await call('alice', 'POST', '/messages', mention('hello'));
    assert.match((await heardFromBot(roomId)).text, /^Hello Alice/);
  });

  it('answers in a conversation between two', async () => {
    const message = await call<{ roomId: string }>('alice', 'POST', '/messages', { toPersonId: botId, text: 'hello' });
    await events.next('spawn');
    assert.match((await heardFromBot(message.roomId)).text, /^Hello Alice/);
  });

  it('hears of answers to its cards', async () => {
    await call('alice', 'POST', '/messages', mention('card'));
    const { id: messageId, attachments } = await heardFromBot(roomId);
    assert.equal(attachments?.length, 1);
    await call('alice', 'POST', '/attachment/actions', { type: 'submit', messageId, inputs: { dish: 'soup' } });
    await events.next('attachmentAction');
  });

  it('hears of people who join, of a new title and of its removal', async () => {
    const { id: personId } = await call<{ id: string }>('bob', 'GET', '/people/me');
    await call('alice', 'POST', '/memberships', { roomId, personId });
    await events.next('memberEnters');
    await call('alice', 'PUT', `/rooms/${roomId}`, { title: 'Robots' });
    await events.next('roomRenamed');
    await call('alice', 'DELETE', `/memberships/${await membershipOfBot()}`);
    await events.next('despawn');
  });

  async function membershipOfBot(): Promise<string> {
    const { items } = await call<{ items: Array<{ id: string }> }>(
      'alice',
      'GET',
      `/memberships?roomId=${roomId}&personId=${botId}`,
    );
    return items[0]!.id;
  }
});

const card = {
  type: 'AdaptiveCard',
  version: '1.2',
  body: [{ type: 'Input.Text', id: 'dish' }],
  actions: [{ type: 'Action.Submit', title: 'Order' }],
};
