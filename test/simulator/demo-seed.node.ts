import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32, inflateSync } from 'node:zlib';

import { demoSeed } from '../../src/simulator/seed/demo/demo.ts';
import type { SeedFile, SeedMessage, SeedSpace } from '../../src/simulator/seed/seed.ts';

const spaces = demoSeed.spaces ?? [];
const teams = demoSeed.teams ?? [];
const people = new Map(demoSeed.people.map((person) => [person.key, person]));
const messages = spaces.flatMap((space) => space.messages ?? []);
const files = [...new Set(messages.flatMap((message) => message.file ?? []))];

function space(key: string): SeedSpace {
  const found = spaces.find((candidate) => candidate.key === key);
  assert.ok(found, `space ${key}`);
  return found;
}

function bytesOf(file: SeedFile): Uint8Array {
  const content = typeof file.content === 'function' ? file.content() : file.content;
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function mentionsIn(message: SeedMessage): string[] {
  return [...(message.markdown ?? '').matchAll(/<@([^>]+)>/g)].map((match) => match[1]!);
}

describe('the demo company', () => {
  it('has forty employees, a bot, a guest and a partner company', () => {
    const employees = demoSeed.people.filter((person) => person.email.endsWith('@fernwright.example'));
    assert.equal(employees.length, 40);
    assert.equal(people.get('bot')?.type, 'bot');
    assert.match(people.get('bot')!.email, /@webex\.bot$/);
    assert.equal(people.get('guest')?.type, 'appuser');
    assert.deepEqual(people.get('admin')?.roles, ['admin', 'complianceOfficer']);
    assert.ok(
      demoSeed.people.some((person) => person.organization === 'havrebakken'),
      'the partner',
    );
    for (const key of ['alice', 'bob', 'carol']) assert.equal(people.get(key)?.type ?? 'person', 'person');
  });

  it('uses every key and every address once', () => {
    const threads = messages.flatMap((message) => message.key ?? []);
    for (const keys of [
      demoSeed.people.map((person) => person.key),
      demoSeed.people.map((person) => person.email),
      teams.map((team) => team.key),
      spaces.map((each) => each.key),
      threads,
      files.map((file) => file.name),
    ]) {
      assert.equal(new Set(keys).size, keys.length);
    }
  });

  it('invents its addresses and links', () => {
    const text = JSON.stringify(messages) + JSON.stringify(spaces.map((each) => each.tabs));
    const hosts = [...text.matchAll(/https?:\/\/([^/\s"\\)]+)/g)].map((match) => match[1]!);
    assert.ok(hosts.length > 0, 'there are links');
    for (const host of hosts) assert.match(host, /\.example$|^adaptivecards\.io$/);
  });

  it('puts only people it knows into organizations, teams and spaces', () => {
    const organizations = new Set(demoSeed.organizations.map((organization) => organization.key));
    for (const person of demoSeed.people) assert.ok(organizations.has(person.organization), person.key);
    for (const team of teams) {
      const members = new Set(team.members);
      for (const key of members) assert.ok(people.has(key), `${team.key}: ${key}`);
      for (const key of [team.creator, ...(team.moderators ?? [])]) assert.ok(members.has(key), `${team.key}: ${key}`);
    }
    for (const each of spaces) {
      const members = new Set(each.members);
      assert.equal(members.size, each.members.length, `${each.key} names somebody twice`);
      for (const key of members) assert.ok(people.has(key), `${each.key}: ${key}`);
      for (const [key, count] of Object.entries(each.unread ?? {})) {
        assert.ok(members.has(key) && count <= (each.messages ?? []).length, `${each.key}: unread of ${key}`);
      }
      for (const key of [each.creator, ...(each.moderators ?? [])]) assert.ok(members.has(key), `${each.key}: ${key}`);
      if (!each.team) continue;
      const team = teams.find((candidate) => candidate.key === each.team);
      assert.ok(team, `${each.key} belongs to a team`);
      for (const key of members) assert.ok(team.members.includes(key), `${key} is in ${each.key}, not in its team`);
      assert.ok(team.createdMinutesAgo >= each.createdMinutesAgo, each.key);
    }
  });

  it('holds the kinds of space a client has to show', () => {
    assert.equal(spaces.length, 25);
    for (const each of spaces.filter((candidate) => candidate.type === 'direct')) {
      assert.equal(each.members.length, 2, each.key);
      assert.equal(each.title, undefined, each.key);
    }
    for (const each of spaces.filter((candidate) => candidate.type !== 'direct')) assert.ok(each.title, each.key);

    assert.deepEqual(space('alice-bob').members.toSorted(), ['alice', 'bob']);
    const count = (key: string, script: RegExp) =>
      (space(key).messages ?? []).filter((each) => script.test(bodyOf(each))).length;
    const kinds = {
      public: spaces.some((each) => each.isPublic && each.description),
      moderated: spaces.some((each) => each.isLocked && !each.isAnnouncementOnly && each.moderators?.includes('carol')),
      announcements: spaces.some((each) => each.isAnnouncementOnly && each.isLocked),
      big: spaces.some((each) => each.members.length >= 40),
      empty: spaces.some((each) => (each.messages ?? []).length === 0),
      'nearly empty': spaces.some((each) => each.messages?.length === 1),
      'with a guest': space('guest-support').members.includes('guest'),
      'with a partner': space('havrebakken-pilot').members.some(
        (key) => people.get(key)!.organization === 'havrebakken',
      ),
      'from right to left': count('amman', /\p{Script=Arabic}/u) > 15,
      Japanese: count('osaka', /\p{Script=Hiragana}/u) > 15,
      'with tabs': spaces.some((each) => each.tabs?.every((tab) => tab.contentUrl.startsWith('https://'))),
    };
    for (const [kind, exists] of Object.entries(kinds)) assert.ok(exists, kind);
  });

  it('is a lot to read', () => {
    assert.ok(messages.length >= 600, `${messages.length} messages`);
    assert.ok((space('gatehouse').messages ?? []).length >= 120, 'the main space');
    assert.ok(messages.filter((message) => message.editedMinutesAgo !== undefined).length >= 4, 'edited ones');
    assert.ok(
      messages.some((message) => mentionsIn(message).includes('all')),
      'a mention of all',
    );
    assert.ok(
      messages.some((message) => bodyOf(message).length > 2000),
      'a long one',
    );
  });

  it('tells everything in order, inside the life of its space', () => {
    for (const each of spaces) {
      let before = each.createdMinutesAgo;
      for (const message of each.messages ?? []) {
        assert.ok(message.minutesAgo <= before, `${each.key}: ${bodyOf(message)}`);
        assert.ok(message.minutesAgo >= 0, `${each.key}: ${bodyOf(message)}`);
        if (message.editedMinutesAgo !== undefined) {
          assert.ok(message.editedMinutesAgo >= 0 && message.editedMinutesAgo <= message.minutesAgo, 'edited later');
          assert.ok(!message.file && !message.card, 'the service refuses to edit files and cards');
        }
        before = message.minutesAgo;
      }
    }
  });

  it('lets only members speak, and moderators where only they may', () => {
    for (const each of spaces) {
      for (const message of each.messages ?? []) {
        assert.ok(each.members.includes(message.from), `${message.from} is not in ${each.key}`);
        if (each.isAnnouncementOnly) assert.ok(each.moderators?.includes(message.from), bodyOf(message));
        for (const key of mentionsIn(message)) {
          assert.ok(key === 'all' || each.members.includes(key), `${key} is mentioned in ${each.key}`);
        }
      }
    }
  });

  it('answers only roots of the same space, one level deep', () => {
    for (const each of spaces) {
      const roots = new Map<string, SeedMessage>();
      for (const message of each.messages ?? []) {
        if (message.replyTo) assert.ok(roots.has(message.replyTo), `${each.key}: ${message.replyTo}`);
        if (message.key) {
          assert.equal(message.replyTo, undefined);
          roots.set(message.key, message);
        }
      }
    }
    const replies = new Map<string, number>();
    for (const { replyTo } of messages) if (replyTo) replies.set(replyTo, (replies.get(replyTo) ?? 0) + 1);
    assert.ok([...replies.values()].filter((count) => count >= 5).length >= 10, 'long threads');
  });

  it('stays within the limits of a message', () => {
    for (const message of messages) {
      assert.ok(bodyOf(message) || message.file, 'a message says something');
      assert.ok(new TextEncoder().encode(bodyOf(message)).length <= 7439, bodyOf(message));
      if (message.card) {
        assert.equal(message.card['type'], 'AdaptiveCard');
        assert.equal(message.card['version'], '1.3');
        assert.ok(JSON.stringify(message.card).length < 80_000, bodyOf(message));
      }
    }
    const cards = JSON.stringify(messages.flatMap((message) => message.card ?? []));
    for (const part of ['FactSet', 'Input.Text', 'Input.ChoiceSet', 'Input.Toggle', 'Input.Date', 'Action.Submit']) {
      assert.ok(cards.includes(`"${part}"`), part);
    }
  });
});

describe('the files of the demo company', () => {
  it('are of many kinds', () => {
    const types = new Set(files.map((file) => file.contentType));
    for (const type of ['image/png', 'application/pdf', 'text/csv', 'text/plain', 'application/zip', 'image/svg+xml']) {
      assert.ok(types.has(type), type);
    }
  });

  for (const file of files.filter((each) => each.contentType === 'image/png')) {
    it(`has a picture that decodes: ${file.name}`, () => {
      const bytes = bytesOf(file);
      const view = new DataView(bytes.buffer);
      assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

      const chunks = new Map<string, Uint8Array>();
      for (let position = 8; position < bytes.length;) {
        const length = view.getUint32(position);
        const type = String.fromCharCode(...bytes.subarray(position + 4, position + 8));
        assert.equal(view.getUint32(position + 8 + length), crc32(bytes.subarray(position + 4, position + 8 + length)));
        chunks.set(type, bytes.subarray(position + 8, position + 8 + length));
        position += length + 12;
      }
      assert.deepEqual([...chunks.keys()], ['IHDR', 'IDAT', 'IEND']);

      const [width, height] = [view.getUint32(16), view.getUint32(20)];
      assert.equal(inflateSync(chunks.get('IDAT')!).length, (width * 3 + 1) * height);
      assert.ok(bytes.length < 400_000, `${bytes.length} bytes`);
    });
  }

  for (const file of files.filter((each) => each.contentType === 'application/pdf')) {
    it(`has a document whose parts are where its table says: ${file.name}`, () => {
      const text = new TextDecoder('latin1').decode(bytesOf(file));
      assert.ok(text.startsWith('%PDF-1.') && text.endsWith('%%EOF\n'), 'begin and end');
      const table = Number(/startxref\n(\d+)/.exec(text)![1]);
      assert.ok(text.startsWith('xref', table), 'the table');
      const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map((match) => Number(match[1]));
      offsets.forEach((offset, index) =>
        assert.ok(text.startsWith(`${index + 1} 0 obj`, offset), `object ${index + 1}`),
      );
      for (const match of text.matchAll(/\/Length (\d+) >>\nstream\n/g)) {
        assert.ok(text.startsWith('\nendstream', match.index + match[0].length + Number(match[1])), match[0]);
      }
    });
  }
});

function bodyOf(message: SeedMessage): string {
  return message.markdown ?? message.text ?? '';
}
