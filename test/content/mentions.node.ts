import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeMentions, encodeMentions, mentionLabel } from '../../src/content/mentions.ts';

const ann = { label: 'Ann', target: 'personId:1' };
const annLee = { label: 'Ann Lee', target: 'personId:2' };
const all = { label: 'All', target: 'all' };

describe('Mentions in what somebody writes', () => {
  it('are written as Webex reads them', () => {
    assert.equal(encodeMentions('Hi @Ann!', [ann]), 'Hi <@personId:1|Ann>!');
    assert.equal(encodeMentions('@All: lunch', [all]), '<@all>: lunch');
  });

  it('mean the longest name that fits, and whole names only', () => {
    assert.equal(encodeMentions('@Ann Lee and @Ann', [ann, annLee]), '<@personId:2|Ann Lee> and <@personId:1|Ann>');
    assert.equal(encodeMentions('@Anna, me@Ann.example', [ann]), '@Anna, me@Ann.example');
  });

  it('are only those that were chosen', () => {
    assert.equal(encodeMentions('@Bob and @Ann', []), '@Bob and @Ann');
  });

  it('come back as they were typed, for a draft or an edit', () => {
    assert.deepEqual(decodeMentions('Hi <@personId:1|Ann> and <@all>', 'All'), {
      text: 'Hi @Ann and @All',
      mentions: [ann, all],
    });
    assert.deepEqual(decodeMentions('<@personEmail:a@b.example>', 'All'), {
      text: '@a@b.example',
      mentions: [{ label: 'a@b.example', target: 'personEmail:a@b.example' }],
    });
  });

  it('survive the way there and back, whatever the name is made of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.string({ maxLength: 20 }), (name, words) => {
        const label = mentionLabel(name);
        if (!label || words.includes('@') || words.includes('<')) return;
        const mention = { label, target: 'personId:Y2lzY28' };
        const typed = `@${label} ${words}`;
        const markdown = encodeMentions(typed, [mention]);
        assert.equal(decodeMentions(markdown, 'All').text, typed);
      }),
      { numRuns: 1000 },
    );
  });
});
