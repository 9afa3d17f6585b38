/* oxlint-disable no-script-url */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { displayText, isolate, messageText } from '../../src/content/display-text.ts';
import { isEmojiOnly } from '../../src/content/emoji-only.ts';
import { isWithinBounds, textOfHtml } from '../../src/content/html-bounds.ts';
import { maximumMessageBytes, messageByteLength } from '../../src/content/message-length.ts';
import { parseImageAddress, parseLink } from '../../src/content/url-policy.ts';
import { heavyHtml, refusedAddresses } from './hostile-inputs.ts';
import { quickest } from './quickest.ts';

describe('displayText', () => {
  const shows = (value: unknown, expected: string) =>
    it(JSON.stringify(value)?.slice(0, 60) ?? 'undefined', () => assert.equal(displayText(value), expected));

  shows('Ann Ëvans 李 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'Ann Ëvans 李 🏴󠁧󠁢󠁥󠁮󠁧󠁿');
  shows('Alice\u202e\u2066moderator', 'Alicemoderator');
  shows('A\u0000\u0007\u001b[31mB\u009bC', 'A[31mBC');
  shows('a\n\tb\u2028c', 'a b c');
  shows('\u200b\u2060\u00ad\u3164\u2800', '');
  shows('می\u200cخواهم 👩\u200d💻', 'می\u200cخواهم 👩\u200d💻');
  shows('a\ud800b\udc00', 'ab');
  shows(`Z${'\u0351'.repeat(40)}o`, 'Z\u0351\u0351\u0351o');
  shows('<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>');
  shows('constructor', 'constructor');
  shows('__proto__', '__proto__');
  shows(undefined, '');
  shows({}, '');

  it('cuts between characters', () => {
    const flag = '🏴󠁧󠁢󠁥󠁮󠁧󠁿';
    const cut = displayText(flag.repeat(5_000), 100);
    assert.ok(cut.length <= 101 && cut.endsWith('…'));
    assert.equal(cut.slice(0, -1), flag.repeat((cut.length - 1) / flag.length));
    assert.equal(displayText('a'.repeat(300), 10), `${'a'.repeat(10)}…`);
    assert.equal(displayText('👩‍👩‍👧‍👦'.repeat(3), 12), '👩‍👩‍👧‍👦…');
  });

  it('is isolated in attributes', () => {
    assert.equal(isolate('שלום'), '\u2068שלום\u2069');
    assert.equal(isolate(''), '');
  });

  it('leaves running text its lines and scripts', () => {
    assert.equal(messageText('a\r\n\tb\u200f\u2067c\u2069\u2028d'), 'a\r\n\tb\u200f\u2067c\u2069\u2028d');
    assert.equal(messageText('\u0000a\u001b\u202e\udfffb'), 'ab');
    assert.equal(messageText(null), '');
  });
});

describe('parseLink', () => {
  for (const address of refusedAddresses) {
    it(`refuses ${JSON.stringify(address).slice(0, 60)}`, () => assert.equal(parseLink(address), undefined));
  }

  it('refuses what is no text', () => {
    for (const value of [undefined, null, 1, {}, ['https://example.com'], { toString: () => 'https://example.com' }]) {
      assert.equal(parseLink(value), undefined);
    }
  });

  it('drops user name and password, and what a telephone would obey', () => {
    assert.equal(parseLink('https://webex.com:x@evil.example/a')?.href, 'https://evil.example/a');
    assert.equal(parseLink('tel:*21*06#')?.href, 'tel:2106');
    assert.equal(parseLink('tel:+44 (20) 7946')?.href, 'tel:+44207946');
  });

  it('loads images over https only', () => {
    assert.equal(parseImageAddress('https://avatar.webexcontent.com/x')?.hostname, 'avatar.webexcontent.com');
    for (const address of [
      'http://example.com/x',
      'data:image/svg+xml,<svg>',
      'javascript:alert(1)',
      'https://u:p@example.com/',
      '/x',
      'blob:https://example.com/1',
      '',
    ]) {
      assert.equal(parseImageAddress(address), undefined, address);
    }
  });
});

describe('isWithinBounds', () => {
  it('lets through what people write', () => {
    assert.ok(isWithinBounds('<p>x</p>'.repeat(400)));
    assert.ok(isWithinBounds(`<ul>${'<li>a <b>b</b></li>'.repeat(200)}</ul>`));
    assert.ok(isWithinBounds('a < b, 1 <2 & c> d'.repeat(100)));
    assert.ok(isWithinBounds(''));
  });

  it('stops what would take long', () => {
    assert.ok(!isWithinBounds('<b>'.repeat(51)));
    assert.ok(!isWithinBounds('<b></x>'.repeat(51)));
    assert.ok(!isWithinBounds('<p>x</p>'.repeat(501)));
    assert.ok(!isWithinBounds(`${'<b>'.repeat(40)}${'<p>x'.repeat(300)}`));
    assert.ok(!isWithinBounds('x'.repeat(20_000)));
  });

  it('decides in a moment', () => {
    for (const html of heavyHtml) {
      assert.ok(quickest(20, () => isWithinBounds(html)) < 20, html.slice(0, 40));
      assert.ok(quickest(50, () => textOfHtml(html.slice(0, 100_000))) < 50, html.slice(0, 40));
    }
  });

  it('knows the words of html that is not parsed', () => {
    assert.equal(textOfHtml('<p>a <b>b</b><br>c</p>').replace(/\s+/g, ' '), ' a b c ');
  });
});

describe('isEmojiOnly', () => {
  for (const text of ['👍', '👍🏽 🎉', '🇩🇪🇫🇷🇯🇵', '👩‍👩‍👧‍👦', '❤️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])
    it(`${text} is`, () => assert.ok(isEmojiOnly(text)));
  for (const text of ['', ' ', '👍👍👍👍', '👍 ok', '1', '#', '©', '12', 'a', '🇩', '\u200d', '👍'.repeat(9_000)]) {
    it(`${JSON.stringify(text).slice(0, 20)} is not`, () => assert.ok(!isEmojiOnly(text)));
  }
});

describe('messageByteLength', () => {
  it('counts as Webex does', () => {
    assert.equal(messageByteLength('abc'), 3);
    assert.equal(messageByteLength('äöü'), 6);
    assert.equal(messageByteLength('👍'), 4);
    assert.equal(messageByteLength('\ud800'), 3);
    assert.equal(messageByteLength('a'.repeat(maximumMessageBytes)), 7_439);
  });
});
