import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { createClient } from '../../src/rest/client.ts';
import { clearPage, findAll, openSpace, showMessenger, startSimulator, textOf, until, type Simulator } from './page.ts';
import { atWebex, closeTabs, emptied, entryWith, openFrame, openStore } from './tabs.ts';

/** More than a connection holds on its way, so that it stops in the midst when nobody reads it. */
const large = (name = 'film.mp4'): File => new File([new Uint8Array(24_000_000)], name);

describe('A file that is being sent', () => {
  let simulator: Simulator;
  let spaceId: string;

  const postsSuffer = (fault: object, times = 1): Promise<unknown> =>
    executeServerCommand('simulator:faults', {
      url: simulator.url,
      faults: { rules: [{ method: 'POST', path: '/v1/messages', times, fault }] },
    });

  before(async () => {
    simulator = await startSimulator({ seed: 'empty' });
  });

  beforeEach(async () => {
    await executeServerCommand('simulator:faults', { url: simulator.url });
    spaceId = await atWebex(simulator).addSpace('Workshop');
  });

  afterEach(async () => {
    await clearPage();
    await closeTabs();
  });

  after(() => executeServerCommand('simulator:close', { url: simulator.url }));

  it('tells how much of it has left', async () => {
    const store = await openStore(simulator);
    await postsSuffer({ kind: 'latency', milliseconds: 1_500 });
    const file = large();
    const { id } = store.outbox.send({ spaceId, file, fileName: file.name });
    const progress = store.outbox.progress(id);
    const seen: number[] = [];
    const forget = progress.subscribe((now) => now && seen.push(now.sent / now.total));
    await emptied(store, spaceId, 30_000);
    forget();
    expect(seen.length).to.be.greaterThan(1);
    expect(seen).to.deep.equal(seen.toSorted((one, other) => one - other));
    expect(seen[0]).to.be.lessThan(1);
    expect(seen.at(-1)).to.equal(1);
    const [address] = await atWebex(simulator).files(spaceId);
    expect((await store.files.load(address!)).blob.size).to.equal(file.size);
  }).timeout(60_000);

  it('tells it in a tab that is not the one which sends', async () => {
    const sender = await openFrame(simulator);
    await until(() => sender.store.outbox.persistence.peek(), 'the sender');
    const store = await openStore(simulator);
    await postsSuffer({ kind: 'latency', milliseconds: 1_500 });
    const { id } = store.outbox.send({ spaceId, file: large(), fileName: 'film.mp4' });
    await until(() => store.outbox.progress(id).peek(), 'the progress', 30_000);
    await emptied(store, spaceId, 30_000);
  }).timeout(90_000);

  it('is called off from any tab, and does not arrive', async () => {
    const sender = await openFrame(simulator);
    await until(() => sender.store.outbox.persistence.peek(), 'the sender');
    const store = await openStore(simulator);
    await postsSuffer({ kind: 'latency', milliseconds: 3_000 });
    const entry = store.outbox.send({ spaceId, file: large(), fileName: 'film.mp4' });
    await until(() => store.outbox.progress(entry.id).peek(), 'the progress', 30_000);
    store.outbox.discard(entry);
    // What comes after it in the space does not wait for it.
    store.outbox.send({ spaceId, text: 'Never mind' });
    await emptied(store, spaceId, 30_000);
    expect(await atWebex(simulator).said(spaceId)).to.deep.equal(['Never mind']);
    expect(await atWebex(simulator).files(spaceId)).to.deep.equal([]);
  }).timeout(90_000);

  it('leaves by the fetch of a page that gave one, which tells nothing', async () => {
    let forms = 0;
    const store = await openStore(simulator, 'alice', {
      fetch: (input, init) => {
        if (init?.body instanceof FormData) forms++;
        return fetch(input, init);
      },
    });
    const { id } = store.outbox.send({ spaceId, file: new File(['x'], 'x.txt'), fileName: 'x.txt' });
    const progress = store.outbox.progress(id);
    await emptied(store, spaceId);
    expect(forms).to.equal(1);
    expect(progress.peek()).to.equal(undefined);
  });

  it('is refused as any request is: with the reason, and once more with a new token', async () => {
    const webex = createClient({ getAccessToken: () => simulator.tokens.alice, apiBase: `${simulator.url}/v1` });
    const draft = { spaceId, file: new Blob(['x']), fileName: 'x.txt' };
    const onProgress = (): void => {};
    await postsSuffer({ kind: 'status', status: 413 });
    const refusal: unknown = await webex.messages.create(draft, { onProgress }).catch((error: unknown) => error);
    expect(refusal).to.include({ name: 'WebexHttpError', status: 413 });
    await postsSuffer({ kind: 'status', status: 401 });
    expect((await webex.messages.create(draft, { onProgress })).files).to.have.length(1);
  });

  it('does not follow Webex to another origin, and never takes the token there', async () => {
    // The same server by another name: whoever brought the token along would be let in.
    const location = `${simulator.url.replace('127.0.0.1', 'localhost')}/v1/messages`;
    expect(new URL(location).origin).not.to.equal(new URL(simulator.url).origin);
    const webex = createClient({ getAccessToken: () => simulator.tokens.alice, apiBase: `${simulator.url}/v1` });
    await postsSuffer({ kind: 'status', status: 307, headers: { location } });
    const draft = { spaceId, file: new Blob(['x']), fileName: 'x.txt' };
    const failure: unknown = await webex.messages
      .create(draft, { onProgress: () => {} })
      .catch((error: unknown) => error);
    expect(failure).to.have.property('name', 'WebexNetworkError');
    expect(await atWebex(simulator).files(spaceId)).to.deep.equal([]);
  });

  describe('on the page', () => {
    const card = (root: ParentNode): HTMLElement | undefined =>
      findAll(root, 'webex-unsent-message').find((each) => textOf(each).includes('film.mp4'));

    it('shows its progress, named for screen readers, and gives the words back when it is called off', async () => {
      await atWebex(simulator).addMessage(spaceId, 'Hello');
      const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
      await openSpace(provider, 'Workshop');
      const store = provider.store!;
      await postsSuffer({ kind: 'latency', milliseconds: 4_000 });
      const opened = provider.querySelector('webex-messenger')!.spaceId!;
      store.outbox.send({ spaceId: opened, text: 'The **film**', file: large(), fileName: 'film.mp4' });
      const row = await until(() => card(provider), 'the row');
      const bar = await until(() => findAll<HTMLProgressElement>(row, 'progress')[0], 'the progress', 30_000);
      expect(bar.getAttribute('aria-label')).to.equal('Sending film.mp4');
      expect(bar.max).to.be.greaterThan(24_000_000);
      expect(bar.closest('[aria-live]:not([aria-live=off]), [role=status], [role=alert]')).to.equal(null);
      await until(() => /\d.* of 24 MB/.test(textOf(row)), 'bytes');
      const cancel = findAll<HTMLButtonElement>(row, 'button').find((each) => each.ariaLabel!.includes('film.mp4'))!;
      cancel.click();
      await until(() => !card(provider), 'no row');
      const composer = findAll(provider, 'webex-message-composer')[0]!;
      await until(() => findAll<HTMLTextAreaElement>(composer, 'textarea')[0]!.value === 'The **film**', 'the words');
      await until(() => textOf(composer).includes('film.mp4'), 'the file');
      expect(await atWebex(simulator).files(opened)).to.deep.equal([]);
    }).timeout(60_000);

    it('that was sent is told to screen readers', async () => {
      await atWebex(simulator).addMessage(spaceId, 'Hello');
      const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
      await openSpace(provider, 'Workshop');
      const opened = provider.querySelector('webex-messenger')!.spaceId!;
      await until(() => findAll(provider, 'textarea')[0], 'the composer');
      provider.store!.outbox.send({ spaceId: opened, file: new File(['x'], 'x.txt'), fileName: 'x.txt' });
      await until(
        () => findAll(provider, '[aria-live=polite]').some((each) => textOf(each).includes('x.txt was sent')),
        'it',
      );
    });

    it('that was refused says so, and to screen readers', async () => {
      await atWebex(simulator).addMessage(spaceId, 'Hello');
      const provider = showMessenger(simulator, 'alice', { realtime: 'off' });
      await openSpace(provider, 'Workshop');
      const opened = provider.querySelector('webex-messenger')!.spaceId!;
      await until(() => findAll(provider, 'textarea')[0], 'the composer');
      await postsSuffer({ kind: 'status', status: 415 });
      provider.store!.outbox.send({ spaceId: opened, file: new File(['x'], 'x.exe'), fileName: 'x.exe' });
      await entryWith(provider.store!, opened, 'failed');
      await until(
        () => findAll(provider, '[aria-live=polite]').some((each) => textOf(each).includes('Not sent: x.exe')),
        'it',
      );
    });
  });
});
