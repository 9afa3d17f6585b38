import type { Identity } from '../access.ts';
import type { Cloud } from '../cloud.ts';
import type { Body } from './body.ts';

/** One request on its way through the API. */
export interface Call {
  cloud: Cloud;
  request: Request;
  url: URL;
  query: URLSearchParams;
  /** Path parameters, decoded. */
  params: Record<string, string>;
  /** Milliseconds since 1970, the same throughout the call. */
  now: number;
  body: Body;
}

/** A call by a known person. */
export interface UserCall extends Call {
  identity: Identity;
  /** Key of the caller. */
  callerId: string;
}

type Reply = Response | Promise<Response>;

interface RouteShape {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v1`, with parameters such as `:roomId`. */
  path: string;
  /** Media types the body may have; default JSON for methods with a body. */
  accepts?: ReadonlyArray<'json' | 'form' | 'multipart'>;
}

/** A route for callers with a token that carries one of the scopes. */
export interface UserRoute extends RouteShape {
  scopes?: readonly string[];
  handle(call: UserCall): Reply;
}

/** A route that asks for no token, or does so by its own rules. */
export interface OpenRoute extends RouteShape {
  open: true;
  handle(call: Call): Reply;
}

export type Route = UserRoute | OpenRoute;

export interface Match {
  route: Route;
  params: Record<string, string>;
}

interface Entry {
  segments: string[];
  routes: Map<string, Route>;
}

/** Finds the route for a method and path. Literal segments win over parameters. */
export class Router {
  readonly #bySize = new Map<number, Entry[]>();

  constructor(routes: Iterable<Route>) {
    for (const route of routes) this.#add(route);
    for (const entries of this.#bySize.values()) {
      entries.sort((one, other) => parameterCount(one) - parameterCount(other));
    }
  }

  /** The match; or the methods offered on the path, when it is known but not by this method; or nothing. */
  find(method: string, path: string): Match | { allowed: string[] } | undefined {
    const segments = path.split('/');
    const allowed: string[] = [];
    for (const entry of this.#bySize.get(segments.length) ?? []) {
      const params = matchSegments(entry.segments, segments);
      if (!params) continue;
      const route = entry.routes.get(method);
      if (route) return { route, params };
      allowed.push(...entry.routes.keys());
    }
    return allowed.length > 0 ? { allowed: [...new Set(allowed)] } : undefined;
  }

  #add(route: Route): void {
    const segments = route.path.split('/');
    const entries = this.#bySize.get(segments.length) ?? [];
    this.#bySize.set(segments.length, entries);
    let entry = entries.find((known) => known.segments.join('/') === route.path);
    if (!entry) entries.push((entry = { segments, routes: new Map() }));
    entry.routes.set(route.method, route);
  }
}

function parameterCount(entry: Entry): number {
  return entry.segments.filter((segment) => segment.startsWith(':')).length;
}

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (let index = 0; index < pattern.length; index++) {
    const expected = pattern[index]!;
    const actual = segments[index]!;
    if (!expected.startsWith(':')) {
      if (expected !== actual) return undefined;
      continue;
    }
    if (actual === '') return undefined;
    try {
      params[expected.slice(1)] = decodeURIComponent(actual);
    } catch {
      return undefined;
    }
  }
  return params;
}
