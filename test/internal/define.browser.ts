import { expect } from 'chai';

import { define } from '../../src/internal/define.ts';

describe('define', () => {
  it('keeps the first definition when a second copy of the package defines the same name', () => {
    const first = class extends HTMLElement {};
    define('test-defined-twice', first);
    define('test-defined-twice', class extends HTMLElement {});
    expect(customElements.get('test-defined-twice')).to.equal(first);
  });

  it('defines nothing where another version was first, and says so once with both versions and where to read on', () => {
    const key = Symbol.for('webex-elements:version');
    const page = globalThis as { [key]?: string };
    const own = page[key];
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    page[key] = '0.0.9';
    define('test-of-two-versions', class extends HTMLElement {});
    define('test-of-two-versions-again', class extends HTMLElement {});
    page[key] = own!;
    console.warn = warn;
    expect(customElements.get('test-of-two-versions')).to.equal(undefined);
    expect(customElements.get('test-of-two-versions-again')).to.equal(undefined);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('0.0.9').and.include(own!).and.include('docs/troubleshooting.md#two-versions');
  });

  it('is silent when the very same class is defined again', () => {
    const info = console.info;
    const said: unknown[] = [];
    console.info = (...words: unknown[]) => said.push(words);
    const element = class extends HTMLElement {};
    define('test-defined-again', element);
    define('test-defined-again', element);
    console.info = info;
    expect(said).to.deep.equal([]);
  });
});
