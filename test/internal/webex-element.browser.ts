import { ContextProvider } from '@lit/context';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';

import { define } from '../../src/internal/define.ts';
import { storeContext } from '../../src/internal/store-context.ts';
import { WebexElement } from '../../src/internal/webex-element.ts';
import { batch, signal } from '../../src/store/reactive.ts';
import type { Store } from '../../src/store/store.ts';

const name = signal('Ann');
const unread = signal(0);

class Greeting extends WebexElement {
  @property() greeting = 'Hello';
  renders = 0;
  override render() {
    this.renders += 1;
    if (name.value === '') throw new Error('no name');
    return html`${this.greeting} ${name.value}`;
  }
}
define('test-greeting', Greeting);

class Badge extends WebexElement {
  renders = 0;
  override render() {
    this.renders += 1;
    return html`${unread.value}`;
  }
}
define('test-badge', Badge);

class Shown extends WebexElement {
  override render() {
    return html`${this.store === undefined ? 'none' : (this.store as unknown as { name: string }).name}`;
  }
}
define('test-shown', Shown);

const storeNamed = (text: string) => ({ name: text }) as unknown as Store;
const textOf = (element: Element) => element.shadowRoot!.textContent;

async function mount<E extends WebexElement>(tag: string): Promise<E> {
  const element = document.createElement(tag) as E;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** Defined by each test itself, under a name of its own, so that it can come later than what is inside. */
function defineProvider(tag: string, store: Store) {
  define(
    tag,
    class extends LitElement {
      provider = new ContextProvider(this, { context: storeContext, initialValue: store });
    },
  );
}

describe('An element that reads signals', () => {
  beforeEach(() => {
    name.value = 'Ann';
    unread.value = 0;
    document.body.replaceChildren();
  });

  it('repaints when what it read changes, and the others do not', async () => {
    const greeting = await mount<Greeting>('test-greeting');
    const badge = await mount<Badge>('test-badge');
    name.value = 'Bob';
    await greeting.updateComplete;
    expect(textOf(greeting)).to.equal('Hello Bob');
    expect([greeting.renders, badge.renders]).to.deep.equal([2, 1]);
  });

  it('repaints once for many changes', async () => {
    const greeting = await mount<Greeting>('test-greeting');
    for (const next of ['Bea', 'Cem', 'Dan']) name.value = next;
    batch(() => (name.value = 'Eve'));
    greeting.greeting = 'Bye';
    await greeting.updateComplete;
    expect(textOf(greeting)).to.equal('Bye Eve');
    expect(greeting.renders).to.equal(2);
  });

  it('repaints at most twice in a frame, and is complete when the last change is painted', async () => {
    const greeting = await mount<Greeting>('test-greeting');
    for (let change = 1; change <= 50; change += 1) {
      name.value = `Ann ${change}`;
      await Promise.resolve();
      await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    }
    await greeting.updateComplete;
    expect(textOf(greeting)).to.equal('Hello Ann 50');
    expect(greeting.renders).to.equal(3);
  });

  it('hears of nothing while it is out of the document, and catches up when it is back', async () => {
    const greeting = await mount<Greeting>('test-greeting');
    greeting.remove();
    name.value = 'Bob';
    await Promise.resolve();
    expect(greeting.isUpdatePending).to.equal(false);
    document.body.append(greeting);
    await greeting.updateComplete;
    expect(textOf(greeting)).to.equal('Hello Bob');
    name.value = 'Cem';
    await greeting.updateComplete;
    expect(textOf(greeting)).to.equal('Hello Cem');
  });

  it('listens to nothing after it was removed with an update pending', async () => {
    const greeting = await mount<Greeting>('test-greeting');
    name.value = 'Bob';
    greeting.remove();
    await greeting.updateComplete;
    name.value = 'Cem';
    expect(greeting.isUpdatePending).to.equal(false);
  });

  it('repairs itself after a render that threw, once the data is good again', async () => {
    const greeting = await mount<Greeting>('test-greeting');
    name.value = '';
    const failure = await greeting.updateComplete.catch((error: Error) => error.message);
    expect(failure).to.equal('no name');
    name.value = 'Bob';
    await greeting.updateComplete;
    expect(textOf(greeting)).to.equal('Hello Bob');
  });
});

describe('The store of an element', () => {
  it('is its own while it has one, and the provider’s again when that is taken away', async () => {
    defineProvider('test-provider-of-all', storeNamed('provided'));
    document.body.innerHTML = '<test-provider-of-all></test-provider-of-all>';
    const shown = document.createElement('test-shown') as Shown;
    shown.store = storeNamed('own');
    document.body.firstElementChild!.append(shown);
    await shown.updateComplete;
    expect(textOf(shown)).to.equal('own');
    shown.store = undefined;
    await shown.updateComplete;
    expect(textOf(shown)).to.equal('provided');
  });

  beforeEach(() => document.body.replaceChildren());

  it('is that of the nearest provider', async () => {
    defineProvider('test-provider', storeNamed('one'));
    document.body.innerHTML = '<test-provider><test-shown></test-shown></test-provider>';
    const shown = document.querySelector('test-shown') as Shown;
    await shown.updateComplete;
    expect(textOf(shown)).to.equal('one');
  });

  it('comes from a provider that is defined later than the element', async () => {
    document.body.innerHTML = '<test-late-provider><test-shown></test-shown></test-late-provider>';
    const shown = document.querySelector('test-shown') as Shown;
    await shown.updateComplete;
    expect(textOf(shown)).to.equal('none');
    defineProvider('test-late-provider', storeNamed('late'));
    await shown.updateComplete;
    expect(textOf(shown)).to.equal('late');
  });

  it('changes to that of a nearer provider that is defined later', async () => {
    defineProvider('test-outer-provider', storeNamed('outer'));
    document.body.innerHTML =
      '<test-outer-provider><test-inner-provider><test-shown></test-shown></test-inner-provider></test-outer-provider>';
    const shown = document.querySelector('test-shown') as Shown;
    await shown.updateComplete;
    expect(textOf(shown)).to.equal('outer');
    defineProvider('test-inner-provider', storeNamed('inner'));
    await shown.updateComplete;
    expect(textOf(shown)).to.equal('inner');
  });

  it('follows an element that is moved, and is gone outside of every provider', async () => {
    defineProvider('test-provider-a', storeNamed('a'));
    defineProvider('test-provider-b', storeNamed('b'));
    document.body.innerHTML =
      '<test-provider-a><test-shown></test-shown></test-provider-a><test-provider-b></test-provider-b>';
    const shown = document.querySelector('test-shown') as Shown;
    document.querySelector('test-provider-b')!.append(shown);
    await shown.updateComplete;
    expect(textOf(shown)).to.equal('b');
    document.body.append(shown);
    await shown.updateComplete;
    expect(textOf(shown)).to.equal('none');
  });

  it('is the one that was set on the element, also before it was defined', async () => {
    const early = document.createElement('test-early') as Shown;
    early.store = storeNamed('own');
    document.body.innerHTML = '<test-provider></test-provider>';
    document.querySelector('test-provider')!.append(early);
    define('test-early', class extends Shown {});
    await early.updateComplete;
    expect(textOf(early)).to.equal('own');
    early.store = undefined;
    await early.updateComplete;
    expect(textOf(early)).to.equal('one');
  });

  it('follows a provider that changes its store', async () => {
    defineProvider('test-changing-provider', storeNamed('before'));
    document.body.innerHTML = '<test-changing-provider><test-shown></test-shown></test-changing-provider>';
    const shown = document.querySelector('test-shown') as Shown;
    await shown.updateComplete;
    const holder = document.querySelector('test-changing-provider') as unknown as {
      provider: ContextProvider<typeof storeContext>;
    };
    holder.provider.setValue(storeNamed('after'));
    await shown.updateComplete;
    expect(textOf(shown)).to.equal('after');
  });
});
