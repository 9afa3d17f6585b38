import type { OnProgress } from './transport.ts';

/** Some browsers tell of every few kilobytes; this is as often as anybody needs to know, milliseconds. */
const betweenNews = 100;

/**
 * Does what `fetch` does and tells how much of the body has left, which `fetch` cannot.
 *
 * An XMLHttpRequest follows redirects unasked. Browsers take the token off on the way to another origin, and what comes
 * back from anywhere but the address that was asked is an error here, as it is for `fetch` with `redirect: 'error'`.
 */
export const upload = (
  url: string,
  { method = 'POST', headers, body, signal }: RequestInit,
  onProgress: OnProgress,
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const onAbort = (): void => request.abort();
    const fail = (): void => reject(new TypeError('The upload failed.'));
    let told = -Infinity;
    request.upload.onprogress = ({ loaded, total }) => {
      const now = performance.now();
      if (loaded < total && now - told < betweenNews) return;
      told = now;
      onProgress(loaded, total);
    };
    request.onload = () => (request.responseURL === url ? resolve(answerOf(request)) : fail());
    request.onerror = request.onabort = fail;
    request.onloadend = () => signal?.removeEventListener('abort', onAbort);
    request.open(method, url);
    for (const [name, value] of new Headers(headers)) request.setRequestHeader(name, value);
    signal?.addEventListener('abort', onAbort, { once: true });
    request.send(body as XMLHttpRequestBodyInit);
  });

const answerOf = (request: XMLHttpRequest): Response => {
  const { status, statusText, responseText } = request;
  const lines = request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/);
  const headers = lines.flatMap((line): Array<[string, string]> => {
    const colon = line.indexOf(':');
    return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]];
  });
  const isEmpty = status === 204 || status === 205 || status === 304;
  return new Response(isEmpty ? null : responseText, { status, statusText, headers });
};
