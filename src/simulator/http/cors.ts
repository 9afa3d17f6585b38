const allowedHeaders = [
  'authorization',
  'content-type',
  'trackingid',
  'spark-user-agent',
  'cisco-no-http-redirect',
  'accept',
  'cache-control',
  'if-none-match',
];
const exposedHeaders = 'link, retry-after, trackingid, content-disposition, etag';
const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

/** The answer to a preflight: whatever headers the browser asks for are allowed on top of those clients need. */
export function preflight(request: Request): Response {
  const asked = (request.headers.get('access-control-request-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  const headers = [...new Set([...allowedHeaders, ...asked.filter((name) => /^[a-z0-9-]+$/.test(name))])];
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': methods,
      'access-control-allow-headers': headers.join(', '),
      'access-control-max-age': '600',
    },
  });
}

export function allowOrigin(request: Request, headers: Headers): void {
  const origin = request.headers.get('origin');
  headers.set('access-control-allow-origin', origin ?? '*');
  if (origin) {
    headers.append('vary', 'Origin');
    headers.set('access-control-allow-credentials', 'true');
  }
  headers.set('access-control-expose-headers', exposedHeaders);
}
