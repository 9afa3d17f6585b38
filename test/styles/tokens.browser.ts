import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { css, html } from 'lit';

import { define } from '../../src/internal/define.ts';
import { WebexElement } from '../../src/internal/webex-element.ts';
import { chromiumOnly, engine } from '../support/engine.ts';

class Card extends WebexElement {
  static override styles = css`
    .card {
      background: var(--webex-color-background);
      padding: calc(var(--webex-space) * 2);
    }
  `;
  override render() {
    return html`<div class="card">Text<slot></slot></div>`;
  }
}
define('test-card', Card);

async function show(markup: string): Promise<HTMLElement> {
  document.body.innerHTML = markup;
  const cards = [...document.querySelectorAll<Card>('test-card')];
  await Promise.all(cards.map((card) => card.updateComplete));
  return cards.at(-1)!.shadowRoot!.querySelector('.card')!;
}

const backgroundOf = (element: Element) => getComputedStyle(element).backgroundColor;
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(26, 26, 26)';

describe('The design tokens', () => {
  const page = document.createElement('style');
  before(() => document.head.append(page));
  afterEach(() => {
    page.textContent = '';
    document.body.replaceChildren();
  });
  after(() => page.remove());

  it('make an element light or dark by its theme, and what is inside it', async () => {
    expect(backgroundOf(await show('<test-card theme="light"></test-card>'))).to.equal(LIGHT);
    expect(backgroundOf(await show('<test-card theme="dark"></test-card>'))).to.equal(DARK);
    expect(backgroundOf(await show('<test-card theme="dark"><test-card></test-card></test-card>'))).to.equal(DARK);
    const inverse = '<test-card theme="dark"><test-card theme="light"></test-card></test-card>';
    expect(backgroundOf(await show(inverse))).to.equal(LIGHT);
  });

  it('take what the page sets, on the element or anywhere above it', async () => {
    page.textContent = ':root { --webex-color-background: rgb(1, 2, 3) }';
    expect(backgroundOf(await show('<test-card></test-card>'))).to.equal('rgb(1, 2, 3)');
    page.textContent += 'test-card { --webex-color-background: light-dark(red, rgb(4, 5, 6)) }';
    expect(backgroundOf(await show('<test-card theme="dark"></test-card>'))).to.equal('rgb(4, 5, 6)');
  });

  it('become narrower with the compact density', async () => {
    expect(getComputedStyle(await show('<test-card></test-card>')).paddingTop).to.equal('8px');
    expect(getComputedStyle(await show('<test-card density="compact"></test-card>')).paddingTop).to.equal('6px');
    const inside = '<test-card density="compact"><test-card density="comfortable"></test-card></test-card>';
    expect(getComputedStyle(await show(inside)).paddingTop, 'comfortable inside compact').to.equal('8px');
  });

  describe('for people who ask for more contrast', () => {
    const ask = (value: string) =>
      executeServerCommand('devtools', {
        method: 'Emulation.setEmulatedMedia',
        params: { features: [{ name: 'prefers-contrast', value }] },
      });
    /** What a token comes to where it is used. */
    const colorOf = async (name: string): Promise<string> => {
      const card = await show('<test-card theme="light"></test-card>');
      card.style.color = `var(--webex-color-${name})`;
      return getComputedStyle(card).color;
    };

    before(async function () {
      chromiumOnly.call(this);
      page.textContent = '';
      await ask('more');
    });

    after(() => (engine === 'chromium' ? ask('') : undefined));

    it('bring secondary text and lines to the colour of text, and darken buttons', async () => {
      const text = await colorOf('text');
      for (const name of ['text-secondary', 'border', 'border-strong'])
        expect(await colorOf(name), name).to.equal(text);
      expect(await colorOf('accent')).to.equal(await colorOf('accent-hover'));
    });

    it('do so in the colours of the page', async () => {
      page.textContent = ':root { --webex-color-text: rgb(1, 2, 3); --webex-color-border: rgb(200, 200, 200) }';
      expect(await colorOf('border')).to.equal('rgb(1, 2, 3)');
      expect(await colorOf('text-secondary')).to.equal('rgb(1, 2, 3)');
    });

    it('leave alone what a page sets on an element itself', async () => {
      page.textContent = 'test-card { --webex-color-border: rgb(9, 9, 9) }';
      expect(await colorOf('border')).to.equal('rgb(9, 9, 9)');
    });
  });
});

describe('A page that resets everything', () => {
  const page = document.createElement('style');
  page.textContent =
    'html { font-size: 62.5% } body { color: lime; letter-spacing: 1em; text-transform: uppercase; text-align: right }' +
    '* { all: unset; color: lime; font: 40px/1 cursive; line-height: 3 }';
  before(() => document.head.append(page));
  after(() => page.remove());

  it('does not reach the colour and text of an element', async () => {
    const card = await show('<test-card theme="light"></test-card>');
    const style = getComputedStyle(card);
    expect(style.color).to.equal('rgba(0, 0, 0, 0.95)');
    expect(style.fontSize).to.equal('14px');
    expect(style.fontFamily).to.contain('system-ui');
    expect(style.letterSpacing).to.equal('normal');
    expect(style.textTransform).to.equal('none');
    expect(style.textAlign).to.equal('start');
    expect(Number.parseFloat(style.lineHeight)).to.be.closeTo(20, 0.1);
  });

  it('can still hide it', async () => {
    const card = await show('<test-card hidden></test-card>');
    expect(card.getClientRects().length).to.equal(0);
  });
});
