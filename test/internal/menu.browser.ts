import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { openMenu } from '../../src/internal/menu.ts';
import { WebexElement } from '../../src/internal/webex-element.ts';
import { findAll, until } from '../browser/page.ts';

class MenuHost extends WebexElement {
  chosen = '';

  protected override render(): TemplateResult {
    return html`<button
      style="inline-size: 80px; block-size: 40px"
      aria-expanded="false"
      @click=${({ currentTarget }: Event) =>
        openMenu(this, currentTarget as HTMLElement, 'More', [
          { label: 'Rename', run: () => (this.chosen = 'Rename') },
          { label: 'Delete', refused: 'Not yours', run: () => (this.chosen = 'Delete') },
          { label: 'Leave', run: () => (this.chosen = 'Leave') },
        ])}
    >
      …
    </button>`;
  }
}
customElements.define('menu-host', MenuHost);

describe('A menu', () => {
  let host: MenuHost;
  let button: HTMLElement;

  beforeEach(async () => {
    host = new MenuHost();
    document.body.replaceChildren(host);
    await host.updateComplete;
    button = findAll(host, 'button')[0]!;
  });

  afterEach(async () => {
    host.remove();
    await sendMouse({ type: 'move', position: [1, 1] });
  });

  const press = async (element: Element, { hold = 0 } = {}): Promise<void> => {
    const { left, top } = element.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 10, Math.round(top) + 10] });
    await sendMouse({ type: 'down' });
    await new Promise((later) => setTimeout(later, hold));
    await sendMouse({ type: 'up' });
  };
  const isOpen = (): boolean => findAll(host, '.menu:popover-open').length > 0;
  const opened = () => until(isOpen, 'the menu to open');
  const closed = () => until(() => findAll(host, 'webex-menu').length === 0, 'the menu to close');
  const focused = (): Element | null | undefined => {
    const inside = host.shadowRoot!.activeElement;
    return inside?.shadowRoot?.activeElement ?? inside;
  };

  for (const hold of [0, 300])
    it(`opens by a press of its button, and closes by the next one, held for ${hold} ms`, async () => {
      await press(button, { hold });
      await opened();
      expect(button.ariaExpanded).to.equal('true');
      await press(button, { hold });
      await closed();
      // Time enough for a click that came late to open it again.
      await new Promise((later) => setTimeout(later, 100));
      expect(isOpen()).to.equal(false);
      expect(button.ariaExpanded).to.equal('false');
      await press(button);
      await opened();
    });

  it('closes by a click that no pointer made, as assistive technology makes it', async () => {
    button.click();
    await opened();
    button.click();
    await closed();
  });

  it('opens again after a press that began on its button and ended elsewhere', async () => {
    await press(button);
    await opened();
    const { left, top } = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 10, Math.round(top) + 10] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [250, 150] });
    await sendMouse({ type: 'up' });
    await closed();
    await press(button);
    await opened();
  });

  it('closes by a press elsewhere and by Escape, and gives the focus back', async () => {
    await press(button);
    await opened();
    await sendMouse({ type: 'click', position: [250, 150] });
    await closed();
    await press(button);
    await opened();
    await sendKeys({ press: 'Escape' });
    await closed();
    expect(focused()).to.equal(button);
  });

  it('is walked through by arrows, Home, End and letters, and does not do what is refused', async () => {
    button.click();
    await opened();
    await until(() => focused()?.textContent?.includes('Rename'), 'the first');
    await sendKeys({ press: 'End' });
    expect(focused()?.textContent).to.contain('Leave');
    await sendKeys({ press: 'd' });
    expect(focused()?.textContent).to.contain('Delete');
    await sendKeys({ press: 'Enter' });
    expect([host.chosen, isOpen()]).to.deep.equal(['', true]);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await closed();
    expect(host.chosen).to.equal('Rename');
    expect(focused()).to.equal(button);
  });
});
