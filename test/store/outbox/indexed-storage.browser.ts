import { expect } from 'chai';
import { IndexedStorage } from '../../../src/store/outbox/indexed-storage.ts';
import type { Intent } from '../../../src/store/outbox/intent.ts';

describe('The outbox on disk, when it is closed', () => {
  let name: string;
  let storage: IndexedStorage;

  const intent = (id: string, file?: Blob): Intent => ({
    id,
    draft: { spaceId: 'space', text: id, ...(file && { file, fileName: 'x.txt' }) },
    created: 1,
    status: 'queued',
    tries: 0,
  });

  beforeEach(async () => {
    name = `webex-elements outbox test ${crypto.randomUUID()}`;
    storage = new IndexedStorage(name);
    await storage.load();
  });

  afterEach(async () => {
    storage.close();
    await deleted(name);
  });

  it('comes to the end of what has begun: a message, and the file that takes two steps', async () => {
    const added = [storage.add(intent('text')), storage.add(intent('file', new Blob(['x'])))];
    storage.close();
    expect(await Promise.all(added)).to.deep.equal([true, true]);
    const next = new IndexedStorage(name);
    const { intents } = await next.load();
    next.close();
    expect(intents.map(({ id }) => id)).to.have.members(['text', 'file']);
    expect(await intents.find(({ id }) => id === 'file')!.draft.file!.text()).to.equal('x');
  });

  it('refuses what comes later, and does not open it again', async () => {
    storage.close();
    const refused = await storage.add(intent('late')).catch((error: unknown) => error);
    expect((refused as DOMException).name).to.equal('InvalidStateError');
    expect(await deleted(name), 'nobody holds it open').to.equal('deleted');
  });

  it('lets go of the database when the last of what has begun has ended', async () => {
    const added = storage.add(intent('file', new Blob(['x'])));
    storage.close();
    await added;
    expect(await deleted(name)).to.equal('deleted');
  });
});

const deleted = (name: string): Promise<'deleted' | 'blocked'> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve('deleted');
    request.onblocked = () => resolve('blocked');
    request.onerror = () => reject(request.error!);
  });
