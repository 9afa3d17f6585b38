/**
 * Answers a request of the web platform: what Hono, Next, Deno, Bun and Cloudflare call. `toNodeListener()` makes of one
 * what Node's `http` and Express call.
 */
export type Handler = (request: Request) => Promise<Response>;

/** An answer without a body, or with a line for whoever reads logs. */
export const answer = (status: number, text?: string, headers: Record<string, string> = {}): Response =>
  new Response(text === undefined ? null : `${text}\n`, {
    status,
    headers: {
      'cache-control': 'no-store',
      ...(text !== undefined && { 'content-type': 'text/plain; charset=utf-8' }),
      ...headers,
    },
  });
