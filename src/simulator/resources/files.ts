import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import type { Body } from '../http/body.ts';
import type { FileRecord } from '../state/records.ts';

const largestFile = 100 * 1024 * 1024;
const patience = 30_000;

/** A file on its way into a message: the bytes, or where they are to be fetched. */
export interface IncomingFile {
  name: string;
  contentType: string;
  bytes?: Uint8Array<ArrayBuffer>;
  url?: string;
}

/**
 * The one file of a message, from a multipart part or by its URL.
 *
 * @throws ApiError 400 when there are several, or the URL is none.
 */
export function fileIn(body: Body): IncomingFile | undefined {
  const urls = (body.list('files') ?? []).filter((url) => url !== '');
  if (body.files.length + urls.length > 1) throw errors.malformed('Only one file per message is supported.');
  const [upload] = body.files;
  if (upload) {
    if (upload.bytes.length > largestFile) throw tooBig();
    return { name: upload.name || 'file', contentType: upload.contentType, bytes: upload.bytes };
  }
  if (urls.length === 0) return undefined;
  const [url] = urls;
  if (typeof url !== 'string' || !isWebAddress(url)) throw errors.malformed('files must hold a public URL.');
  return { name: nameIn(url), contentType: 'application/octet-stream', url };
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(last) || 'file';
  } catch {
    return last;
  }
}

/** Gets the bytes and starts the scan. @throws ApiError 400 when the URL cannot be fetched. */
export async function receiveFile(cloud: Cloud, file: IncomingFile): Promise<FileRecord> {
  const received = file.url === undefined ? file : await download(cloud, file, file.url);
  return storedFile(cloud, received.name, received.contentType, received.bytes!);
}

export function storedFile(
  cloud: Cloud,
  name: string,
  contentType: string,
  bytes: Uint8Array<ArrayBuffer>,
): FileRecord {
  const { scanSeconds } = cloud.settings;
  return {
    name: name.replace(/[\r\n]/g, ' ').slice(0, 255),
    contentType: /^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/.test(contentType) ? contentType : 'application/octet-stream',
    content: bytes,
    verdict: scanSeconds === undefined ? 'clean' : verdictOn(bytes),
    scannedAt: scanSeconds === undefined ? 0 : cloud.now() + scanSeconds * 1000,
  };
}

async function download(cloud: Cloud, file: IncomingFile, url: string): Promise<IncomingFile> {
  const controller = new AbortController();
  const cancel = cloud.clock.setTimeout(() => controller.abort(), patience);
  try {
    const response = await cloud.outgoing(url, { signal: controller.signal });
    if (!response.ok) throw errors.badRequest('Unable to retrieve content');
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > largestFile) throw tooBig();
    const disposition = /filename="?([^";]+)"?/i.exec(response.headers.get('content-disposition') ?? '');
    const contentType = response.headers.get('content-type') ?? file.contentType;
    return { name: disposition?.[1] ?? file.name, contentType, bytes };
  } catch {
    throw errors.badRequest('Unable to retrieve content');
  } finally {
    cancel();
  }
}

function tooBig() {
  return errors.badRequest('Unable to post message to room: "The request payload is too big"');
}

/** The harmless text that every scanner takes for a virus, so that tests can have one. */
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** The EICAR test file counts as infected, and an encrypted ZIP archive cannot be looked into. */
function verdictOn(bytes: Uint8Array): FileRecord['verdict'] {
  const start = String.fromCharCode(...bytes.subarray(0, eicar.length));
  if (start === eicar) return 'infected';
  const isZip = start.startsWith('PK\u0003\u0004');
  return isZip && ((bytes[6] ?? 0) & 1) === 1 ? 'unscannable' : 'clean';
}
