import { expect } from 'chai';
import { html } from 'lit';

import { announce } from '../../src/internal/announcer.ts';
import { define } from '../../src/internal/define.ts';
import { WebexElement } from '../../src/internal/webex-element.ts';
import { until } from '../browser/page.ts';

class Inner extends WebexElement {
  override render() {
    return html`inner`;
  }
}
define('webex-test-inner', Inner);

class Outer extends WebexElement {
  override render() {
    return html`<webex-test-inner></webex-test-inner>`;
  }
}
define('webex-test-outer', Outer);

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe('announce', () => {
  let outer: Outer;
  let inner: Inner;
  const regions = () => [outer, inner].flatMap((element) => [...element.shadowRoot!.querySelectorAll('[aria-live]')]);
  const said = () => regions().map((region) => [...region.children].map((line) => line.textContent));

  beforeEach(async () => {
    outer = document.createElement('webex-test-outer') as Outer;
    document.body.append(outer);
    await outer.updateComplete;
    inner = outer.shadowRoot!.querySelector('webex-test-inner')!;
    await inner.updateComplete;
  });
  afterEach(() => outer.remove());

  it('speaks through one polite region in the outermost element', async () => {
    announce(inner, 'Ann: hello');
    announce(outer, 'Sent');
    await wait(150);
    expect(said()).to.deep.equal([['Ann: hello', 'Sent']]);
    expect(regions()[0]!.getRootNode()).to.equal(outer.shadowRoot);
    expect(regions()[0]!.getAttribute('aria-live')).to.equal('polite');
  });

  it('speaks inside the modal dialog around the element, as nothing outside is read', async () => {
    const dialog = document.createElement('dialog');
    const within = document.createElement('webex-test-inner');
    dialog.append(within);
    outer.shadowRoot!.append(dialog);
    dialog.showModal();
    announce(within, 'Two people found');
    await wait(150);
    expect(dialog.querySelector('[aria-live]')?.textContent).to.equal('Two people found');
    dialog.close();
    announce(within, 'Back on the page');
    await wait(150);
    const region = [...outer.shadowRoot!.children].find((child) => child.matches('[aria-live]'));
    expect(region?.textContent).to.equal('Back on the page');
  });

  it('leaves nothing of it on the page for whoever comes to it later', async function () {
    this.timeout(15_000);
    announce(inner, 'Ann: hello');
    await wait(150);
    expect(said()).to.deep.equal([['Ann: hello']]);
    await until(() => said().flat().length === 0, 'the words to go');
  });

  it('says once what two elements tell alike', async () => {
    const message = (element: WebexElement) =>
      announce(element, 'Ann: hello', { topic: 'space', summarize: (count) => `${count} new messages` });
    message(outer);
    message(inner);
    await wait(150);
    expect(said()).to.deep.equal([['Ann: hello']]);
  });

  it('sums up what comes together, and speaks at most once a second', async () => {
    const message = (text: string) =>
      announce(inner, text, { topic: 'space', summarize: (count) => `${count} new messages` });
    message('Ann: hello');
    await wait(150);
    expect(said()).to.deep.equal([['Ann: hello']]);
    for (const text of ['one', 'two', 'three']) message(text);
    await wait(300);
    expect(said()).to.deep.equal([['Ann: hello']]);
    await wait(800);
    expect(said()).to.deep.equal([['3 new messages']]);
  });

  it('keeps its region when the element renders again', async () => {
    announce(inner, 'Sent');
    await wait(150);
    outer.requestUpdate();
    await outer.updateComplete;
    expect(said()).to.deep.equal([['Sent']]);
  });
});
