import type { Identity } from '../access.ts';
import type { Cloud, Service } from '../cloud.ts';
import { errors } from '../http/errors.ts';

/** One request to an internal service. */
export interface InternalCall {
  cloud: Cloud;
  request: Request;
  url: URL;
  /** Where the client reached the cloud. */
  origin: string;
  /** Path parameters, decoded. */
  params: Record<string, string>;
  /** The caller. Routes that are `open` may be called by nobody. */
  identity: Identity;
  /** The body as JSON; an empty object when it is missing or is none. */
  json<T = Record<string, unknown>>(): Promise<T>;
}

export interface InternalRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** From the root, with parameters such as `:id`. */
  path: string;
  /** Asks for no token. */
  open?: true;
  handle(call: InternalCall): Response | Promise<Response>;
}

/** Serves the routes of one or more internal services. Paths it does not know are left to others. */
export function internalService(routes: InternalRoute[]): Service {
  const compiled = routes.map((route) => ({ route, pattern: compile(route.path) }));
  return (request, { cloud, url }) => {
    const path = url.pathname.replace(/\/$/, '');
    const matching = compiled.filter(({ pattern }) => pattern.test(path));
    if (matching.length === 0) return undefined;
    const found = matching.find(({ route }) => route.method === request.method);
    if (!found) {
      const allowed = matching.map(({ route }) => route.method);
      return Promise.reject(errors.methodNotAllowed(allowed));
    }
    const identity = cloud.access.authenticate(request);
    if (!identity && !found.route.open) return Promise.reject(errors.unauthorized());
    const params = Object.fromEntries(
      Object.entries(found.pattern.exec(path)?.groups ?? {}).map(([name, value]) => [name, decode(value)]),
    );
    let body: Promise<unknown> | undefined;
    const call: InternalCall = {
      cloud,
      request,
      url,
      origin: url.origin,
      params,
      identity: identity!,
      json: <T>() => (body ??= readJson(request)) as Promise<T>,
    };
    return Promise.resolve().then(() => found.route.handle(call));
  };
}

function compile(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? `(?<${part.slice(1)}>[^/]+)` : part));
  return new RegExp(`^${parts.join('/')}$`);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

async function readJson(request: Request): Promise<unknown> {
  try {
    const value: unknown = await request.json();
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
