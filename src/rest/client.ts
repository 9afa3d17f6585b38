import { WebexConfigurationError } from '../errors.ts';
import {
  resources,
  type LaterResource,
  type Operation,
  type Resource,
  type Resources,
  type ResourceTypes,
} from '../resources/index.ts';
import { toQuery, toWire } from '../resources/vocabulary.ts';
import type { Contents } from './contents.ts';
import { createList, type List } from './page.ts';
import { createTransport, type OnProgress, type Transport, type TransportOptions } from './transport.ts';

export interface RequestOptions {
  /** Cancels the request: it rejects with {@link WebexAbortError}. */
  signal?: AbortSignal;
}

export interface CreateOptions extends RequestOptions {
  /** Called right before the request leaves, each time it does. What it throws keeps it from leaving. */
  leaving?: () => void;
  /** Told how much of a message with a file has left. Browsers alone know it, and not with a `fetch` of one's own. */
  onProgress?: OnProgress;
}

interface AllOperations<Types extends ResourceTypes> {
  /** Lists; await it for a page, iterate over it for everything. */
  list(query?: Types['query'], options?: RequestOptions): List<Types['entity']>;
  get(id: string, options?: RequestOptions): Promise<Types['entity']>;
  create(draft: Types['create'], options?: CreateOptions): Promise<Types['entity']>;
  update(id: string, change: Types['update'], options?: RequestOptions): Promise<Types['entity']>;
  delete(id: string, options?: RequestOptions): Promise<void>;
}

type OperationsOf<One> =
  One extends Resource<infer Types, infer Offered extends Operation>
    ? Pick<AllOperations<Types>, Offered>
    : One extends LaterResource<infer Other>
      ? OperationsOf<Other>
      : never;

/** One property for each Webex resource, with the operations that Webex offers on it. */
export type WebexClient = { readonly [Name in keyof Resources]: OperationsOf<Resources[Name]> } & {
  /** Files in messages. */
  readonly contents: Contents;
  /** For what has no method here. */
  readonly transport: Transport;
};

/**
 * The Webex messaging API, typed. Runs in browsers and in Node 20 and later.
 *
 * ```ts
 * const webex = createClient({ getAccessToken: () => process.env.WEBEX_TOKEN });
 * for await (const message of webex.messages.list({ spaceId })) …
 * ```
 *
 * Every method throws a {@link WebexError}. Throws {@link WebexConfigurationError} at once when `apiBase` is unsafe.
 */
export const createClient = (options: TransportOptions): WebexClient => {
  const transport = createTransport(options);
  const client: Record<string, unknown> = { transport, contents: contentsOf(transport) };
  for (const [name, resource] of Object.entries(resources))
    client[name] = operations(transport, resource as Resource | LaterResource);
  return client as WebexClient;
};

const operations = (transport: Transport, resource: Resource | LaterResource): AllOperations<ResourceTypes> => {
  const { path } = resource;
  const parser = async (): Promise<Resource['parse']> => ('load' in resource ? await resource.load() : resource).parse;
  const one = (id: string): string => `${path}/${encodeURIComponent(checkId(id))}`;
  return {
    list: (query = {}, { signal } = {}) => createList(transport, path, toQuery(query), parser, signal),
    get: async (id, { signal } = {}) => {
      const { json } = await transport.json({ path: one(id), signal });
      return (await parser())(json);
    },
    create: async (draft, { signal, leaving, onProgress } = {}) => {
      const answer = await transport.json({
        method: 'POST',
        path,
        body: toBody(draft),
        signal,
        leaving,
        onProgress,
        scope: scopeOf(path, draft),
      });
      return (await parser())(answer.json);
    },
    update: async (id, change, { signal } = {}) => {
      const { json } = await transport.json({ method: 'PUT', path: one(id), body: toWire(change), signal });
      return (await parser())(json);
    },
    delete: async (id, { signal } = {}) => {
      await transport.request({ method: 'DELETE', path: one(id), signal });
    },
  };
};

/** Files are read by code that comes with the first of them. */
const contentsOf = (transport: Transport): Contents => {
  const contents = async (): Promise<Contents> => (await import('./contents.ts')).createContents(transport);
  return {
    details: async (...about) => (await contents()).details(...about),
    load: async (...about) => (await contents()).load(...about),
  };
};

/** An empty id, or one of dots, would turn the path into another resource's. */
const checkId = (id: string): string => {
  if (typeof id === 'string' && !/^\.*$/.test(id)) return id;
  throw new WebexConfigurationError(`"${id}" is no id.`);
};

/** Webex limits posts per space, everything else per user. */
const scopeOf = (path: string, draft: { spaceId?: string }): string =>
  path === '/messages' && draft.spaceId !== undefined ? `post ${draft.spaceId}` : 'user';

/** A draft with a file travels as a form, everything else as JSON. */
const toBody = ({ file, fileName, ...fields }: { file?: Blob; fileName?: string }): object | FormData => {
  if (!file) return toWire(fields);
  const form = new FormData();
  for (const [key, value] of Object.entries(toWire(fields)))
    form.set(key, typeof value === 'object' ? JSON.stringify(value) : String(value));
  form.set('files', file, fileName ?? ('name' in file ? String(file.name) : 'file'));
  return form;
};
