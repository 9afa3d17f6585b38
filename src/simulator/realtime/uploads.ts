import { largest, readBytes } from '../http/body.ts';
import { errors } from '../http/errors.ts';
import { json } from '../http/respond.ts';
import { concatenate, fromBase64, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import type { ContentReference } from './content-files.ts';
import { conversationOf } from './conversation-service.ts';
import type { InternalCall, InternalRoute } from './internal-service.ts';

interface Session {
  personId: string;
  bytes: Bytes;
}

const space = '/files/api/v1/spaces/:spaceId';
const mostSessions = 200;

/**
 * Where clients put encrypted files before they share them: they ask for a space, open a session in it, send the
 * bytes and finish. What was sent waits here until an activity names it.
 */
export class Uploads {
  readonly #sessions = new Map<string, Session>();

  readonly routes: InternalRoute[] = [
    { method: 'PUT', path: '/conversation/api/v1/conversations/:id/space', handle: spaceOf },
    { method: 'PUT', path: '/conversation/api/v1/conversations/:id/space/hidden', handle: spaceOf },
    { method: 'POST', path: `${space}/upload_sessions`, handle: (call) => this.#begin(call) },
    { method: 'PUT', path: `${space}/upload_sessions/:id`, handle: (call) => this.#receive(call) },
    {
      method: 'POST',
      path: `${space}/upload_sessions/:id/finish`,
      handle: (call) => json({ downloadUrl: sessionUrl(call, call.params['id']!) }),
    },
  ];

  /** The bytes that were uploaded to `url`, opened with their reference. Throws the 400 of Webex when they cannot be. */
  async open(url: string, reference: ContentReference): Promise<Bytes> {
    const session = this.#sessions.get(url.split('/').pop() ?? '');
    if (!session) throw errors.badRequest('The file was not uploaded.');
    try {
      const key = await crypto.subtle.importKey('raw', fromBase64(reference.key), 'AES-GCM', false, ['decrypt']);
      const algorithm = { name: 'AES-GCM', iv: fromBase64(reference.iv), additionalData: utf8(reference.aad) };
      return new Uint8Array(
        await crypto.subtle.decrypt(algorithm, key, concatenate(session.bytes, fromBase64(reference.tag))),
      );
    } catch {
      throw errors.badRequest('The file cannot be decrypted.');
    }
  }

  #begin(call: InternalCall): Response {
    const id = crypto.randomUUID();
    this.#sessions.set(id, { personId: call.identity.person.id, bytes: new Uint8Array() });
    if (this.#sessions.size > mostSessions) this.#sessions.delete(this.#sessions.keys().next().value!);
    const uploadUrl = sessionUrl(call, id);
    return json({ id, uploadUrl, finishUploadUrl: `${uploadUrl}/finish` });
  }

  async #receive({ identity, params, request }: InternalCall): Promise<Response> {
    const session = this.#sessions.get(params['id']!);
    if (session?.personId !== identity.person.id) throw errors.notFound();
    session.bytes = await readBytes(request, largest.multipart);
    return json({});
  }
}

function spaceOf(call: InternalCall): Response {
  const { room } = conversationOf(call);
  return json({ spaceUrl: `${call.origin}/files/api/v1/spaces/${room.id}` });
}

function sessionUrl({ origin, params }: InternalCall, id: string): string {
  return `${origin}/files/api/v1/spaces/${params['spaceId']}/upload_sessions/${id}`;
}
