/* oxlint-disable no-script-url */
import { expect } from 'chai';

import { renderPlainText } from '../../src/content/plain-text.ts';
import { hostileHtml } from './hostile-inputs.ts';
import { htmlOf, shownText, strayNodes } from './message-nodes.ts';
import { promised, quickest } from './quickest.ts';

const link = (href: string, text = href) => `<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`;

describe('renderPlainText', () => {
  const shows = (text: string, expected: string) =>
    it(JSON.stringify(text).slice(0, 80), () => {
      expect(htmlOf(renderPlainText(text))).to.equal(expected);
    });

  describe('breaks lines wherever the writer did', () => {
    shows('one\ntwo\r\nthree', 'one<br>two<br>three');
    shows('a\u2028b\u2029c', 'a<br>b<br>c');
    shows('\n\n', '<br><br>');
    shows('', '');
  });

  describe('links addresses, not the sentence around them', () => {
    shows('see https://example.com/a.', `see ${link('https://example.com/a')}.`);
    shows('(https://example.com/a_(b))', `(${link('https://example.com/a_(b)')})`);
    shows('www.example.com, ok', `${link('http://www.example.com/', 'www.example.com')}, ok`);
    shows('ann.b+c@example.co.uk!', `${link('mailto:ann.b+c@example.co.uk', 'ann.b+c@example.co.uk')}!`);
    shows('HTTPS://EXAMPLE.COM', link('https://example.com/', 'HTTPS://EXAMPLE.COM'));
    shows('https://example.com/?a=1&b=2#c', link('https://example.com/?a=1&amp;b=2#c'));
    shows('a<https://example.com>b', `a&lt;${link('https://example.com/', 'https://example.com')}&gt;b`);
    shows('https://', 'https://');
    shows('https://a.example/\u2067b', `${link('https://a.example/')}\u2067b`);
    shows('see\nhttps://a.example/\nthere', `see<br>${link('https://a.example/')}<br>there`);
    shows('example.com and v1.2 and 3.14', 'example.com and v1.2 and 3.14');
    shows('xhttps://example.com', 'xhttps://example.com');
    shows('javascript:alert(1)', 'javascript:alert(1)');
    shows(
      'https://webex.com@evil.example/',
      `${link('https://evil.example/', 'https://webex.com@evil.example/')} <bdi data-link-target="">(evil.example)</bdi>`,
    );
  });

  describe('shows everything else literally', () => {
    shows('<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;');
    shows('\u0000\u0007\u001b[31mred\u202e', '[31mred');
    shows('\udc00a', 'a');

    it('hostile html included', () => {
      for (const html of Object.values(hostileHtml).flat()) {
        expect(strayNodes(renderPlainText(html)), html).to.deep.equal([]);
      }
    });
  });

  it('stays small however much there is', () => {
    for (const text of [
      'http://[ '.repeat(11_000),
      '\n'.repeat(100_000),
      'https://a.example '.repeat(20_000),
      'a@b.cc\n'.repeat(50_000),
      'x'.repeat(1_000_000),
    ]) {
      let fragment = renderPlainText('');
      expect(quickest(promised, () => (fragment = renderPlainText(text)))).to.be.lessThan(promised);
      expect(fragment.querySelectorAll('*').length).to.be.lessThan(5_000);
      expect(shownText(fragment).length).to.be.lessThan(100_001);
    }
  });
});
