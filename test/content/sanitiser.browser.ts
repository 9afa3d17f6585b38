import { expect } from 'chai';

import { sanitiseHtml } from '../../src/content/sanitiser.ts';
import { deceptiveLinks, heavyHtml, hostileHtml, refusedAddresses } from './hostile-inputs.ts';
import { htmlOf, provoke, shownText, strayNodes, Tripwire } from './message-nodes.ts';
import { promised, quickest } from './quickest.ts';

const attribute = (value: string) => value.replace(/&(?![a-z#])/g, '&amp;').replace(/"/g, '&quot;');
const linkTo = (href: string, text = 'text') => `<a href="${attribute(href)}">${text}</a>`;

describe('sanitiseHtml', () => {
  describe('shows what Webex lets people write', () => {
    const shows = (html: string, expected: string) =>
      it(html, () => {
        expect(htmlOf(sanitiseHtml(html))).to.equal(expected);
      });

    shows(
      '<p>Hello <strong>b</strong> <em>i</em> <s>s</s><br>line</p>',
      '<p>Hello <strong>b</strong> <em>i</em> <s>s</s><br>line</p>',
    );
    shows('<h1>a</h1><h3>b</h3><hr><ul><li>c</li></ul>', '<h1>a</h1><h3>b</h3><hr><ul><li>c</li></ul>');
    shows('<ol start="3"><li>c</li></ol>', '<ol start="3"><li>c</li></ol>');
    shows(
      '<pre><code class="language-ts">a &lt; b\n</code></pre>',
      '<pre><code class="language-ts">a &lt; b\n</code></pre>',
    );
    shows('<blockquote class="warning">x</blockquote>', '<blockquote data-quote="warning">x</blockquote>');
    shows('<blockquote class="other">x</blockquote>', '<blockquote>x</blockquote>');
    shows(
      '<p><spark-mention data-object-type="person" data-object-id="Y2lz+/=">Ann <b>B</b></spark-mention>!</p>',
      '<p><bdi data-mention="person" data-person-id="Y2lz+/=">Ann B</bdi>!</p>',
    );
    shows(
      '<spark-mention data-object-type="groupMention" data-group-type="all">All</spark-mention>',
      '<bdi data-mention="all">All</bdi>',
    );
    shows(
      '<a href="https://example.com/a?b=c&amp;d" rel="nofollow">a <b>link</b></a>',
      '<a href="https://example.com/a?b=c&amp;d" target="_blank" rel="noopener noreferrer">a <b>link</b></a>',
    );
    shows(
      '<table><tr><th>a</th><td>b</td></tr></table>',
      '<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>',
    );
    shows('<div>one</div><div>two</div>', 'one<br>two');
    shows('<section>one <mark>two</mark></section>', 'one two');
    shows(
      'see https://example.com.',
      'see <a href="https://example.com/" target="_blank" rel="noopener noreferrer">https://example.com</a>.',
    );
    shows('<code>https://example.com</code>', '<code>https://example.com</code>');
    shows('', '');
  });

  // tripwire.browser.ts proves that the same inputs do run and load when nothing stops them.
  describe('lets nothing run, load or stray', () => {
    for (const [kind, payloads] of Object.entries(hostileHtml)) {
      it(kind, async () => {
        const tripwire = new Tripwire();
        const stage = document.body.appendChild(document.createElement('div'));
        try {
          for (const html of payloads) {
            const fragment = sanitiseHtml(html);
            expect(strayNodes(fragment), html).to.deep.equal([]);
            stage.append(fragment);
          }
          provoke(stage);
          expect(await tripwire.read()).to.deep.equal({ calls: 0, requests: [] });
          expect(Object.keys({}).length).to.equal(0);
          expect(window.document).to.be.instanceOf(Document);
        } finally {
          stage.remove();
        }
      });
    }

    it('and means the same when a browser parses it again', () => {
      for (const html of Object.values(hostileHtml).flat()) {
        const once = htmlOf(sanitiseHtml(html));
        if (/<bdi|data-quote|<a /.test(once)) continue;
        expect(htmlOf(sanitiseHtml(once)), html).to.equal(once);
      }
    });

    it('not even in the inputs that are handed to the tests', async () => {
      const given = readGivenInputs();
      const tripwire = new Tripwire();
      const stage = document.body.appendChild(document.createElement('div'));
      for (const html of given) {
        const fragment = sanitiseHtml(html);
        expect(strayNodes(fragment), html.slice(0, 200)).to.deep.equal([]);
        stage.append(fragment);
      }
      provoke(stage);
      stage.remove();
      expect(await tripwire.read()).to.deep.equal({ calls: 0, requests: [] });
    });

    it('and keeps the text that was meant to be read', () => {
      expect(shownText(sanitiseHtml('<section onclick=alert(1)>a <x-y>b</x-y><script>no</script></section>'))).to.equal(
        'a b',
      );
      expect(shownText(sanitiseHtml('<form><input name=p>Sign in<button>OK</button></form>'))).to.equal('Sign inOK');
    });
  });

  describe('makes links of safe addresses only', () => {
    it('and of no other', () => {
      for (const address of refusedAddresses) {
        const fragment = sanitiseHtml(linkTo(address));
        expect(fragment.querySelector('a')?.href, JSON.stringify(address)).to.equal(undefined);
        expect(shownText(fragment)).to.include('text');
      }
    });

    it('and names the true place beside a text that names another', () => {
      for (const { href, text, leadsTo, beside } of deceptiveLinks) {
        const fragment = sanitiseHtml(linkTo(href, text));
        expect(fragment.querySelector('a')?.href, href).to.equal(leadsTo);
        expect(fragment.querySelector('[data-link-target]')?.textContent ?? '', `${href} ${text}`).to.equal(beside);
      }
    });

    it('shows the address of a link without text', () => {
      for (const text of ['', ' ', '\u200b', '<b></b>', '<img src=x alt=webex.com>']) {
        expect(shownText(sanitiseHtml(linkTo('https://evil.example/x', text))), text).to.equal(
          'https://evil.example/x',
        );
      }
    });

    it('never puts a link into a link', () => {
      const fragment = sanitiseHtml(
        '<a href="https://a.example">a <table><a href="https://b.example">https://c.example</a></table></a>',
      );
      expect(fragment.querySelector('a a')).to.equal(null);
    });
  });

  describe('takes at most 50 ms', () => {
    sanitiseHtml('<p>warm</p>');
    for (const html of heavyHtml) {
      it(`for ${html.length} characters of ${html.slice(0, 24)}…`, () => {
        let fragment = sanitiseHtml('');
        const duration = quickest(promised, () => (fragment = sanitiseHtml(html)));
        expect(strayNodes(fragment)).to.deep.equal([]);
        expect(depthOf(fragment)).to.be.lessThan(100);
        expect(duration).to.be.lessThan(promised);
      });
    }

    it('and counts what the parser makes, not what only looks like a closing tag', () => {
      const opened = Array.from({ length: 245 }, (_, index) => `<b x${index}="</b>">`).join('');
      const nested = Array.from({ length: 300 }, (_, index) => `<blockquote x${index}="</blockquote>">`).join('');
      for (const html of [`<p>${opened}</p>${'<p>x</p>'.repeat(245)}`, `${nested}x`]) {
        const shown = sanitiseHtml(html, 'as text');
        expect(shown.querySelectorAll('*')).to.have.length(0);
        expect(shown.textContent).to.equal('as text');
      }
    });

    it('and reads links that stand side by side as one', () => {
      const part = (text: string) => linkTo('https://evil.example/', text);
      const hints = (html: string) => sanitiseHtml(html).querySelectorAll('[data-link-target]').length;
      expect(hints(`<p>${part('paypal')}${part('.com')}</p>`)).to.equal(1);
      expect(hints(`<p><b>${part('paypal')}</b>\u200b<i>${part('.com')}</i></p>`)).to.equal(1);
      expect(hints(`<p>${part('paypal')}</p><p>${part('.com')}</p>`)).to.equal(0);
      expect(hints(`<p>${part('minutes')} ${part('agenda')}</p>`)).to.equal(0);
    });

    it('and falls back to the text that came with the message', () => {
      expect(shownText(sanitiseHtml('<b>'.repeat(6_000), 'the text'))).to.equal('the text');
      expect(shownText(sanitiseHtml(`${'<b>'.repeat(60)}a<br>c`)).trim()).to.equal('a c');
    });
  });
});

function depthOf(node: Node): number {
  let deepest = 0;
  for (const child of node.childNodes) deepest = Math.max(deepest, 1 + depthOf(child));
  return deepest;
}

/** `VITE_HOSTILE_INPUTS` may hold a JSON catalogue `{ inputs: [{ payload }] }`, a payload being text or a repetition. */
function readGivenInputs(): string[] {
  type Repetition = { repeat?: unknown; times?: number; prefix?: string; suffix?: string };
  const catalogue = JSON.parse((import.meta.env['VITE_HOSTILE_INPUTS'] as string | undefined) ?? '{"inputs":[]}') as {
    inputs: { payload: unknown }[];
  };
  return catalogue.inputs.flatMap(({ payload }) => {
    if (typeof payload === 'string') return [payload, linkTo(payload), `<p>${payload}</p>`];
    const { repeat, times = 1, prefix = '', suffix = '' } = (payload ?? {}) as Repetition;
    return typeof repeat === 'string' ? [prefix + repeat.repeat(times) + suffix] : [JSON.stringify(payload)];
  });
}
