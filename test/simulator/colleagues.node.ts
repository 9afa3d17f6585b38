import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { createManualClock } from '../../src/simulator/clock.ts';
import type { ManualClock } from '../../src/simulator/clock.ts';
import { createCloud } from '../../src/simulator/cloud.ts';
import type { Cloud, IdentityName } from '../../src/simulator/cloud.ts';
import { startColleagues } from '../../src/simulator/colleagues/colleagues.ts';
import type { ColleaguesOptions } from '../../src/simulator/colleagues/colleagues.ts';

interface Message {
  id: string;
  personEmail: string;
  parentId?: string;
  text?: string;
  markdown?: string;
  updated?: string;
  attachments?: Array<{ content: { type: string } }>;
}

const carol = 'carol.lindqvist@fernwright.example';
const anika = 'anika.rao@fernwright.example';
const gardener = 'gardener@webex.bot';

let clock: ManualClock;
let cloud: Cloud;
let requests: string[];

beforeEach(async () => {
  clock = createManualClock();
  cloud = createCloud({ seed: 'demo', clock, randomSeed: 7 });
  await cloud.ready;
  requests = [];
  const { fetch } = cloud;
  cloud.fetch = (request) => {
    requests.push(`${request.method} ${new URL(request.url).pathname}`);
    return fetch(request);
  };
});

afterEach(() => cloud.close());

describe('scripted colleagues', () => {
  it('answer a 1:1 message after reading it and typing for a while', async () => {
    await start();
    const { roomId } = await post('alice', { toPersonEmail: carol, text: 'Is 3.2 a go?' });
    requests = [];
    await pass(0.5);
    assert.equal((await messages(roomId))[0]!.personEmail, emailOf('alice'), 'nobody is that quick');
    await pass(12);
    const [newest, ...older] = await messages(roomId);
    assert.equal(newest!.personEmail, carol);
    assert.match(newest!.text!, /go/);
    assert.equal(older[0]!.personEmail, emailOf('alice'), 'one answer is enough');
    const writing = requests.filter((request) => request.startsWith('POST'));
    assert.deepEqual(
      writing.map((request) => request.replace(/^.*\/([\w-]+)$/, '$1')),
      ['activities', 'typing', 'messages'],
    );
  });

  it('answer once to two messages in a row', async () => {
    await start();
    const { roomId } = await post('alice', { toPersonEmail: anika, text: 'Hello Anika' });
    await post('alice', { toPersonEmail: anika, text: 'Is the chamber free?' });
    await pass(15);
    const [first, second] = await messages(roomId);
    assert.equal(first!.personEmail, anika);
    assert.match(first!.text!, /chamber|cold starts/);
    assert.equal(second!.text, 'Is the chamber free?');
  });

  it('answer in the thread when somebody mentions them', async () => {
    await start();
    const roomId = roomNamed('Gatehouse Firmware');
    const asked = await post('bob', { roomId, markdown: `<@personEmail:${anika}> how is the bench?` });
    await pass(15);
    const answers = (await messages(roomId)).filter((message) => message.parentId === asked.id);
    assert.deepEqual(
      answers.map((message) => message.personEmail),
      [anika],
    );
  });

  it('answer in the language they are addressed in', async () => {
    await start();
    const { roomId } = await post('alice', {
      toPersonEmail: 'noor.alzoubi@fernwright.example',
      text: 'صباح الخير يا نور',
    });
    await pass(15);
    assert.match((await messages(roomId))[0]!.text!, /\p{Script=Arabic}/u);
  });

  it('look after a guest without being mentioned', async () => {
    await start();
    const roomId = roomNamed('Support: Domaine des Glycines');
    await post('guest', { roomId, text: 'Hello, is somebody there?' });
    await pass(15);
    const [newest] = await messages(roomId);
    assert.ok(
      ['minji.park@fernwright.example', 'jorge.ibanez@fernwright.example'].includes(newest!.personEmail),
      newest!.personEmail,
    );
  });

  it('leave Alice and Bob to themselves', async () => {
    await start();
    const { roomId } = await post('alice', { toPersonEmail: emailOf('bob'), text: 'Tea?' });
    await pass(30);
    assert.equal((await messages(roomId))[0]!.text, 'Tea?');
  });

  it('give up a part that somebody plays', async () => {
    await start();
    const { roomId } = await post('carol', { toPersonEmail: emailOf('alice'), text: 'I am here in person' });
    await post('alice', { roomId, text: 'Is 3.2 a go?' });
    await pass(30);
    assert.equal((await messages(roomId))[0]!.text, 'Is 3.2 a go?');
  });

  it('say nothing by themselves unless they are asked to chat', async () => {
    await start();
    const before = cloud.state.messages.size;
    await pass(600, 20);
    assert.equal(cloud.state.messages.size, before);
  });

  it('chat in a few spaces, and come to an end', async () => {
    await start({ chatter: true });
    const before = cloud.state.messages.size;
    await pass(90);
    const soon = cloud.state.messages.size;
    assert.ok(soon > before, 'somebody has spoken');
    await pass(2400, 1);
    const late = cloud.state.messages.size;
    assert.ok(late >= before + 20 && late <= before + 40, `${late - before} messages`);
    await pass(1200, 20);
    assert.equal(cloud.state.messages.size, late);
  });

  it('go home when they are told to, in the middle of a word', async () => {
    const stop = await start();
    const { roomId } = await post('alice', { toPersonEmail: carol, text: 'Is 3.2 a go?' });
    await pass(2);
    stop();
    await pass(30);
    assert.equal((await messages(roomId))[0]!.text, 'Is 3.2 a go?');
  });
});

