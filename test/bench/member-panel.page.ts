import '../../src/elements/member-panel/member-panel.ts';
import type { WebexMemberPanel } from '../../src/elements/member-panel/member-panel.ts';
import { createStore, type Store } from '../../src/store/store.ts';

const perPage = 500;
const first = ['Amara', 'Bruno', 'Chloé', 'Dalia', 'Émil', 'Farida', 'Goran', 'Hanna', 'Łukasz', 'Jun', 'Kofi', 'Zoë'];
const last = ['Abe', 'Berg', 'Costa', 'Díaz', 'Ekman', 'Fofana', 'Greco', 'Haddad', 'Ito', 'Jansen', 'Kaur', 'Lund'];

/** In no order, as Webex lists them. */
const memberAt = (index: number) => {
  const shuffled = (index * 7919) % 5003;
  const name = `${first[shuffled % 12]} ${last[Math.floor(shuffled / 12) % 12]} ${shuffled}`;
  return {
    id: `m${index}`,
    roomId: 'space',
    roomType: 'group',
    personId: index === 0 ? 'me' : `p${index}`,
    personEmail: `person${shuffled}@${shuffled % 9 === 0 ? 'elsewhere' : 'example'}.org`,
    personDisplayName: name,
    personOrgId: shuffled % 9 === 0 ? 'other' : 'home',
    isModerator: shuffled % 500 === 0,
    created: '2026-01-01T00:00:00.000Z',
  };
};

const answer = (body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', ...headers } });

const me = { id: 'me', displayName: 'Me', emails: ['me@example.org'], orgId: 'home', type: 'person', status: 'active' };
const space = { id: 'space', title: 'Everybody', type: 'group', isLocked: true, created: '2026-01-01T00:00:00.000Z' };

let store: Store;
let panel: WebexMemberPanel | undefined;
let count = 5_000;

const serve = (input: RequestInfo | URL): Response => {
  const url = new URL(String(input));
  if (url.pathname === '/v1/people/me') return answer(me);
  if (url.pathname === '/v1/rooms') return answer({ items: [space] });
  if (url.pathname === '/v1/rooms/space') return answer(space);
  if (url.pathname === '/v1/people') return answer({ items: [] });
  const from = Number(url.searchParams.get('from') ?? 0);
  const items = Array.from({ length: Math.min(perPage, count - from) }, (_, offset) => memberAt(from + offset));
  const next = from + perPage < count ? `<https://api.example/v1/memberships?from=${from + perPage}>; rel="next"` : '';
  return answer({ items }, next ? { link: next } : {});
};

const painted = (): Promise<number> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(undefined);
    }),
  );

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
};

const mount = (): void => {
  panel = Object.assign(document.createElement('webex-member-panel'), { store, spaceId: 'space' });
  panel.style.cssText = 'block-size: 700px; inline-size: 340px';
  document.body.append(panel);
};

const rows = (): number => panel?.shadowRoot?.querySelectorAll('.row').length ?? 0;
const scroller = (): HTMLElement => panel!.shadowRoot!.querySelector('.window')!;

export const page = {
  async start(members: number): Promise<void> {
    panel?.remove();
    await store?.stop();
    count = members;
    store = createStore({
      getAccessToken: () => 'token',
      apiBase: 'https://api.example/v1',
      realtime: 'off',
      persist: 'memory',
      fetch: async (input) => serve(input),
    });
    await store.start();
  },
  /** Everything comes while the panel is open. */
  async load(): Promise<void> {
    mount();
    const list = store.members.of('space');
    await until(() => list.list.peek().length === count && !list.hasMore.peek());
    await painted();
  },
  /** The data are there: from nothing to painted rows. */
  async open(): Promise<number> {
    panel?.remove();
    await painted();
    const begin = performance.now();
    mount();
    await panel!.updateComplete;
    await until(() => rows() > 10);
    return (await painted()) - begin;
  },
  async scroll(frames: number, step: number): Promise<void> {
    const element = scroller();
    for (let frame = 0; frame < frames; frame++) {
      element.scrollTop += step;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  },
  /** One key in the search, to paint. */
  async filter(text: string): Promise<number> {
    const input = panel!.shadowRoot!.querySelector('input')!;
    input.value = text;
    const begin = performance.now();
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await panel!.updateComplete;
    return (await painted()) - begin;
  },
  /** One member is promoted, to paint. */
  async change(index: number): Promise<number> {
    const list = store.members.of('space');
    const member = list.list.peek()[index]!;
    const begin = performance.now();
    list.receive([{ ...member, isModerator: !member.isModerator }]);
    await panel!.updateComplete;
    return (await painted()) - begin;
  },
  rowCount: (): number => rows(),
};

Object.assign(globalThis, { page });
