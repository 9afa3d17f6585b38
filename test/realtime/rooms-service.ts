import { WebexAuthError, WebexHttpError, WebexNetworkError, WebexRateLimitError } from '../../src/errors.ts';
import type { SourceContext } from '../../src/realtime/source.ts';

interface Room {
  id: string;
  title: string;
  lastActivity: string;
}

/** A network with `GET /rooms` behind it, as far as polling needs it. */
export class RoomsService {
  rooms: Room[] = [];
  visible: string[] = [];
  /** Statuses to answer with before answering well again; 0 is a broken connection. */
  readonly faults: number[] = [];
  readonly requests: string[] = [];
  /** Overrides the body of the next answers. */
  body: unknown;

  add(id: string, minute: number, title = id): void {
    this.rooms.push({ id, title, lastActivity: new Date(minute * 60_000).toISOString() });
  }

  move(id: string, minute: number): void {
    this.rooms.find((room) => room.id === id)!.lastActivity = new Date(minute * 60_000).toISOString();
  }

  fetch(url: URL): Response {
    this.requests.push(url.pathname + url.search);
    const fault = this.faults.shift();
    if (fault === 0) throw new TypeError('Failed to fetch');
    if (fault !== undefined) return new Response('{}', { status: fault, headers: { 'retry-after': '40' } });
    if (this.body !== undefined) return Response.json(this.body);
    const newestFirst = [...this.rooms].sort((a, b) => b.lastActivity.localeCompare(a.lastActivity));
    return Response.json({ items: newestFirst.slice(0, Number(url.searchParams.get('max'))) });
  }

  context(): SourceContext {
    return {
      apiBase: 'https://webexapis.com/v1',
      discoveryUrl: 'https://u2c.wbx2.com/u2c/api/v1',
      getToken: async () => 'token',
      visibleSpaces: () => this.visible,
      get: async (path) => {
        let response: Response;
        try {
          response = this.fetch(new URL(`https://webexapis.com/v1${path}`));
        } catch (cause) {
          throw new WebexNetworkError('No answer', { cause });
        }
        const { status } = response;
        if (status === 401) throw new WebexAuthError('refused', 'Refused');
        if (status === 429) {
          const retryAfter = Number(response.headers.get('retry-after')) * 1000;
          throw new WebexRateLimitError('Too many', { status, retryAfter });
        }
        if (!response.ok) throw new WebexHttpError('Failed', { status });
        return response.json();
      },
    };
  }
}
