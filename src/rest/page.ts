import { WebexParseError } from '../errors.ts';
import { isRecord } from '../resources/reader.ts';
import type { Transport } from './transport.ts';

/** One page of a list. */
export interface Page<Item> {
  items: Item[];
  /** Ids that Webex does not know; only people listed by id have them. */
  notFoundIds: string[];
  /** Server time of the answer, milliseconds since 1970, where the header can be read. */
  date: number | undefined;
  /** Fetches the next page; undefined at the end of the list, and where it would only repeat what was there. */
  next: ((options?: { signal?: AbortSignal }) => Promise<Page<Item>>) | undefined;
}

/** A list: await it for its first page, or iterate over all items, page after page. */
export interface List<Item> extends PromiseLike<Page<Item>>, AsyncIterable<Item> {}

/** The `rel="next"` address of a Link header (RFC 8288). */
export const nextLink = (header: string | null): string | undefined => {
  for (const [, address, parameters = ''] of (header ?? '').matchAll(/<([^<>]*)>([^<]*)/g))
    if (/;\s*rel\s*=\s*"?[^";]*\bnext\b/i.test(parameters)) return address;
  return undefined;
};

export const createList = <Item>(
  transport: Transport,
  path: string,
  query: URLSearchParams,
  parser: () => Promise<(json: unknown) => Item>,
  signal?: AbortSignal,
): List<Item> => {
  const load = async (
    address: string,
    search: URLSearchParams | undefined,
    abort?: AbortSignal,
    told = new Set<string>(),
    before = '',
  ): Promise<Page<Item>> => {
    const { json, response } = await transport.json({ path: address, query: search, signal: abort });
    if (!isRecord(json) || !Array.isArray(json['items']))
      throw new WebexParseError('The answer is not a list. Is the API base right?', path);
    const parse = await parser();
    const items: Item[] = [];
    for (const item of json['items']) {
      try {
        items.push(parse(item));
      } catch (error) {
        // One unreadable item must not hide the others.
        if (!(error instanceof WebexParseError)) throw error;
      }
    }
    const link = nextLink(response.headers.get('link'));
    const ids = json['items'].map((item: unknown) => (isRecord(item) ? String(item['id']) : '')).join(' ');
    // A list that goes round in circles has no end of its own.
    const isLast = link === undefined || told.has(link) || (ids !== '' && ids === before);
    if (link !== undefined) told.add(link);
    const date = Date.parse(response.headers.get('date') ?? '');
    const unknownIds: unknown = json['notFoundIds'];
    return {
      items,
      notFoundIds: Array.isArray(unknownIds) ? unknownIds.map(String) : [],
      date: Number.isNaN(date) ? undefined : date,
      next: isLast ? undefined : (options) => load(link, undefined, options?.signal, new Set(told), ids),
    };
  };
  const first = (): Promise<Page<Item>> => load(path, query, signal);
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- a list is awaited for its first page
    then: (onFulfilled, onRejected) => first().then(onFulfilled, onRejected),
    async *[Symbol.asyncIterator]() {
      for (let page: Page<Item> | undefined = await first(); page; page = await page.next?.({ signal }))
        yield* page.items;
    },
  };
};
