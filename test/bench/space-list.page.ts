import '../../src/elements/space-list/space-list.ts';
import type { WebexSpaceList } from '../../src/elements/space-list/space-list.ts';
import { createStore, type Store } from '../../src/store/store.ts';

const first = [
  'Ångström',
  'Budżet',
  'Équipe',
  'Ñandú',
  'Überprüfung',
  'Łódź',
  'Façade',
  'Smörgåsbord',
  'Čeština',
  'Zoë',
];
const last = ['Berlín', 'Café', 'Düsseldorf', 'Évry', 'Göteborg', 'Kraków', 'Málaga', 'São Paulo', 'Tromsø', 'Zürich'];
const lastActivityOf = (index: number): string => new Date(Date.UTC(2026, 10, 26) - index * 600_000).toISOString();

/** With accents in every title, which take the longest to compare. */
const spaceAt = (index: number) => ({
  id: `s${index}`,
  title: `${first[index % 10]} × ${last[Math.floor(index / 10) % 10]} ${index}`,
  type: 'group',
  isLocked: false,
  creatorId: 'me',
  created: '2026-01-01T00:00:00.000Z',
  lastActivity: lastActivityOf(index),
});

const answer = (body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', ...headers } });

const me = { id: 'me', displayName: 'Me', emails: ['me@example.org'], orgId: 'home', type: 'person', status: 'active' };

let store: Store;
let list: WebexSpaceList | undefined;
let count = 5_000;
let requests: string[] = [];

const serve = (input: RequestInfo | URL): Response => {
  const url = new URL(String(input));
  requests.push(url.pathname);
  if (url.pathname === '/v1/people/me') return answer(me);
  if (url.pathname !== '/v1/rooms') return answer({ items: [] });
  const from = Number(url.searchParams.get('from') ?? 0);
  const max = Number(url.searchParams.get('max') ?? 100);
  const items = Array.from({ length: Math.min(max, count - from) }, (_, offset) => spaceAt(from + offset));
  const next = `https://api.example/v1/rooms?sortBy=lastactivity&max=${max}&from=${from + max}`;
  return answer({ items }, from + max < count ? { link: `<${next}>; rel="next"` } : {});
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

const titles = (): string[] =>
  [...(list?.shadowRoot?.querySelectorAll('.space .name') ?? [])].map((title) => title.textContent.trim());

export const page = {
  async start(spaces: number): Promise<void> {
    list?.remove();
    await store?.stop();
    count = spaces;
    requests = [];
    store = createStore({
      getAccessToken: () => 'token',
      apiBase: 'https://api.example/v1',
      realtime: 'off',
      persist: 'memory',
      fetch: async (input) => serve(input),
    });
    await store.start();
  },
  /** From nothing to painted rows; tells how many requests for spaces that took. */
  async open(): Promise<number> {
    list = Object.assign(document.createElement('webex-space-list'), { store });
    list.style.cssText = 'block-size: 700px; inline-size: 340px';
    document.body.append(list);
    await until(() => titles().length > 10);
    const asked = requests.filter((path) => path === '/v1/rooms').length;
    await painted();
    return asked;
  },
  /** All are read, and nothing is left to do. */
  async loadAll(): Promise<void> {
    await store.spaces.loadAll();
    await until(() => store.spaces.ids.length === count);
    await painted();
  },
  /** Until the browser has nothing to do any more. */
  async rest(): Promise<void> {
    for (let round = 0; round < 10; round++) await new Promise((resolve) => requestIdleCallback(resolve));
  },
  async scroll(frames: number, step: number): Promise<void> {
    const element = list!.shadowRoot!.querySelector('.window')!;
    for (let frame = 0; frame < frames; frame++) {
      element.scrollTop += step;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  },
  /** One key in the search, to paint; tells what is found first. */
  async filter(text: string): Promise<string | undefined> {
    const input = list!.shadowRoot!.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await list!.updateComplete;
    await painted();
    return titles()[0];
  },
  rowCount: (): number => titles().length,
};

Object.assign(globalThis, { page });
