import { expect } from 'chai';
import fc from 'fast-check';

import { renderMarkdown } from '../../src/content/markdown.ts';
import { renderPlainText } from '../../src/content/plain-text.ts';
import { sanitiseHtml } from '../../src/content/sanitiser.ts';
import { hostileHtml, refusedAddresses } from './hostile-inputs.ts';
import { strayNodes, Tripwire } from './message-nodes.ts';

const environment = import.meta.env as Record<string, string | undefined>;
/** Strings per property. `FUZZ_RUNS` asks for more. */
const numRuns = Number(environment['FUZZ_RUNS'] ?? environment['VITE_FUZZ_RUNS'] ?? 5_000);

const names = (
  'p b i a div span svg math style script img table tr td select option template form input textarea title noscript xmp ' +
  'iframe object mtext mglyph annotation-xml foreignObject desc spark-mention blockquote code pre ol li br x-y'
).split(' ');
const attributes = [
  ' onerror=alert(1)',
  ' onclick="alert(1)"',
  ' id=alert',
  ' name=body',
  ' style="color:red"',
  ' class="language-x y"',
  ' class=info',
  ' src=x',
  ' href="javascript:alert(1)"',
  ' href=https://example.com',
  ' href="//e"',
  ' is=x-y',
  ' data-object-type=person',
  ' data-object-id=x',
  ' start=2',
  ' slot=x',
  '/',
  ' ="',
  " a='>",
  ' \u0000',
];
const pieces = fc.oneof(
  fc.constantFrom(...names).map((name) => `<${name}>`),
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc.tuple(fc.constantFrom(...names), fc.subarray(attributes)).map(([name, given]) => `<${name}${given.join('')}>`),
  fc.constantFrom(
    '<!--',
    '-->',
    '--!>',
    '<![CDATA[',
    ']]>',
    '<!',
    '<?',
    '<',
    '>',
    '"',
    "'",
    '&lt;',
    '&#0;',
    '&',
    '\u0000',
  ),
  fc.constantFrom(...refusedAddresses.filter((address) => address.length < 100)),
  fc.constantFrom(
    ...Object.values(hostileHtml)
      .flat()
      .filter((html) => html.length < 400),
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const hostileString = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
const marks = fc.constantFrom(
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '```',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '    ',
  '# ',
  '[',
  '](',
  ')',
  '![',
  '<',
  '>',
  '|',
  '\\',
  '<@all>',
  '<@personId:x|',
  '<@personEmail:a@b.cc>',
  '<blockquote class=info>',
  '</blockquote>',
  'https://',
  'www.a.bb',
);
const hostileMarkdown = fc.array(fc.oneof(marks, pieces), { maxLength: 40 }).map((parts) => parts.join(''));

describe(`${numRuns} generated messages`, function () {
  this.timeout(Math.max(60_000, numRuns * 20));

  const stage = document.createElement('div');
  const harmless = (fragment: DocumentFragment) => {
    const stray = strayNodes(fragment);
    if (stray.length > 0) throw new Error(stray.join(', '));
    stage.replaceChildren(fragment);
    if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) throw new Error('A prototype was changed.');
  };

  before(() => document.body.append(stage));
  after(() => stage.remove());

  it('of html do no harm', async () => {
    const tripwire = new Tripwire();
    fc.assert(
      fc.property(hostileString, (html) => harmless(sanitiseHtml(html))),
      { numRuns },
    );
    expect(await tripwire.read()).to.deep.equal({ calls: 0, requests: [] });
  });

  it('of markdown do no harm once they have been rendered and sanitised', async () => {
    const tripwire = new Tripwire();
    fc.assert(
      fc.property(hostileMarkdown, (markdown) => harmless(sanitiseHtml(renderMarkdown(markdown)))),
      { numRuns },
    );
    expect(await tripwire.read()).to.deep.equal({ calls: 0, requests: [] });
  });

  it('of plain text do no harm', async () => {
    const tripwire = new Tripwire();
    fc.assert(
      fc.property(hostileString, (text) => harmless(renderPlainText(text))),
      { numRuns },
    );
    expect(await tripwire.read()).to.deep.equal({ calls: 0, requests: [] });
  });
});