describe('the bot', () => {
  it('tells what it understands', async () => {
    await start();
    const { roomId } = await post('alice', { toPersonEmail: gardener, text: 'help' });
    await pass(5);
    const [newest] = await messages(roomId);
    assert.equal(newest!.personEmail, gardener);
    for (const word of ['status', 'poll', 'approve', 'help'])
      assert.ok(newest!.markdown!.includes(`\`${word}\``), word);
  });

  it('answers with a card when it is mentioned in a group', async () => {
    await start();
    const roomId = roomNamed('Builds and Releases');
    await post('alice', { roomId, markdown: `<@personEmail:${gardener}|Gardener> status` });
    await pass(5);
    const [newest] = await messages(roomId);
    assert.equal(newest!.personEmail, gardener);
    assert.equal(newest!.attachments?.[0]?.content.type, 'AdaptiveCard');
  });

  it('does not listen in where nobody mentions it', async () => {
    await start();
    const roomId = roomNamed('Builds and Releases');
    await post('alice', { roomId, text: 'status' });
    await pass(20);
    assert.equal((await messages(roomId))[0]!.text, 'status');
  });

  it('counts the votes of a poll in one message that it edits', async () => {
    await start();
    const roomId = roomNamed('Builds and Releases');
    await post('alice', { roomId, markdown: `<@personEmail:${gardener}> poll Where do we eat? Canteen, Outside` });
    await pass(5);
    const poll = (await messages(roomId))[0]!;
    assert.match(poll.markdown!, /Where do we eat\?/);

    await press('alice', poll.id, { action: 'vote', choice: 'Canteen' });
    await pass(5);
    const [tally] = await messages(roomId);
    assert.equal(tally!.parentId, poll.id);
    assert.match(tally!.markdown!, /1 vote\b/);

    await press('bob', poll.id, { action: 'vote', choice: 'Outside' });
    await press('alice', poll.id, { action: 'vote', choice: 'Outside' });
    await pass(5);
    const [counted] = await messages(roomId);
    assert.equal(counted!.id, tally!.id);
    assert.ok(counted!.updated, 'edited');
    assert.match(counted!.markdown!, /2 votes[^]*Outside: \*\*2\*\*/);
    assert.doesNotMatch(counted!.markdown!, /Canteen/);
  });

  it('keeps counting when a message cannot be edited any more', async () => {
    await start();
    const roomId = roomNamed('Builds and Releases');
    await post('alice', { roomId, markdown: `<@personEmail:${gardener}> poll` });
    await pass(5);
    const poll = (await messages(roomId))[0]!;
    for (let vote = 0; vote < 13; vote++) {
      await press('alice', poll.id, { action: 'vote', choice: vote % 2 ? 'Yes' : 'No' });
      await pass(2);
    }
    const tallies = (await messages(roomId)).filter((message) => message.parentId === poll.id);
    assert.equal(tallies.length, 2);
    assert.match(tallies[0]!.markdown!, /No: \*\*1\*\*/);
  });

  it('takes a signature under a release', async () => {
    await start();
    const roomId = roomNamed('Builds and Releases');
    await post('bob', { roomId, markdown: `<@personEmail:${gardener}> approve 3.2.1` });
    await pass(5);
    const card = (await messages(roomId))[0]!;
    await press('bob', card.id, { action: 'approve', release: '3.2.1', ring: 'early', time: '07:00', halt: '3' });
    await pass(5);
    const [answer] = await messages(roomId);
    assert.equal(answer!.parentId, card.id);
    assert.match(answer!.text!, /3\.2\.1 was approved by Bob Adeyemi: first ring early, 07:00 UTC/);
  });

  it('can be left to somebody who writes a bot', async () => {
    await start({ played: ['alice', 'bob', 'bot'] });
    const { roomId } = await post('alice', { toPersonEmail: gardener, text: 'help' });
    await pass(10);
    assert.equal((await messages(roomId))[0]!.text, 'help');
  });
});

async function start(options: ColleaguesOptions = {}): Promise<() => void> {
  const stop = startColleagues(cloud, { randomSeed: 1, ...options });
  await settle();
  return stop;
}

/** Lets time go by in small steps, with room for requests between them. */
async function pass(seconds: number, step = 0.25): Promise<void> {
  for (let passed = 0; passed < seconds; passed += step) {
    await clock.advance(step * 1000);
    await settle();
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function call<T>(name: IdentityName, method: string, path: string, body?: object): Promise<T> {
  const headers = { authorization: `Bearer ${cloud.tokens[name]}`, 'content-type': 'application/json' };
  const request = new Request(`${cloud.origin}/v1${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  const response = await cloud.fetch(request);
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.clone().text()}`);
  return (await response.json()) as T;
}

function post(name: IdentityName, body: object): Promise<Message & { roomId: string }> {
  return call(name, 'POST', '/messages', body);
}

function press(name: IdentityName, messageId: string, inputs: Record<string, string>): Promise<unknown> {
  return call(name, 'POST', '/attachment/actions', { type: 'submit', messageId, inputs });
}

async function messages(roomId: string, name: IdentityName = 'alice'): Promise<Message[]> {
  return (await call<{ items: Message[] }>(name, 'GET', `/messages?max=30&roomId=${roomId}`)).items;
}

function emailOf(name: IdentityName): string {
  return cloud.state.people.get(cloud.identities[name])!.email;
}

function roomNamed(title: string): string {
  const room = [...cloud.state.rooms.values()].find((candidate) => candidate.title === title);
  assert.ok(room, title);
  return cloud.ids.encode('ROOM', room.id);
}
