import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlToMarkdown } from '../../src/simulator/realtime/html-to-markdown.ts';

describe('what clients post as HTML', () => {
  const cases: Record<string, string> = {
    '<strong>Two</strong> <em>cups</em> of <code>tea</code>': '**Two** _cups_ of `tea`',
    'See <a class="x" href="https://a.example/?b=1&amp;c">here</a>': 'See [here](https://a.example/?b=1&c)',
    '<spark-mention data-object-type="person" data-object-id="abc">Bob</spark-mention>, hi': '<@personId:abc|Bob>, hi',
    '<webex-mention data-object-id="abc" data-object-type="person">Bob</webex-mention>': '<@personId:abc|Bob>',
    '<spark-mention data-object-type="groupMention" data-group-type="all">All</spark-mention>!': '<@all>!',
    'one<br/>two': 'one  \ntwo',
    '<p>one</p><p>two</p>': 'one\n\ntwo',
    '<ul><li>one</li><li>two</li></ul>': '- one\n- two',
    '<span onclick="x()">plain</span>': 'plain',
    '1 &lt; 2 &amp;&amp; &amp;lt;': '1 < 2 && &lt;',
    '<a href="x">never closed': 'never closed',
    'closed only</a>': 'closed only',
  };
  for (const [html, markdown] of Object.entries(cases)) {
    it(`becomes ${JSON.stringify(markdown)}`, () => assert.equal(htmlToMarkdown(html), markdown));
  }

  it('takes no longer than its length explains', () => {
    const traps = ['<a ', '<a href="x">', '<spark-mention data-object-type="a"', '<b></a>', '<', '&'];
    for (const trap of traps) {
      const started = performance.now();
      htmlToMarkdown(trap.repeat(200_000 / trap.length));
      assert.ok(performance.now() - started < 1000, trap);
    }
  });
});
