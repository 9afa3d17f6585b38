/** A network of our own: answers by a function, and what was asked. */
export interface Network {
  fetch: typeof fetch;
  readonly requests: Request[];
}

export const network = (answer: (request: Request, count: number) => Response | Promise<Response>): Network => {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      const { signal } = request;
      const answered = Promise.resolve(answer(request, requests.length));
      return Promise.race([
        answered,
        new Promise<never>((_, reject) =>
          signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))),
        ),
      ]);
    },
  };
};

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { ...init, headers: { 'content-type': 'application/json', ...init.headers } });

export const failure = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  json({ message, errors: [{ description: message }], trackingId: `ROUTERGW_${status}` }, { status, headers });
