import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { addTranslation, locale, setLocale, suggestLocale } from '../../src/locales/locale.ts';
import { localized } from '../../src/locales/localized.ts';
import { clauses, list, number, plural } from '../../src/locales/phrases.ts';
import { labelled } from '../../src/locales/punctuation.ts';

const greetings = localized('greetings', {
  hello: 'Hello',
  named: (name: string) => `Hello, ${name}`,
  days: { monday: 'Monday', friday: 'Friday' },
});

describe('The language that is spoken', () => {
  afterEach(async () => {
    mock.restoreAll();
    await setLocale();
    suggestLocale('en');
  });

  it('is English at first, and another as soon as it is asked for', async () => {
    addTranslation('nl', { greetings: { hello: 'Hallo', named: (name: string) => `Hallo, ${name}` } });
    assert.equal(greetings.hello, 'Hello');
    await setLocale('nl');
    assert.equal(locale.value, 'nl');
    assert.equal(greetings.hello, 'Hallo');
    assert.equal(greetings.named('Ann'), 'Hallo, Ann');
    await setLocale('en');
    assert.equal(greetings.hello, 'Hello');
  });

  it('leaves in English what a translation leaves out, also within a group', async () => {
    addTranslation('fi', { greetings: { days: { monday: 'maanantai' } } });
    await setLocale('fi');
    assert.deepEqual({ ...greetings.days }, { monday: 'maanantai', friday: 'Friday' });
    assert.equal(greetings.hello, 'Hello');
  });

  it('lets a page change single words of any language, English too', async () => {
    addTranslation('sv', { greetings: { hello: 'Hej' } });
    addTranslation('sv', { greetings: { hello: 'Tjena' } });
    addTranslation('en', { greetings: { hello: 'Howdy' } });
    await setLocale('sv');
    assert.equal(greetings.hello, 'Tjena');
    await setLocale('en-GB');
    assert.equal(greetings.hello, 'Howdy');
    addTranslation('en', { greetings: { hello: 'Hello' } });
    await setLocale('en-GB');
    assert.equal(greetings.hello, 'Hello');
  });

  it('takes a language for its variants, and keeps the variant for dates and numbers', async () => {
    addTranslation('pt', { greetings: { hello: 'Olá' } });
    await setLocale('pt-BR');
    assert.equal(greetings.hello, 'Olá');
    assert.equal(locale.value, 'pt-BR');
  });

  it('is English in words and dates where there is no translation, or no such language', async () => {
    for (const tag of ['cs', 'not a tag', '']) {
      await setLocale(tag);
      assert.match(locale.value, /^en/);
      assert.equal(greetings.hello, 'Hello');
    }
  });

  it('follows the page until somebody chooses, and again afterwards', async () => {
    addTranslation('da', { greetings: { hello: 'Hej hej' } });
    suggestLocale('da');
    assert.equal(locale.value, 'da');
    await setLocale('en');
    suggestLocale('da');
    assert.equal(locale.value, 'en');
    await setLocale();
    assert.equal(locale.value, 'da');
  });

  it('is what was asked for last, however long a translation takes', async () => {
    let arrive!: () => void;
    const slow = new Promise<void>((resolve) => (arrive = resolve));
    addTranslation('hu', () => slow.then(() => ({ greetings: { hello: 'Szia' } })));
    addTranslation('it', { greetings: { hello: 'Ciao' } });
    const first = setLocale('hu');
    await setLocale('it');
    arrive();
    await first;
    assert.equal(locale.value, 'it');
    assert.equal(greetings.hello, 'Ciao');
  });

  it('stays English when a translation cannot be loaded, and says so', async () => {
    const warn = mock.method(console, 'warn', () => {});
    addTranslation('el', () => Promise.reject(new Error('no network')));
    await setLocale('el');
    assert.match(locale.value, /^en/);
    assert.equal(warn.mock.callCount(), 1);
  });

  it('ignores words of the wrong kind: they come from outside', async () => {
    addTranslation('tr', { greetings: { hello: () => 'Selam', named: 'Selam', days: 'pazartesi' } });
    await setLocale('tr');
    assert.equal(greetings.hello, 'Hello');
    assert.equal(greetings.named('Ann'), 'Hello, Ann');
    assert.equal(greetings.days.monday, 'Monday');
  });

  it('counts, lists and groups digits as the language does', async () => {
    addTranslation('ar', { greetings: { hello: 'مرحبا' } });
    const replies = { one: '# reply', two: 'both', few: '# few', other: '# replies' };
    assert.equal(plural(1, replies), '1 reply');
    assert.equal(plural(1234, replies), '1,234 replies');
    assert.equal(list(['Ann', 'Bob']), 'Ann and Bob');
    await setLocale('ar-EG');
    assert.equal(plural(2, replies), 'both');
    assert.equal(plural(5, replies), '٥ few');
    assert.equal(number(1234), '١٬٢٣٤');
  });

  it('puts clauses together, and a label before what it is for, as the language does', async () => {
    const said = (): string => labelled('A', clauses('b', undefined, '', 'c'));
    assert.equal(said(), 'A: b, c');
    for (const [tag, expected] of [
      ['fr', 'A\u00a0: b, c'],
      ['ja', 'A：b、c'],
      ['ar', 'A: b، c'],
    ] as const) {
      addTranslation(tag, {});
      await setLocale(tag);
      assert.equal(said(), expected);
    }
  });
});
