import { sendKeys, sendMouse } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { WebexMessage } from '../../src/elements/message/message.ts';
import '../../src/elements/message/message.ts';
import type { WebexPersonSelectEvent } from '../../src/events/person-select.ts';
import type { WebexMessageEditEvent } from '../../src/events/message-edit.ts';
import type { Message, Person } from '../../src/resources/index.ts';
import type { OutboxEntry } from '../../src/store/outbox.ts';
import { setLocale } from '../../src/locales/locale.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { findAll, textOf, until } from '../browser/page.ts';
import { chromiumOnly } from '../support/engine.ts';
import { clearThreads } from './conversation.ts';

const me: Person = {
  id: 'me',
  displayName: 'Alice Marlowe',
  emails: ['alice@x.example'],
  type: 'person',
  status: 'active',
};
const bob: Person = { ...me, id: 'bob', displayName: 'Bob Adeyemi', emails: ['bob@x.example'] };

const answer = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A store that knows these messages, and hears that there is nothing else. */
const storeWith = async (...messages: Message[]): Promise<Store> => {
  const store = createStore({
    getAccessToken: () => 'none',
    fetch: async (input) => {
      const url = String(input instanceof Request ? input.url : input);
      if (url.endsWith('/people/me')) return answer(me);
      return url.includes('/rooms') || url.includes('/people') ? answer({ items: [] }) : answer({ message: 'no' }, 404);
    },
    realtime: 'off',
  });
  await store.start();
  store.people.receive([me, bob]);
  store.messages.receive(messages);
  return store;
};

const message = (fields: Partial<Message> = {}): Message => ({
  id: 'one',
  spaceId: 'space',
  spaceType: 'group',
  personId: 'bob',
  personEmail: 'bob@x.example',
  created: '2026-03-04T10:42:00.000Z',
  text: 'Hello',
  ...fields,
});

const show = async (fields: Partial<Message> = {}, known?: Store): Promise<WebexMessage> => {
  const store = known ?? (await storeWith(message(fields)));
  const element = Object.assign(document.createElement('webex-message'), { store, messageId: 'one' });
  document.body.append(element);
  await element.updateComplete;
  return element;
};

const bodyOf = (element: WebexMessage): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.body')!;

