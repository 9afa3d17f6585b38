import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inputsIn } from '../../src/elements/card/card-inputs.ts';
import { isMatch } from '../../src/elements/card/card-pattern.ts';
import { renderCardText, speechOf } from '../../src/elements/card/card-text.ts';
import { quickest } from '../content/quickest.ts';

describe('The speech of a card', () => {
  it('is its words without the marks', () => {
    assert.equal(speechOf('<speak>Flight <break/> is late</speak>'), 'Flight is late');
  });

  it('takes a moment, whatever it is', () => {
    for (const speak of ['<'.repeat(100_000), '<a '.repeat(40_000), `${'<'.repeat(50_000)}>`, ' '.repeat(100_000)])
      assert.ok(quickest(20, () => void speechOf(speak)) < 20, speak.slice(0, 10));
  });
});

describe('The text of a card', () => {
  it('takes a moment, whatever it is', () => {
    for (const source of [
      '['.repeat(20_000),
      `- ${' '.repeat(9_000)}x\u2028y`,
      '*a _'.repeat(5_000),
      '{{DATE('.repeat(2_000),
    ])
      assert.ok(quickest(20, () => void renderCardText(source, 'en')) < 20, source.slice(0, 10));
  });
});

describe('The pattern of an input', () => {
  const asks = (pattern: string, fits: string, doesNot: string) =>
    it(`${pattern} takes ${fits} and not ${doesNot}`, () => {
      assert.equal(isMatch(pattern, fits), true);
      assert.equal(isMatch(pattern, doesNot), false);
    });

  asks('^[A-Z]{3}$', 'ABC', 'abc');
  asks('^[^@ ]+@[^@ ]+\\.[^@ ]+$', 'ann@example.com', 'ann at example.com');
  asks('^\\+?\\d{1,3}[ -]?\\d{3,4}[ -]?\\d{4}$', '+44 2079 4600', 'ring me');
  asks('^\\d+(\\.\\d{1,2})?$', '12.50', '12,50');
  asks('^(?:yes|no|perhaps)$', 'no', 'never');
  asks('^\\p{Lu}\\p{L}*$', 'Élan', 'élan');
  asks('^[^\\]?*+|(){}]{2,40}$', 'plain words', 'a|b');

  it('is not tried where it might take long', () => {
    const letters = 'a'.repeat(40);
    for (const [pattern, value] of [
      ['^(a+)+$', letters],
      [`^(?:${'\\w?'.repeat(28)}${'\\w'.repeat(28)})$`, 'a'.repeat(28)],
      [`^${'(a|\\w)'.repeat(24)}$`, 'a'.repeat(24)],
      [`^${'(?:a|a)'.repeat(25)}$`, 'a'.repeat(25)],
      [`^${'\\w{0,9}'.repeat(12)}$`, letters],
      [`${'\\w*'.repeat(4)}$`, 'a'.repeat(480)],
      [`${'\\p{L}*'.repeat(5)}$`, 'a'.repeat(480)],
      ['^(\\w*)(\\w*)\\1\\2$', letters],
      ['^(?=(a*)*b)', letters],
      ['^(?<x>a*)*$', letters],
      ['^(?:a*){20}$', letters],
    ] as const)
      assert.ok(quickest(20, () => void isMatch(pattern, `${value}!`)) < 20, pattern);
  });
});

describe('The inputs of a card', () => {
  const card = {
    body: [
      { type: 'Container', isVisible: false, items: [{ type: 'Input.Text', id: 'hidden' }] },
      { type: 'ColumnSet', columns: [{ items: [{ type: 'Input.Text', id: 'shown' }] }] },
    ],
  };

  it('are left out with the container that does not count', () => {
    const idsOf = (counts: Parameters<typeof inputsIn>[1]) => inputsIn(card, counts).map(({ id }) => id);
    assert.deepEqual(
      idsOf(() => true),
      ['hidden', 'shown'],
    );
    assert.deepEqual(
      idsOf((part) => part['isVisible'] !== false),
      ['shown'],
    );
  });
});
