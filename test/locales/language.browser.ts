import { expect } from 'chai';
import '../../src/elements/member-panel/member-panel.ts';
import '../../src/elements/messenger/messenger.ts';
import { addTranslation, setLocale } from '../../src/locales/locale.ts';
import { createStore } from '../../src/store/store.ts';
import { until } from '../browser/page.ts';

const store = createStore({
  getAccessToken: async () => ({ token: 'none' }),
  fetch: async () => new Response('{"items":[]}', { headers: { 'content-type': 'application/json' } }),
  realtime: 'off',
  persist: 'memory',
});

async function show(parent: HTMLElement = document.body) {
  const messenger = Object.assign(document.createElement('webex-messenger'), { store });
  parent.append(messenger);
  await messenger.updateComplete;
  return messenger;
}

const wordsOf = (element: Element) => element.shadowRoot!.textContent;

describe('The language of the elements', () => {
  before(() => {
    addTranslation('ar', { messenger: { choose: 'اختر مساحة' } });
    addTranslation('nl', () => Promise.resolve({ messenger: { choose: 'Kies een ruimte' } }));
  });

  afterEach(async () => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('lang');
    document.documentElement.removeAttribute('dir');
    await setLocale();
  });

  it('is that of the page, also when the page changes it', async () => {
    document.documentElement.lang = 'en';
    const messenger = await show();
    expect(wordsOf(messenger)).to.include('Choose a space');
    document.documentElement.lang = 'nl';
    await until(() => wordsOf(messenger).includes('Kies een ruimte'), 'other words');
    document.documentElement.lang = 'en';
    await until(() => wordsOf(messenger).includes('Choose a space'), 'other words');
  });

  it('is spoken from the first words on: nobody sees English flash by', async () => {
    document.documentElement.lang = 'nl';
    // Told of by the observer of the page, as it would be at the start.
    await Promise.resolve();
    const messenger = await show();
    expect(wordsOf(messenger)).to.include('Kies een ruimte');
  });

  it('is the one that was chosen, said to screen readers and written in its direction', async () => {
    document.documentElement.lang = 'en';
    const messenger = await show();
    expect(messenger.hasAttribute('lang'), 'as the page says').to.equal(false);
    await setLocale('ar');
    await messenger.updateComplete;
    await until(() => wordsOf(messenger).includes('اختر مساحة'), 'other words');
    expect(messenger.lang).to.equal('ar');
    expect(messenger.dir).to.equal('rtl');
    expect(getComputedStyle(messenger).direction).to.equal('rtl');
    const inside = messenger.shadowRoot!.querySelector('webex-space-list')!;
    expect(inside.hasAttribute('dir'), 'only the outermost element needs to say it').to.equal(false);
    await setLocale('en');
    await until(() => !messenger.hasAttribute('dir') && !messenger.hasAttribute('lang'), 'other words');
  });

  it('leaves the direction and language that a page gave to an element', async () => {
    const messenger = await show();
    messenger.dir = 'ltr';
    messenger.lang = 'x-ours';
    await setLocale('ar');
    await until(() => wordsOf(messenger).includes('اختر مساحة'), 'other words');
    expect(messenger.dir).to.equal('ltr');
    expect(messenger.lang).to.equal('x-ours');
  });
});