describe('<webex-message>', () => {
  afterEach(clearThreads);

  it('says who wrote it, when, and what', async () => {
    const element = await show();
    await until(() => /Bob Adeyemi.*\d:42.*Hello/.test(textOf(element)), 'the time, which comes after the first paint');
    expect(element.shadowRoot!.querySelector('time')!.dateTime).to.equal('2026-03-04T10:42:00.000Z');
  });

  it('has no accessibility violations, whatever it shows', async () => {
    await show({ html: '<h1>Big</h1><p><a href="https://x.example">link</a></p><pre><code>code</code></pre>' });
    await show({ personId: 'me', updated: '2026-03-04T10:44:00.000Z', text: '🎉' });
    await show({ text: undefined, files: ['https://webexapis.com/v1/contents/x'] });
    await show({ parentId: 'gone' });
    await until(() => textOf(document.body).includes('This file was deleted'), 'the file');
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });

  it('shows formatting, and no more than that', async () => {
    const element = await show({
      html: '<p><strong>bold</strong> <script>alert(1)</script><img src=x onerror=alert(1)></p><blockquote class="danger">careful</blockquote>',
    });
    expect(bodyOf(element).querySelector('strong')!.textContent).to.equal('bold');
    expect(bodyOf(element).querySelector('[data-quote=danger]')!.textContent).to.equal('careful');
    expect(bodyOf(element).querySelector('script, img')).to.equal(null);
  });

  it('marks mentions of the reader and of everybody, and gives a mentioned person out', async () => {
    const mention = (id: string, name: string) =>
      `<spark-mention data-object-type="person" data-object-id="${id}">${name}</spark-mention>`;
    const all = '<spark-mention data-object-type="groupMention" data-group-type="all">All</spark-mention>';
    const element = await show({ html: `${mention('me', 'Alice')} ${mention('bob', 'Bob')} ${all}` });
    const marked = [...bodyOf(element).querySelectorAll('.me')].map(({ textContent }) => textContent);
    expect(marked).to.deep.equal(['Alice', 'All']);
    const chosen: string[] = [];
    document.body.addEventListener('webex-person-select', (event) => {
      chosen.push((event as WebexPersonSelectEvent).personId);
    });
    bodyOf(element).querySelector<HTMLElement>('[data-person-id=bob]')!.click();
    element.shadowRoot!.querySelector<HTMLElement>('.author')!.click();
    expect(chosen).to.deep.equal(['bob', 'bob']);
  });

  it('shows a few emoji large, and long text in any script by its own direction', async () => {
    expect(bodyOf(await show({ text: '🎉 👏🏽' })).classList.contains('emoji')).to.equal(true);
    const arabic = bodyOf(await show({ text: 'مرحبا' }));
    expect(getComputedStyle(arabic).direction).to.equal('rtl');
  });

  it('says that it was edited, and when', async () => {
    const element = await show({ updated: '2026-03-04T10:44:00.000Z' });
    expect(textOf(element)).to.include('edited');
    expect(element.shadowRoot!.querySelector<HTMLElement>('.note')!.title).to.match(/^Edited .*2026.*:44/);
  });

  it('says what it cannot show, and when there is none', async () => {
    const uuid = '01234567-89ab-cdef-0123-456789abcdef';
    const idOf = (kind: string) => btoa(`ciscospark://us/${kind}/${uuid}`);
    const odd = message({ id: idOf('MESSAGE'), spaceId: idOf('ROOM'), text: undefined });
    const element = Object.assign(document.createElement('webex-message'), {
      store: await storeWith(odd),
      messageId: odd.id,
    });
    document.body.append(element);
    await until(() => textOf(element).includes('cannot be shown here'), 'the word of it');
    expect(findAll<HTMLAnchorElement>(element, 'a')[0]!.href).to.equal(`webexteams://im?space=${uuid}&message=${uuid}`);
  });

  it('tells a message that was deleted from one that could not be read', async () => {
    const missing = await show({}, await storeWith());
    await until(() => textOf(missing).includes('This message was deleted'), 'the word of it');
    const store = await storeWith(message());
    const gone = await show({}, store);
    store.messages.drop('one');
    await until(() => textOf(gone).includes('This message was deleted'), 'the word of it');
    const forbidden = createStore({
      getAccessToken: () => 'none',
      fetch: async (input) =>
        String(input instanceof Request ? input.url : input).endsWith('/people/me') ? answer(me) : answer({}, 403),
      realtime: 'off',
    });
    await forbidden.start();
    const hidden = await show({}, forbidden);
    await until(() => textOf(hidden).includes('could not be read'), 'the word of it');
  });

  it('never fails over what it is given', async () => {
    const odd: Array<Partial<Message>> = [
      { created: 'yesterday' },
      { created: '' },
      { created: '+275760-09-14T00:00:00.000Z' },
      { updated: 'never' },
      { personId: 'unknown', personEmail: '' },
      { html: '', text: '' },
      { html: '<'.repeat(20_000) },
      { text: 'x'.repeat(7_439) },
      { text: 'Z̸̡̢̛͎̤͔a̴̧̡̛l̵̢̛g̶̡o'.repeat(300) },
      { text: '\ud800\u202e\u0000' },
      { files: ['javascript:alert(1)', '', 'https://webexapis.com/v1/contents/'] },
      { attachments: [{ contentType: 'unknown', content: {} }] },
      { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { body: 7 as never } }] },
      { parentId: 'one' },
      { mentionedPeople: ['nobody'], mentionedGroups: ['all', 'none'] },
    ];
    for (const fields of odd) {
      const element = await show(fields);
      expect(element.shadowRoot!.querySelector('.message'), JSON.stringify(fields)).not.to.equal(null);
      const box = element.getBoundingClientRect();
      expect(element.scrollWidth, JSON.stringify(fields).slice(0, 80)).to.be.at.most(Math.ceil(box.width));
      element.remove();
    }
  });

  it('is described as the language parts what it says', async () => {
    await setLocale('ja');
    try {
      const element = await show({ updated: '2026-03-04T10:44:00.000Z' });
      expect(element.description).to.match(/^Bob Adeyemi、.*、Hello、/);
      expect(element.description).not.to.include(', ');
    } finally {
      await setLocale();
    }
  });

  it('is described in plain words while it is not sent', async () => {
    const store = await storeWith();
    const markdown = '**Look** here, <@personId:bob|Bob>';
    const entry: OutboxEntry = {
      id: 'outbox-1',
      draft: { spaceId: 'space', markdown, fileName: 'plan.txt', file: new File(['a'], 'plan.txt') },
      status: 'queued',
      error: undefined,
      created: Date.now(),
    };
    const element = Object.assign(document.createElement('webex-message'), { store, entry });
    document.body.append(element);
    await until(() => element.description.includes('Bob'), 'what it says');
    await until(() => !element.description.includes('**'), 'what reads the markdown');
    expect(element.description).to.match(/^You\. Look here, Bob, plan\.txt\. /);
  });

  describe('what can be done with it', () => {
    before(chromiumOnly);

    const hover = async (fields: Partial<Message>) => {
      const element = await show(fields);
      const { left, top } = element.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + 90), Math.round(top + 20)] });
      await until(() => findAll(element, '.toolbar button').length > 0, 'the toolbar');
      return Object.fromEntries(
        findAll<HTMLButtonElement>(element, '.toolbar button').map((button) => [
          button.getAttribute('aria-label')!,
          button,
        ]),
      );
    };

    afterEach(() => sendMouse({ type: 'move', position: [1, 700] }));

    it('is less for what others wrote', async () => {
      expect(Object.keys(await hover({}))).to.deep.equal(['Reply in thread', 'Copy text']);
    });

    it('asks the page to edit one’s own', async () => {
      const asked: string[] = [];
      document.body.addEventListener('webex-message-edit', (event) => {
        asked.push((event as WebexMessageEditEvent).messageId);
      });
      const buttons = await hover({ personId: 'me' });
      buttons['Edit']!.click();
      expect(asked).to.deep.equal(['one']);
    });

    it('says before that Webex takes ten edits, and when they are used up', async () => {
      const edit = (buttons: Record<string, HTMLButtonElement>) =>
        Object.entries(buttons).find(([label]) => label.startsWith('Edit'))!;
      const [, first] = edit(await hover({ personId: 'me', updated: '2026-03-04T10:44:00.000Z' }));
      expect(first.title).to.include('ten times');
      expect(first.ariaDisabled).to.equal('false');
      const { store } = (first.getRootNode() as ShadowRoot).host as WebexMessage;
      for (let minute = 45; minute < 54; minute += 1)
        store!.messages.receive([message({ personId: 'me', updated: `2026-03-04T10:${minute}:00.000Z` })]);
      await until(() => first.ariaDisabled === 'true', 'the refusal');
      expect(first.title).to.include('takes no more');
    });

    it('says before that a message with a file cannot be edited', async () => {
      const buttons = await hover({ personId: 'me', files: ['https://webexapis.com/v1/contents/x'] });
      const edit = Object.entries(buttons).find(([label]) => label.startsWith('Edit'))!;
      expect(edit[0]).to.include('does not let messages with files');
      expect(edit[1].ariaDisabled).to.equal('true');
    });

    it('is reached by keyboard where it stands alone', async () => {
      const element = await show({ personId: 'me' });
      const after = document.createElement('button');
      document.body.append(after);
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement?.className).to.include('author');
      const actions = await until(() => findAll(element, 'webex-message-actions')[0], 'the toolbar');
      await until(() => findAll(actions, '.toolbar button').length > 0, 'its buttons');
      await sendKeys({ press: 'Tab' });
      expect(actions.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Reply in thread');
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement).to.equal(after);
      await until(() => findAll(element, 'webex-message-actions').length === 0, 'the toolbar to go');
    });
  });

  describe('by touch', () => {
    const touch = (target: EventTarget, type: string, x = 10): boolean =>
      target.dispatchEvent(
        new PointerEvent(type, {
          pointerType: 'touch',
          pointerId: 7,
          clientX: x,
          clientY: 10,
          bubbles: !type.endsWith('leave'),
          composed: true,
          cancelable: true,
        }),
      );
    const menuOf = (element: WebexMessage) => findAll<HTMLDialogElement>(element, 'dialog.menu[open]')[0];

    it('has a menu, also under a finger that trembles, and nothing left over when it is closed', async () => {
      const element = await show();
      touch(bodyOf(element), 'pointerdown');
      touch(bodyOf(element), 'pointermove', 13);
      const menu = await until(() => menuOf(element), 'the menu');
      touch(bodyOf(element), 'pointerup');
      touch(element.shadowRoot!.querySelector('.message')!, 'pointerleave');
      menu.close();
      await until(() => findAll(element, 'webex-message-actions').length === 0, 'the toolbar to go');
    });

    it('leaves a field in a card, and a dialog, to themselves', async () => {
      const content = { type: 'AdaptiveCard', version: '1.3', body: [{ type: 'Input.Text', id: 'name' }] };
      const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: content as never };
      const other = await show();
      const element = await show({ attachments: [card] });
      const field = await until(() => findAll(element, 'input')[0], 'the field');
      touch(field, 'pointerdown');
      touch(bodyOf(other), 'pointerdown');
      const menu = await until(() => menuOf(other), 'the menu of another message');
      touch(menu, 'pointerdown');
      expect(menuOf(element)).to.equal(undefined);
      const menuEvent = new PointerEvent('contextmenu', {
        pointerType: 'touch',
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      expect(field.dispatchEvent(menuEvent), 'the menu of the browser').to.equal(true);
    });

    it('says there too what limits an edit', async () => {
      const element = await show({ personId: 'me', updated: '2026-03-04T10:44:00.000Z' });
      touch(bodyOf(element), 'pointerdown');
      const menu = await until(() => menuOf(element), 'the menu');
      expect(textOf(menu)).to.include('ten times');
    });

    it('has a button that copies code', async () => {
      const element = await show({ html: '<pre><code>make all</code></pre>' });
      touch(bodyOf(element), 'pointerdown');
      touch(bodyOf(element), 'pointerup');
      touch(element.shadowRoot!.querySelector('.message')!, 'pointerleave');
      await until(() => findAll(element, '.copy-code')[0], 'the button');
    });
  });
});
