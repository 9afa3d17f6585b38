import { errors } from './errors.ts';

/** A file that came with a multipart request. */
export interface UploadedFile {
  name: string;
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The fields of a request body, whichever media type carried them, and the files beside them. */
export class Body {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: readonly UploadedFile[];

  constructor(fields: Record<string, unknown> = {}, files: UploadedFile[] = []) {
    this.fields = fields;
    this.files = files;
  }

  /** Whether the field was sent with a value; `null` counts as absent. */
  has(name: string): boolean {
    return this.#value(name) !== undefined;
  }

  /** @throws ApiError 400 when it is not text. */
  text(name: string): string | undefined {
    const value = this.#value(name);
    if (value !== undefined && typeof value !== 'string') throw errors.malformed(`${name} must be a string.`);
    return value;
  }

  /** Accepts the words too, which forms send. @throws ApiError 400 when it is neither true nor false. */
  flag(name: string): boolean | undefined {
    const value = this.#value(name);
    if (value === undefined || typeof value === 'boolean') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    throw errors.malformed(`${name} must be a boolean.`);
  }

  /** @throws ApiError 400 when it is not a list. A single text counts as a list of one, which forms send. */
  list(name: string): unknown[] | undefined {
    const value = this.#value(name);
    if (typeof value === 'string') return [value];
    if (value !== undefined && !Array.isArray(value)) throw errors.malformed(`${name} must be an array.`);
    return value;
  }

  /** @throws ApiError 400 when it is not an object. */
  object(name: string): Record<string, unknown> | undefined {
    const value = this.#value(name);
    if (value !== undefined && !isObject(value)) throw errors.malformed(`${name} must be an object.`);
    return value;
  }

  #value(name: string): unknown {
    return Object.hasOwn(this.fields, name) ? (this.fields[name] ?? undefined) : undefined;
  }
}

export type BodyKind = 'json' | 'form' | 'multipart';

/** In bytes: more than any message with its file, or any other text, may weigh. */
export const largest: Readonly<Record<BodyKind, number>> = {
  multipart: 110 * 1024 * 1024,
  json: 4 * 1024 * 1024,
  form: 4 * 1024 * 1024,
};

/**
 * Reads the body by its media type.
 *
 * @throws ApiError 415 for a media type that the route does not take, 400 for a body that cannot be read.
 */
export async function readBody(request: Request, accepts: readonly BodyKind[]): Promise<Body> {
  const contentType = request.headers.get('content-type') ?? '';
  const kind = kindOf(contentType);
  if (kind === undefined || !accepts.includes(kind)) {
    const isEmpty = contentType === '' && (await readBytes(request, largest.json)).length === 0;
    if (isEmpty) throw errors.malformed('Request body is missing.');
    throw errors.unsupportedMediaType(contentType.split(';')[0]!.trim() || 'application/octet-stream');
  }
  const bytes = await readBytes(request, largest[kind]);
  if (kind === 'multipart') return readMultipart(contentType, bytes);
  const text = decodeText(bytes);
  return kind === 'form' ? new Body(Object.fromEntries(new URLSearchParams(text))) : readJson(text);
}

function kindOf(contentType: string): BodyKind | undefined {
  const mediaType = contentType.split(';')[0]!.trim().toLowerCase();
  if (mediaType === 'application/json' || /^application\/[a-z0-9.-]+\+json$/.test(mediaType)) return 'json';
  if (mediaType === 'application/x-www-form-urlencoded') return 'form';
  return mediaType === 'multipart/form-data' ? 'multipart' : undefined;
}

/**
 * Reads no further than `most` bytes, whatever length was announced or not.
 *
 * @throws ApiError 400 when there are more.
 */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const isAnnounced = Number(request.headers.get('content-length') ?? 0) <= most;
  const bytes = isAnnounced ? await readUpTo(request, most) : undefined;
  if (!bytes) throw errors.badRequest('The request payload is too big');
  return bytes;
}

async function readUpTo(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    // Firefox has no streams of requests.
    if (!request.body) return new Uint8Array(await request.arrayBuffer());
    const reader = request.body.getReader();
    const parts: Array<Uint8Array<ArrayBuffer>> = [];
    let length = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > most) return undefined;
      parts.push(read.value);
    }
    return parts.length === 1 ? parts[0] : new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch {
    throw errors.malformed('Request body could not be read.');
  }
}

function decodeText(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw errors.malformed('Request body is not valid UTF-8.');
  }
}

function readJson(text: string): Body {
  if (text.trim() === '') throw errors.malformed('Request body is missing.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw errors.malformed('Json is not valid.');
  }
  if (!isObject(value)) throw errors.malformed('Json must be an object.');
  if (depthOf(value) > 100) throw errors.malformed('Json is nested too deeply.');
  return new Body(value);
}

/** Depth without recursion, so that no input can exhaust the stack. */
function depthOf(value: unknown): number {
  let depth = 0;
  let level = [value];
  while (level.length > 0 && depth <= 100) {
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const child of Object.values(item)) if (typeof child === 'object' && child !== null) next.push(child);
    }
    level = next;
    depth++;
  }
  return depth;
}

async function readMultipart(contentType: string, bytes: Uint8Array<ArrayBuffer>): Promise<Body> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw errors.malformed('Multipart body could not be read.');
  }
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const files: UploadedFile[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else {
      const bytes = new Uint8Array(await value.arrayBuffer());
      files.push({ name: value.name, contentType: value.type || 'application/octet-stream', bytes });
    }
  }
  return new Body(fields, files);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
