import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';

import { define } from '../../src/internal/define.ts';
import { RovingFocus } from '../../src/internal/roving-focus.ts';
import { VirtualWindow } from '../../src/internal/virtual-window.ts';
import { WebexElement } from '../../src/internal/webex-element.ts';
import { virtualWindow } from '../../src/styles/virtual-window.ts';
import { until } from '../browser/page.ts';
import { canCommandThePage } from '../support/engine.ts';

class Names extends WebexElement {
  static override styles = virtualWindow;
  names: string[] = [];
  left: string[] = [];
  readonly window: VirtualWindow = new VirtualWindow(this, {
    scroller: () => this.renderRoot?.querySelector<HTMLElement>('.window'),
    count: () => this.names.length,
    keyAt: (index) => this.names[index]!,
    estimate: () => 30,
    edge: 'start',
  });
  readonly focusing: RovingFocus = new RovingFocus(this, {
    count: () => this.names.length,
    keyAt: (index) => this.names[index]!,
    window: this.window,
    textAt: (index) => this.names[index]!,
    onLeave: (edge) => this.left.push(edge),
  });

  override firstUpdated() {
    this.renderRoot.querySelector<HTMLElement>('.window')!.style.height = '200px';
  }

  override render() {
    const { focusing } = this;
    return html`<div class="window" @keydown=${focusing.onKeyDown} @focusin=${focusing.onFocusIn}>
      <div class="rows">
        ${this.window.rows(
          (index) => html`<button tabindex=${focusing.isTabStop(index) ? 0 : -1}>${this.names[index]}</button>`,
        )}
      </div>
    </div>`;
  }
}
define('test-names', Names);

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('A list with a roving focus', () => {
  let list: Names;
  const after = document.createElement('input');
  const focused = () => list.shadowRoot!.activeElement?.textContent;
  const press = async (key: string) => {
    await sendKeys({ press: key });
    await list.updateComplete;
    await frame();
    await frame();
  };

  beforeEach(async () => {
    list = document.createElement('test-names') as Names;
    list.names = [...Array.from({ length: 500 }, (_, index) => `n${index}`), 'Zoë', 'Zürich'];
    document.body.append(list, after);
    await list.updateComplete;
    await frame();
    await frame();
    await press('Tab');
  });
  afterEach(() => document.body.replaceChildren());

  it('is one tab stop', async () => {
    expect(focused()).to.equal('n0');
    expect(list.shadowRoot!.querySelectorAll('[tabindex="0"]').length).to.equal(1);
    await press('Tab');
    expect(document.activeElement).to.equal(after);
  });

  it('goes by arrows, pages, and to the ends of what is not rendered yet', async () => {
    await press('ArrowDown');
    expect(focused()).to.equal('n1');
    await press('PageDown');
    expect(focused()).to.equal('n11');
    await press('End');
    expect(focused()).to.equal('Zürich');
    await press('ArrowUp');
    expect(focused()).to.equal('Zoë');
    await press('Home');
    expect(focused()).to.equal('n0');
  });

  it('says when it is left at either end', async () => {
    await press('ArrowUp');
    expect([list.left, focused()]).to.deep.equal([['start'], 'n0']);
    await press('End');
    await press('ArrowDown');
    expect(list.left).to.deep.equal(['start', 'end']);
  });

  it('goes to a row by typing how it begins', async () => {
    await press('z');
    expect(focused()).to.equal('Zoë');
    await press('u');
    expect(focused()).to.equal('Zürich');
  });

  it('stays with its row while others come and go, and goes to the neighbour when the row goes', async () => {
    await press('ArrowDown');
    await press('ArrowDown');
    list.names.unshift('new');
    list.requestUpdate();
    await list.updateComplete;
    expect(focused()).to.equal('n2');
    await press('ArrowDown');
    expect(focused()).to.equal('n3');
    list.names.splice(list.names.indexOf('n3'), 1);
    list.requestUpdate();
    await list.updateComplete;
    await frame();
    expect(focused()).to.equal('n4');
  });

  it('keeps the focus on a row that moves', async () => {
    for (let time = 0; time < 4; time++) await press('ArrowDown');
    list.names.unshift(...list.names.splice(4, 1));
    list.requestUpdate();
    await list.updateComplete;
    expect(focused()).to.equal('n4');
    await press('ArrowDown');
    expect(focused(), 'and goes on from there').to.equal('n0');
  });

  it('is a tab stop also where the row that had the focus is far out of view', async () => {
    await press('ArrowDown');
    after.focus();
    list.shadowRoot!.querySelector('.window')!.scrollTop = 9_000;
    const stops = () => [...list.shadowRoot!.querySelectorAll('[tabindex="0"]')].map(({ textContent }) => textContent);
    await until(() => stops().length === 1 && Number(stops()[0]!.slice(1)) > 250, 'a row in view');
    // Elsewhere a key cannot be held down.
    if (!canCommandThePage) return;
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused()).to.equal(stops()[0]);
  });
});
