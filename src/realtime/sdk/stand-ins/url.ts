/** As much of Node's legacy `url` module as the SDK uses. */
interface ParsedUrl {
  protocol?: string | null;
  host?: string | null;
  hostname?: string | null;
  port?: string | null;
  pathname?: string | null;
  search?: string | null;
  query?: string | null | Record<string, unknown>;
  hash?: string | null;
  href?: string;
}

export const parse = (address: string, parseQuery = false): ParsedUrl => {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { protocol: null, host: null, hostname: null, port: null, pathname: address, search: null, hash: null };
  }
  const { protocol, host, hostname, port, pathname, search, hash, href } = url;
  const query = parseQuery ? Object.fromEntries(url.searchParams) : search.slice(1);
  return { protocol, host, hostname, port, pathname, search, hash, href, query };
};

export const format = ({ protocol, host, hostname, port, pathname, search, query, hash }: ParsedUrl): string => {
  const authority = host ?? `${hostname ?? ''}${port ? `:${port}` : ''}`;
  let tail = search ?? '';
  if (search === undefined && typeof query === 'object' && query !== null) {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) parameters.set(name, String(value));
    tail = String(parameters) && `?${parameters}`;
  }
  return `${protocol ?? ''}//${authority}${pathname ?? ''}${tail}${hash ?? ''}`;
};
