import assert from 'node:assert/strict';
import { createCloud } from '../../src/simulator/cloud.ts';
import type { Cloud, CloudOptions, IdentityName } from '../../src/simulator/cloud.ts';

/** A body as a client in JavaScript would read it: without types. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;

/** An answer, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  /** The JSON body; `undefined` when there is none. */
  body: Json;
}

/** Calls the API as one person. */
export interface Caller {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** Every page of a list, by following the links. */
  pages(path: string): Promise<Json[][]>;
}

export type Callers = Record<IdentityName, Caller> & { cloud: Cloud };

/** A cloud with a caller for each of the six identities. */
export function callers(options: CloudOptions = {}): Callers {
  const cloud = createCloud({ seed: 'empty', randomSeed: 11, ...options });
  const entries = Object.entries(cloud.tokens).map(([name, token]) => [name, callerWith(cloud, token)]);
  return { cloud, ...(Object.fromEntries(entries) as Record<IdentityName, Caller>) };
}

export function callerWith(cloud: Cloud, token: string): Caller {
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
    const url = path.startsWith('http') ? path : `${cloud.origin}/v1${path}`;
    const sent = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
    return answer(await cloud.fetch(new Request(url, { method, headers, body: sent })));
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
    put: (path, body = {}) => call('PUT', path, body),
    delete: (path) => call('DELETE', path),
    async pages(path) {
      const pages: Json[][] = [];
      for (let next: string | undefined = path; next !== undefined;) {
        const { body, headers, status } = await call('GET', next);
        assert.equal(status, 200);
        pages.push(body.items);
        next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
        assert.ok(pages.length < 1000, 'the list never ends');
      }
      return pages;
    },
  };
}

export async function answer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : undefined };
}

/** The message of the answer, which must be an error of this status in the form of Webex. */
export function refused({ status, body, headers }: Answer, expected: number): string {
  assert.equal(status, expected, JSON.stringify(body));
  assert.equal(typeof body.message, 'string');
  assert.equal(typeof body.errors[0].description, 'string');
  assert.equal(body.trackingId, headers.get('trackingid'));
  return body.message as string;
}

/** The body of an answer that must have succeeded. */
export function ok({ status, body }: Answer): Json {
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}
