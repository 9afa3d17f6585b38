/* oxlint-disable no-script-url */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import emojibase from 'emojibase-data/en/data.json' with { type: 'json' };

import { displayText, isolate, messageText } from '../../src/content/display-text.ts';
import { isEmojiOnly } from '../../src/content/emoji-only.ts';
import { isWithinBounds, textOfHtml } from '../../src/content/html-bounds.ts';
import { AdjacentLinks, concealedTarget } from '../../src/content/link.ts';
import { maximumMessageBytes, messageByteLength } from '../../src/content/message-length.ts';
import { parseImageAddress, parseLink, parseMailbox } from '../../src/content/url-policy.ts';
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
  shows('\u200d \ufe0f', '');
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

describe('parseImageAddress', () => {
  const onPage = (origin: string, check: () => void): void => {
    Object.defineProperty(globalThis, 'origin', { value: origin, configurable: true });
    try {
      check();
    } finally {
      Reflect.deleteProperty(globalThis, 'origin');
    }
  };

  it("asks for nothing of the page's own origin, where its cookies would be sent", () =>
    onPage('https://intranet.example', () => {
      assert.equal(parseImageAddress('https://intranet.example/logout'), undefined);
      assert.equal(parseImageAddress('https://INTRANET.example:443/logout', 'https://webexapis.com/v1'), undefined);
      assert.ok(parseImageAddress('https://other.example/picture.png'));
    }));

  it('takes the pictures of people, and no more, where the page shares its origin with Webex', () =>
    onPage('http://localhost:5173', () => {
      const apiBase = 'http://localhost:5173/v1';
      assert.ok(parseImageAddress('http://localhost:5173/avatars/1~110', apiBase));
      assert.equal(parseImageAddress('http://localhost:5173/avatars/../logout', apiBase), undefined);
      assert.equal(parseImageAddress('http://localhost:5173/avatars/1~110'), undefined);
      assert.equal(parseImageAddress('http://localhost:8080/avatars/1~110', apiBase), undefined);
    }));

  it('takes a picture that is in the address itself', () => {
    assert.ok(parseImageAddress('data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP'));
    assert.equal(parseImageAddress('data:text/html;base64,R0lGODlhAQABAIAAAAAAAP'), undefined);
  });
});

describe('parseMailbox', () => {
  it('writes to that address and to nobody else', () => {
    assert.equal(parseMailbox("ann.o'neil+webex@example.com")?.href, "mailto:ann.o'neil+webex@example.com");
    for (const address of [
      'a@b.example?bcc=c@d.example',
      'a@b.example,c@d.example',
      'a@b.example%2Cc@d.example',
      'a',
      7,
    ])
      assert.equal(parseMailbox(address), undefined, String(address));
  });
});

describe('concealedTarget', () => {
  const evil = new URL('https://evil.example/');
  for (const text of [
    'paypal.com',
    'paypal\u200d.com',
    'https://paypal\u200c.com',
    'paypal.c\u200dom',
    'paypal\u{e0020}.com',
    'paypal\ua4f8com',
    'https://intranet/',
    'see https://intranet.',
    'localhost:8080',
    'http://localhost',
  ])
    it(`tells where ${JSON.stringify(text)} truly leads`, () =>
      assert.equal(concealedTarget(text, evil), 'evil.example'));

  for (const text of [
    'evil.example',
    'https://evil.example/a?b#c',
    '(https://www.evil.example).',
    'the minutes',
    '12:30',
    'Room:42',
    'می\u200cخواهم',
    '👩\u200d💻 at work 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'ꓡꓲꓸ ꓐꓳ',
    'https://',
  ])
    it(`has nothing to say of ${text}`, () => assert.equal(concealedTarget(text, evil), undefined));

  it('needs no hint for a host without a dot that is the true one', () => {
    for (const text of [
      'https://intranet',
      'https://intranet:8080/x',
      '“http://intranet/”',
      'https://intranet, the start',
    ])
      assert.equal(concealedTarget(text, new URL('https://intranet:8080/')), undefined, text);
  });

  it('reads links that stand side by side as one', () => {
    const links = new AdjacentLinks();
    assert.equal(links.add('paypal', evil), undefined);
    links.pass('\u200b');
    assert.equal(links.add('.com', evil), 'evil.example');
    assert.equal(links.add('paypal', evil), undefined);
    assert.equal(links.add('.com', new URL('https://paypal.com')), 'evil.example');
    assert.equal(links.add('paypal', evil), undefined);
    links.pass(' and ');
    assert.equal(links.add('.com', evil), undefined);
  });

  it('decides in a moment', () => {
    for (const text of [
      '.'.repeat(16_000),
      'https://'.repeat(2_000),
      `https://${'!'.repeat(16_000)}x`,
      'a.'.repeat(8_000),
    ])
      assert.ok(quickest(50, () => void concealedTarget(text, evil)) < 50, text.slice(0, 12));
    const many = () => {
      const links = new AdjacentLinks();
      for (let index = 0; index < 500; index += 1) links.add('https://abcdefghijkl', new URL('https://abcdefghijkl'));
    };
    assert.ok(quickest(100, many) < 100);
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
  it('every emoji is, in every skin tone', () => {
    const all = emojibase.flatMap(({ emoji, skins }) => [emoji, ...(skins ?? []).map((skin) => skin.emoji)]);
    // What only a sequence is made of stands in the list too.
    const whole = all.filter((emoji) => !/^[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]$/u.test(emoji));
    assert.ok(whole.length > 3_000);
    assert.deepEqual(
      whole.filter((emoji) => !isEmojiOnly(emoji)),
      [],
    );
  });
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
