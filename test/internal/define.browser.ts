import { expect } from 'chai';

import { define } from '../../src/internal/define.ts';

describe('define', () => {
  it('keeps the first definition when a second copy of the package defines the same name', () => {
    const first = class extends HTMLElement {};
    define('test-defined-twice', first);
    define('test-defined-twice', class extends HTMLElement {});
    expect(customElements.get('test-defined-twice')).to.equal(first);
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
