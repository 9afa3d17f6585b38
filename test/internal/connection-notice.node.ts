import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { WebexAuthError, WebexHttpError, WebexNetworkError } from '../../src/errors.ts';
import { connectionNotice, type ConnectionNotice } from '../../src/internal/connection-notice.ts';
import type { Person } from '../../src/resources/index.ts';
import { Capabilities } from '../../src/store/capabilities.ts';
import { Session } from '../../src/store/session.ts';

const now = Date.UTC(2026, 0, 5, 9);
const minute = 60_000;
const person: Person = { id: 'p', displayName: 'Alice', emails: [], type: 'person', status: 'active' };

describe('What people are told about the connection', () => {
  let session: Session;
  let capabilities: Capabilities;

  beforeEach(() => {
    session = new Session();
    capabilities = new Capabilities();
    session.status.value = 'ready';
    session.connection.value = 'live';
    capabilities.identify(person);
  });

  const notice = (at = now): ConnectionNotice | undefined => connectionNotice(session, capabilities, at);

  it('nothing, while all is well', () => {
    assert.equal(notice(), undefined);
  });

  for (const [status, text, isPassing] of [
    ['connecting', 'Connecting', true],
    ['reconnecting', 'Reconnecting', true],
    ['catching-up', 'Reading what was missed', true],
    ['offline', 'You are offline', undefined],
    ['polling', 'a few seconds’ delay', undefined],
    ['failed', 'come with a delay', undefined],
  ] as const)
    it(`that it is ${status}`, () => {
      session.connection.value = status;
      assert.ok(notice()!.text.includes(text), notice()!.text);
      assert.equal(notice()!.isPassing, isPassing);
    });

  it('why nothing quicker is to be had', () => {
    session.connection.value = 'polling';
    session.connectionError.value = new WebexNetworkError('The browser does not let this page open the socket.');
    assert.ok(notice()!.text.endsWith('The browser does not let this page open the socket.'));
  });

  it('how long Webex wants a pause, second by second, spoken once', () => {
    session.rateLimitedUntil.value = now + 2_500;
    assert.deepEqual(
      [now, now + 600, now + 1_600, now + 2_500].map((at) => notice(at)?.text),
      ['Webex asks for a pause of 3 s.', 'Webex asks for a pause of 2 s.', 'Webex asks for a pause of 1 s.', undefined],
    );
    assert.equal(notice(now)!.spoken, notice(now + 1_600)!.spoken);
    assert.equal(notice(now)!.changesAt, now + 500);
  });

  it('that they are signed out, and what to do', () => {
    session.status.value = 'signed-out';
    session.error.value = new WebexAuthError('refused', 'The token is refused.');
    assert.ok(notice()!.text.includes('Sign in again'));
  });

  it('how long a sign-in lasts that cannot be renewed, in its last twelve hours', () => {
    session.endsAt.value = now + 13 * 60 * minute;
    assert.equal(notice(), undefined);
    const told = notice(now + 90 * minute)!;
    assert.equal(told.text, 'This sign-in ends in 11 h 30 min and cannot be renewed.');
    assert.deepEqual([told.isWarning, told.changesAt], [false, now + 91 * minute]);
    assert.equal(notice(now + 91 * minute)!.spoken, told.spoken);
    assert.equal(notice(session.endsAt.value - 5 * minute)!.isWarning, true);
  });

  it('that a bot sees only mentions in group spaces', () => {
    capabilities.identify({ ...person, type: 'bot' });
    assert.ok(notice()!.text.includes('only what mentions it'));
  });

  it('what this sign-in may not do', () => {
    const error = (operation: string, message = 'the access token is missing required scopes'): WebexHttpError =>
      new WebexHttpError(message, { status: 403, operation });
    capabilities.refuse(error('GET /memberships'));
    capabilities.refuse(error('GET /people'));
    capabilities.refuse(error('GET /messages', 'This space is locked.'));
    assert.equal(notice()!.text, 'This sign-in may not see who is in a space or look up people.');
  });
});

describe('What the identity can do', () => {
  it('depends on the real-time source and on the person', () => {
    const capabilities = new Capabilities();
    capabilities.identify({ ...person, status: 'unknown' });
    capabilities.connect({ sendTyping: () => {}, acknowledge: undefined });
    const { typing, readReceipts, presence, groupMessages } = capabilities;
    assert.deepEqual(
      [typing, readReceipts, presence, groupMessages].map(({ value }) => value),
      [true, false, false, 'all'],
    );
    capabilities.clear();
    assert.equal(typing.value, false);
  });
});
