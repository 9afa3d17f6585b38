import { WebexAbortError, WebexConfigurationError, WebexNetworkError } from '../errors.ts';
import type { Transport } from './transport.ts';

/** What is known of a file without loading it. */
export interface ContentDetails {
  name: string;
  contentType: string;
  /** Bytes; undefined where Webex does not say. */
  size: number | undefined;
}

/** Files of messages, which need the token and therefore cannot be loaded by `<img src>`. */
export interface Contents {
  /** Name, type and size. Throws like every request; 423 (being scanned) is waited for. */
  details(address: string, options?: { signal?: AbortSignal }): Promise<ContentDetails>;
  /**
   * The file itself. 410: infected; 428: cannot be scanned, unless `allowUnscannable`.
   * Throws {@link WebexConfigurationError} for an address that is not a Webex file.
   */
  load(
    address: string,
    options?: {
      signal?: AbortSignal;
      allowUnscannable?: boolean;
      /** Bytes so far, and in all where Webex says so. */
      onProgress?: (loaded: number, total: number | undefined) => void;
    },
  ): Promise<ContentDetails & { blob: Blob }>;
}

export const createContents = (transport: Transport): Contents => {
  // Webex also hands out addresses of its former host: only the id in them counts.
  const pathOf = (address: string): string => `/contents/${encodeURIComponent(contentId(address))}`;
  return {
    async details(address, { signal } = {}) {
      const response = await transport.request({ method: 'HEAD', path: pathOf(address), signal });
      return readDetails(response);
    },
    async load(address, { signal, allowUnscannable, onProgress } = {}) {
      const query = allowUnscannable ? new URLSearchParams({ allow: 'unscannable' }) : undefined;
      const response = await transport.request({ path: pathOf(address), query, signal });
      const details = readDetails(response);
      const watched = onProgress ? observed(response, details.size, onProgress) : response;
      return { ...details, blob: await readBlob(watched, signal) };
    },
  };
};

/** A connection that breaks in the middle of a file is an error like one that breaks before it. */
const readBlob = async (response: Response, signal: AbortSignal | undefined): Promise<Blob> => {
  try {
    return await response.blob();
  } catch (cause) {
    if (signal?.aborted) throw new WebexAbortError({ cause });
    throw new WebexNetworkError('The file did not arrive in full.', { cause });
  }
};

const observed = (
  response: Response,
  total: number | undefined,
  tell: (loaded: number, total: number | undefined) => void,
): Response => {
  let loaded = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      tell((loaded += chunk.byteLength), total);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(counting), { headers: response.headers });
};

const contentId = (address: string): string => {
  const id = /\/contents\/([\w%=+-]+)\/?(?:[?#]|$)/.exec(address)?.[1];
  if (id === undefined) throw new WebexConfigurationError('Refused an address that is not a Webex file.');
  return id;
};

const readDetails = ({ headers }: Response): ContentDetails => {
  const disposition = headers.get('content-disposition') ?? '';
  const extended = /filename\*\s*=\s*(?:utf-8|iso-8859-1)''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition);
  const size = Number(headers.get('content-length') ?? Number.NaN);
  return {
    name: decode(extended) ?? (plain?.[1] ?? plain?.[2] ?? '').replaceAll(/\\(.)/g, '$1').trim(),
    contentType: (headers.get('content-type') ?? 'application/octet-stream').split(';')[0]!.trim().toLowerCase(),
    size: Number.isFinite(size) ? size : undefined,
  };
};

const decode = (text: string | undefined): string | undefined => {
  try {
    return text === undefined ? undefined : decodeURIComponent(text.trim());
  } catch {
    return undefined;
  }
};
