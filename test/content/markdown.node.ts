import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { markdownToText, renderMarkdown, type MarkdownMention } from '../../src/content/markdown.ts';
import fc from 'fast-check';
import { quickest } from './quickest.ts';

const people = (mention: MarkdownMention) => {
  if (mention.kind === 'all') return { name: 'All' };
  return mention.id === 'P1' || mention.email === 'ann_b@example.com'
    ? { id: 'P1', name: mention.name ?? 'Ann B' }
    : undefined;
};
const ann = (name: string) => `<spark-mention data-object-type="person" data-object-id="P1">${name}</spark-mention>`;
const all = '<spark-mention data-object-type="groupMention" data-group-type="all">All</spark-mention>';

const renders = (markdown: string, html: string, text?: string) =>
  it(JSON.stringify(markdown), () => {
    assert.equal(renderMarkdown(markdown, { mention: people }).replaceAll(/>\n+</g, '><'), html);
    if (text !== undefined) assert.equal(markdownToText(markdown, { mention: people }), text);
  });

describe('renderMarkdown', () => {
  describe('formats as the service documents it', () => {
    renders('**b** *i* _i_', '<p><strong>b</strong> <em>i</em> <em>i</em></p>', 'b i i');
    renders(
      '**PROJECT UPDATE** published [on Box](http://box.com/s/lf5vj).',
      '<p><strong>PROJECT UPDATE</strong> published <a href="http://box.com/s/lf5vj" rel="nofollow">on Box</a>.</p>',
      'PROJECT UPDATE published on Box.',
    );
    renders('# a\n## b\n### c', '<h1>a</h1><h2>b</h2><h3>c</h3>', 'a\nb\nc');
    renders('1. a\n2. b', '<ol><li>a</li><li>b</li></ol>', 'a\nb');
    renders('3) a', '<ol start="3"><li>a</li></ol>');
    renders(
      '- a\n  - b\n    - c\n- d',
      '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>',
      'a\nb\nc\nd',
    );
    renders(
      '1. a\n  - b\n    - c\n2. d',
      '<ol><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ol>',
      'a\nb\nc\nd',
    );
    renders('1. a\n  1. b\n    1. c\n2. d', '<ol><li>a<ol><li>b<ol><li>c</li></ol></li></ol></li><li>d</li></ol>');
    renders('1. a\n   - b\n2. c', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>');
    renders('1. a\n    - b', '<ol><li>a<ul><li>b</li></ul></li></ol>');
    renders('```\n1. a\n  - b\n```', '<pre><code>1. a\n  - b\n</code></pre>', '1. a\n  - b');
    renders('> q\n> r', '<blockquote><p>q\nr</p></blockquote>', 'q\nr');
    renders('`a < b`', '<p><code>a &lt; b</code></p>', 'a < b');
    renders(
      '```ts\nconst a = "<b>";\n```',
      '<pre><code class="language-ts">const a = &quot;&lt;b&gt;&quot;;\n</code></pre>',
    );
    renders('```"><img src=x>\na\n```', '<pre><code>a\n</code></pre>');
    renders('a\n\nb  \nc', '<p>a</p><p>b<br>c</p>', 'a\nb\nc');
    renders('---', '<hr>', '');
    renders('~~gone~~ ~kept~', '<p><s>gone</s> ~kept~</p>', 'gone ~kept~');
    renders('snake_case_name 5 * 3 * 2', '<p>snake_case_name 5 * 3 * 2</p>');
    renders('\\*a\\*', '<p>*a*</p>', '*a*');
    renders('a &amp; b & c', '<p>a &amp; b &amp; c</p>', 'a & b & c');
    renders(
      'https://example.com/a?b=1&c=2',
      '<p><a href="https://example.com/a?b=1&amp;c=2" rel="nofollow">https://example.com/a?b=1&amp;c=2</a></p>',
      'https://example.com/a?b=1&c=2',
    );
    renders('|a|b|\n|-|-|\n|1|2|', '<p>|a|b|\n|-|-|\n|1|2|</p>');
    renders('- [ ] a\n- [x] b', '<ul><li>[ ] a</li><li>[x] b</li></ul>', '[ ] a\n[x] b');
    renders('', '', '');
    renders('  \n ', '', '');
  });

  describe('turns mentions into people', () => {
    renders('<@personId:P1|Annie>: hi', `<p>${ann('Annie')}: hi</p>`, 'Annie: hi');
    renders('<@personId:P1>', `<p>${ann('Ann B')}</p>`, 'Ann B');
    renders('**<@personEmail:ann_b@example.com>**', `<p><strong>${ann('Ann B')}</strong></p>`, 'Ann B');
    renders('_x <@personEmail:ann_b@example.com|A_B> y_', `<p><em>x ${ann('A_B')} y</em></p>`, 'x A_B y');
    renders('<@all> look', `<p>${all} look</p>`, 'All look');
    renders('- <@all>\n\n> <@personId:P1>', `<ul><li>${all}</li></ul><blockquote><p>${ann('Ann B')}</p></blockquote>`);
    renders('<@personId:P9|Nobody>', '<p>Nobody</p>', 'Nobody');
    renders('<@personEmail:who@example.com>', '<p>who@example.com</p>', 'who@example.com');
    renders('`<@all>` \\<@all> <@other>', '<p><code>&lt;@all&gt;</code> &lt;@all&gt; &lt;@other&gt;</p>');
    renders('<@personId:P1|<img src=x onerror=alert(1)>>', `<p>${ann('&lt;img src=x onerror=alert(1)')}&gt;</p>`);
    renders('<@personId:P1|"onclick="alert(1)>', `<p>${ann('&quot;onclick=&quot;alert(1)')}</p>`);

    it('as written when nobody is there to look them up', () => {
      assert.equal(renderMarkdown('<@personId:P1|Annie> <@all>'), `<p>${ann('Annie')} ${all}</p>`);
      assert.equal(markdownToText('<@personEmail:a@b.cc|Annie>'), 'Annie');
    });
  });

  describe('keeps coloured quotes and no other html', () => {
    renders(
      '<blockquote class="info">a **b**</blockquote>',
      '<blockquote class="info"><p>a <strong>b</strong></p></blockquote>',
      'a b',
    );
    renders(
      '**Call**<blockquote class=danger>x  \ny\n\n- z\n</blockquote>after',
      '<p><strong>Call</strong></p><blockquote class="danger"><p>x<br>y</p><ul><li>z</li></ul></blockquote><p>after</p>',
    );
    renders("<blockquote class='warning'>open", '<blockquote class="warning"><p>open</p></blockquote>');
    renders(
      '<blockquote class="x onclick">a</blockquote>',
      '<p>&lt;blockquote class=&quot;x onclick&quot;&gt;a&lt;/blockquote&gt;</p>',
    );
    renders('<blockquote class="other">a</blockquote>', '<blockquote><p>a</p></blockquote>');
    renders(
      '<blockquote onclick=alert(1)>a</blockquote>',
      '<p>&lt;blockquote onclick=alert(1)&gt;a&lt;/blockquote&gt;</p>',
    );
    renders('Use `<blockquote class="info">`', '<p>Use <code>&lt;blockquote class=&quot;info&quot;&gt;</code></p>');
    renders(
      '**<img src=x onerror=alert(1)>**',
      '<p><strong>&lt;img src=x onerror=alert(1)&gt;</strong></p>',
      '<img src=x onerror=alert(1)>',
    );
    renders(
      '<script>alert(1)</script>\n**b**',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p><strong>b</strong></p>',
    );
    renders(
      '`</code><script>alert(1)</script>`',
      '<p><code>&lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt;</code></p>',
    );
    renders(
      'https://e.invalid/<script>x</script>',
      '<p><a href="https://e.invalid/" rel="nofollow">https://e.invalid/</a>&lt;script&gt;x&lt;/script&gt;</p>',
    );
    renders('<!-- x --> <a href="y">z</a>', '<p>&lt;!-- x --&gt; &lt;a href=&quot;y&quot;&gt;z&lt;/a&gt;</p>');
  });

  describe('links safe addresses only', () => {
    renders('[x](javascript:alert(1))', '<p>x</p>', 'x');
    renders('[x](data:text/html;base64,PHN)', '<p>x</p>');
    renders('[x](/logout)', '<p>x</p>');
    renders('<javascript:alert(1)>', '<p>javascript:alert(1)</p>');
    renders('[x]: javascript:alert(1)\n\n[x]', '<p>x</p>');
    renders('![alt](https://example.com/a.png)', '<p>alt</p>', 'alt');
    renders(
      '[a"b](https://example.com/"onclick="x)',
      '<p><a href="https://example.com/&quot;onclick=&quot;x" rel="nofollow">a&quot;b</a></p>',
    );
    renders('[a](https://example.com "title")', '<p><a href="https://example.com" rel="nofollow">a</a></p>');
  });

  it('never writes a tag of its own accord that the service would not', () => {
    const tags = /<(?!\/?(?:p|br|strong|em|s|code|pre|blockquote|ul|ol|li|a|h[1-4]|hr|spark-mention)[\s>])/;
    for (const markdown of [
      '<<script>alert(1)</script>',
      '[<img>](https://a.bb)',
      '**<a>**',
      '<a\nb>',
      '&lt;img&gt;',
      '<http://a.bb/<b>>',
    ]) {
      assert.doesNotMatch(renderMarkdown(markdown), tags);
    }
  });

  it('nor one that nobody thought of', () => {
    const allowed =
      /<(?:\/?(?:p|strong|em|s|code|pre|blockquote|ul|ol|li|a|h[1-4]|spark-mention)|br|hr|code class="language-[\w+#.-]+"|ol start="\d+"|blockquote class="(?:info|success|warning|danger)"|a href="(?:https?:|mailto:|tel:)[^"<>]*" rel="nofollow"|spark-mention data-object-type="(?:person" data-object-id="[^"<>]*|groupMention" data-group-type="all)")>/gi;
    const marks =
      '* ** _ __ ~~ ` ``` \n \n\n > - 1. # [ ]( ) ![ < > | \\ " \' & = : ! / : @ <@all> <@personId:x| <@personEmail:a@b.cc> https:// www.a.bb'.split(
        ' ',
      );
    const raw = [
      '<script>',
      '<img src=x onerror=alert(1)>',
      '<blockquote class=info>',
      '<blockquote onclick=x>',
      '</blockquote>',
      '<b>',
      '<!--',
      '&lt;',
      '&#60;',
      '&#x3c;img',
      'javascript:',
      'data:',
      '    ',
      '[x]: ',
      '<https://a.bb/"onclick=x>',
    ];
    const piece = fc.oneof(fc.constantFrom(...marks, ' '), fc.constantFrom(...raw), fc.string({ maxLength: 6 }));
    const numRuns = Number(process.env['FUZZ_RUNS'] ?? 5_000);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markdown = pieces.join('');
        assert.doesNotMatch(renderMarkdown(markdown).replaceAll(allowed, ''), /[<>]/);
        assert.equal(typeof markdownToText(markdown), 'string');
      }),
      { numRuns },
    );
  });

  describe('stays quick, whatever it is given', () => {
    const heavy: Record<string, string> = {
      brackets: '[',
      images: '![',
      links: '[a](',
      'angle links': '[a](<',
      references: '[a][b]',
      definitions: '[a]: b\n',
      emphasis: '*a _',
      'open emphasis': '*a **b ',
      stars: '***a** ',
      underscores: '__a_',
      'many stars': '**',
      strikes: '~~a~b',
      tildes: '~a ',
      ticks: '`',
      'ticks and text': '`a``b',
      html: '<a ',
      'angle brackets': '<',
      comments: '<!--',
      instructions: '<?',
      mentions: '<@personId:',
      'open mentions': '<@',
      dashes: '- ',
      numbers: '1. ',
      quotes: '> ',
      'tight quotes': '>',
      items: '- a\n',
      'loose items': '- a\n\n',
      rules: '***\n',
      fences: '```\n',
      code: '    a\n',
      tables: '|a|b|\n|-|-|\n',
      addresses: 'http://a.',
      mail: 'a@b.',
      'mail again': 'a@',
      tabs: '\t',
      spaces: ' ',
      lines: '\n',
      escapes: '\\',
      ampersands: '&',
      entities: '&amp;',
      headings: '# ',
      underlines: 'a\n=\n',
      'raw quotes': '<blockquote class=info>',
      'closed quotes': '</blockquote>',
      words: 'a_b*c~d',
      'nested items': '  - a\n',
    };
    renderMarkdown('**warm** [a](https://b.cc) `c`\n\n- d\n');
    for (const [name, piece] of Object.entries(heavy)) {
      it(name, () => {
        for (const length of [7_439, 16_384, 100_000]) {
          const markdown = piece.repeat(length / piece.length);
          assert.ok(quickest(50, () => renderMarkdown(markdown)) < 50, `${length} characters`);
          assert.ok(quickest(50, () => markdownToText(markdown)) < 50, `${length} characters as text`);
        }
      });
    }

    it('and shows as it was written what takes too long or is too long', () => {
      assert.equal(renderMarkdown(`${'x '.repeat(10_000)}\n<b>`), `<p>${'x '.repeat(10_000)}<br>&lt;b&gt;</p>`);
      assert.equal(markdownToText('**b**'.repeat(10_000)), '**b**'.repeat(10_000));
    });

    it('and gives the same for the same, however busy the machine is', () => {
      const markdown = '*a **b _c '.repeat(1_000);
      assert.equal(renderMarkdown(markdown), renderMarkdown(markdown));
    });
  });
});
