import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  continueLine,
  toggleFormat,
  type Format,
  type Selection,
} from '../../src/elements/message-composer/formatting.ts';

/** `a [b] c` is "a b c" with "b" selected; `a | c` has a caret. */
const parse = (drawn: string): Selection => {
  const caret = drawn.indexOf('|');
  if (caret >= 0) return { text: drawn.replace('|', ''), start: caret, end: caret };
  const start = drawn.indexOf('«');
  const end = drawn.indexOf('»') - 1;
  return { text: drawn.replace('«', '').replace('»', ''), start, end };
};
const draw = ({ text, start, end }: Selection): string =>
  start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;

const applied = (format: Format, drawn: string): string => draw(toggleFormat(format, parse(drawn)));

describe('Formatting what is selected', () => {
  it('puts marks around it, and takes them off again', () => {
    assert.equal(applied('bold', 'a «b» c'), 'a **«b»** c');
    assert.equal(applied('bold', 'a **«b»** c'), 'a «b» c');
    assert.equal(applied('bold', 'a «**b**» c'), 'a «b» c');
    assert.equal(applied('italic', 'a «b» c'), 'a _«b»_ c');
    assert.equal(applied('code', 'a «b» c'), 'a `«b»` c');
  });

  it('leaves blanks outside, where markdown wants them', () => {
    assert.equal(applied('bold', 'a« b »c'), 'a **«b»** c');
  });

  it('gives a caret marks to write between, and takes them away unused', () => {
    assert.equal(applied('bold', 'a |'), 'a **|**');
    assert.equal(applied('bold', 'a **|**'), 'a |');
  });

  it('fences code of several lines', () => {
    assert.equal(applied('code', 'see «a\nb» end'), 'see \n«```\na\nb\n```»\n end');
    assert.equal(applied('code', '«```\na\nb\n```»'), '«a\nb»');
  });

  it('makes lists and quotes of whole lines, and unmakes them', () => {
    assert.equal(applied('bulletedList', 'o«ne\ntwo»\nthree'), '- o«ne\n- two»\nthree');
    assert.equal(applied('bulletedList', '- o«ne\n- two»'), 'o«ne\ntwo»');
    assert.equal(applied('numberedList', '«one\ntwo»'), '1. «one\n2. two»');
    assert.equal(applied('numberedList', '- «one\n2. two»'), '1. - «one\n2. two»');
    assert.equal(applied('blockQuote', 'a|'), '> a|');
  });

  it('asks for the address of a link, or for the words of an address', () => {
    assert.equal(applied('link', 'the «plan» is'), 'the [plan](«https://») is');
    assert.equal(applied('link', 'see «https://a.example/b»'), 'see [|](https://a.example/b)');
    assert.equal(applied('link', '|'), '[|](https://)');
  });

  it('comes back to the same words when it is done twice, whatever is selected', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é', '👍'), maxLength: 30 });
    fc.assert(
      fc.property(
        text.chain((value) =>
          fc.record({ text: fc.constant(value), one: fc.nat(value.length), other: fc.nat(value.length) }),
        ),
        fc.constantFrom<Format>('bold', 'italic', 'code', 'bulletedList', 'numberedList', 'blockQuote'),
        ({ text: value, one, other }, format) => {
          const selection = { text: value, start: Math.min(one, other), end: Math.max(one, other) };
          if (format === 'code' && value.slice(selection.start, selection.end).includes('\n')) return;
          const once = toggleFormat(format, selection);
          assert.ok(once.start >= 0 && once.start <= once.end && once.end <= once.text.length);
          assert.equal(toggleFormat(format, once).text, value);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('A new line', () => {
  const continued = (drawn: string): string | undefined => {
    const result = continueLine(parse(drawn));
    return result && draw(result);
  };

  it('goes on with a list or a quote', () => {
    assert.equal(continued('- one|'), '- one\n- |');
    assert.equal(continued('9. nine|'), '9. nine\n10. |');
    assert.equal(continued('> so|'), '> so\n> |');
  });

  it('ends the list on an item without words', () => {
    assert.equal(continued('- one\n- |'), '- one\n|');
  });

  it('is nothing special elsewhere', () => {
    assert.equal(continued('words|'), undefined);
    assert.equal(continued('a - b|'), undefined);
  });
});
