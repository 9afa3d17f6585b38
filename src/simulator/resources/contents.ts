import { errors } from '../http/errors.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import type { FileRecord } from '../state/records.ts';
import { visibleMessage } from './messages.ts';

const scopes = ['spark:messages_read', 'spark-compliance:messages_read'];

/** See https://developer.webex.com/docs/basics#message-attachments */
export const contentRoutes: UserRoute[] = [
  { method: 'GET', path: '/contents/:contentId', scopes, handle: download },
  { method: 'HEAD', path: '/contents/:contentId', scopes, handle: download },
];

function download(call: UserCall): Response {
  const file = found(call);
  requireScan(call, file);
  const bytes = bytesOf(file);
  const headers = {
    'content-type': file.contentType,
    'content-length': String(bytes.length),
    'content-disposition': disposition(file.name),
    'cache-control': 'no-cache',
  };
  return new Response(call.request.method === 'HEAD' ? null : bytes, { headers });
}

function found(call: UserCall): FileRecord {
  const key = call.cloud.ids.decode('CONTENT', call.params['contentId']!);
  const [messageId = '', index = ''] = key?.split('/') ?? [];
  const notFound = errors.notFound();
  const { message } = visibleMessage(call, messageId, notFound.message);
  const file = message.files?.[Number(index)];
  if (!file || index === '') throw notFound;
  return file;
}

/** @throws ApiError 423 while the scan runs, 410 for an infected file, 428 for one that defies scanning. */
function requireScan(call: UserCall, file: FileRecord): void {
  const { scannedAt, verdict } = file;
  if (call.now < scannedAt) throw errors.scanRunning(Math.max(1, Math.ceil((scannedAt - call.now) / 1000)));
  if (verdict === 'infected') throw errors.gone('The requested file is infected and cannot be downloaded.');
  if (verdict === 'unscannable' && call.query.get('allow') !== 'unscannable') throw errors.unscannable();
}

/** Bytes that are made on demand are kept, so that they are made once. */
export function bytesOf(file: FileRecord): Uint8Array<ArrayBuffer> {
  if (typeof file.content === 'function') file.content = file.content();
  return file.content;
}

function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  const extended = plain === name ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`;
  return `attachment; filename="${plain}"${extended}`;
}
