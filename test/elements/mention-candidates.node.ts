import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCandidates, mentionQueryAt } from '../../src/elements/message-composer/mention-candidates.ts';

const member = (personDisplayName: string, personId = personDisplayName) => ({
  personId,
  personDisplayName,
  personEmail: `${personId.toLowerCase().replaceAll(' ', '.')}@x.example`,
});

describe('A mention that is being typed', () => {
  const query = (drawn: string) => mentionQueryAt(drawn.replace('|', ''), drawn.indexOf('|'));

  it('begins with an @ after nothing, a blank or a bracket', () => {
    assert.deepEqual(query('@|'), { start: 0, words: '' });
    assert.deepEqual(query('Hi @an|'), { start: 3, words: 'an' });
    assert.deepEqual(query('(@Ann Le|'), { start: 1, words: 'Ann Le' });
    assert.equal(query('ann@x|'), undefined);
  });

  it('ends where the line does, or after words that are no name', () => {
    assert.equal(query('@ann\nis here|'), undefined);
    assert.equal(query('@ann was here the other day|'), undefined);
    assert.equal(query('@ |'), undefined);
  });
});

describe('Whom a mention could mean', () => {
  const members = [member('Ann Lee'), member('Lee Marvin'), member('Élodie Roux'), member('Me')];
  const find = (words: string, everybody?: string) =>
    findCandidates(members, words, { me: 'Me', everybody }).map(({ label }) => label);

  it('is found by the beginning of the name first, then of a later name', () => {
    assert.deepEqual(find('lee'), ['Lee Marvin', 'Ann Lee']);
  });

  it('is found without accents, and by address', () => {
    assert.deepEqual(find('elo'), ['Élodie Roux']);
    assert.deepEqual(find('ann.lee@'), ['Ann Lee']);
  });

  it('is never oneself, and everybody where that can be', () => {
    assert.ok(!find('').includes('Me'));
    assert.equal(find('a', 'All').at(-1), 'All');
    assert.ok(!find('a').includes('All'));
  });

  it('tells two of the same name apart', () => {
    const twins = [member('Pat', 'one'), member('Pat', 'two')];
    assert.deepEqual(
      findCandidates(twins, 'pat', {}).map(({ label }) => label),
      ['Pat (one@x.example)', 'Pat (two@x.example)'],
    );
  });
});
