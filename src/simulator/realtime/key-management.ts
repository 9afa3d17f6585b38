import { concatenate, utf8 } from './bytes.ts';
import { selfSignedCertificate } from './certificate.ts';
import { decrypt, encrypt, headerOf, importSymmetricKey, sign } from './jose.ts';
import type { Bytes } from './bytes.ts';
import type { SymmetricKey } from './jose.ts';

const lifetime = 60 * 60 * 1000;
const mostKeysKept = 10_000;

/** What a client may ask the key management service, once opened. */
interface KeyRequest {
  requestId: string;
  method: 'create' | 'retrieve' | 'update' | 'delete';
  uri: string;
  jwk?: JsonWebKey;
  count?: number;
  keyUris?: string[];
  userIds?: string[];
  resourceUri?: string;
  clientId: string;
  /** The access token, bare. */
  bearer: string;
}

/** @throws TypeError when it is no request at all. Fields of the wrong kind are left out. */
function readKeyRequest(value: unknown): KeyRequest {
  const fields = value as Record<string, unknown> & {
    client?: { clientId?: unknown; credential?: { bearer?: unknown } };
  };
  const { requestId, method, uri, jwk, count, keyUris, userIds, resourceUri, client } = fields;
  const bearer = client?.credential?.bearer;
  return {
    requestId: text(requestId) ?? '',
    method: (text(method) ?? '') as KeyRequest['method'],
    uri: text(uri) ?? '',
    jwk: typeof jwk === 'object' && jwk !== null ? jwk : undefined,
    count: typeof count === 'number' ? count : undefined,
    keyUris: texts(keyUris),
    userIds: texts(userIds),
    resourceUri: text(resourceUri),
    clientId: text(client?.clientId) ?? '',
    bearer: (text(bearer) ?? '').replace(/^Bearer /i, ''),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

interface Channel {
  key: SymmetricKey;
  userId: string;
  expires: number;
}

export interface KeyAnswer {
  /** URL of the device that asked; the answer goes to its socket. */
  device: string;
  userId: string;
  message: string;
}

export interface KeyManagementOptions {
  /** Milliseconds since 1970. */
  now(): number;
  /** The person behind an access token, as a bare UUID. */
  personOf(bearer: string): string | undefined;
  /** May this person read what the conversation's key protects? */
  mayRead(person: string, conversation: string): boolean;
}

/**
 * The key management service (KMS) of the simulated cloud: hands out the keys that conversation content is encrypted
 * with. A client first agrees on a channel (its request is sealed with the service's RSA key, the answer is signed;
 * both derive the shared key by ECDH and HKDF), then retrieves keys inside that channel.
 *
 * A conversation's key is derived from its UUID and a secret of this cloud, so there is nothing to store and nothing
 * that can be lost.
 */
export class KeyManagement {
  /** Name of the cluster, and prefix of every key's URI. */
  readonly cluster = 'kms://kms.simulator.example';
  readonly #options: KeyManagementOptions;
  readonly #secret = crypto.getRandomValues(new Uint8Array(32)) as Bytes;
  readonly #keys = new Map<string, Promise<SymmetricKey>>();
  readonly #channels = new Map<string, Channel>();
  #server: Promise<ServerKey> | undefined;

  constructor(options: KeyManagementOptions) {
    this.#options = options;
  }

  /** URI of the key that protects a conversation. */
  keyUri(conversation: string): string {
    return `${this.cluster}/keys/${conversation}`;
  }

  /** URI of the key service's own record of who may read a conversation. */
  resourceUri(conversation: string): string {
    return `${this.cluster}/resources/${conversation}`;
  }

  /** What clients read first: `GET /encryption/api/v1/kms/{userId}`. */
  async details(): Promise<{ kmsCluster: string; rsaPublicKey: string }> {
    const { jwk } = await this.#serverKey();
    return { kmsCluster: this.cluster, rsaPublicKey: JSON.stringify(jwk) };
  }

  /** Encrypts text with a conversation's key, as the real service stores it. */
  async encryptFor(conversation: string, plaintext: string): Promise<string> {
    return encrypt(await this.#key(this.keyUri(conversation)), plaintext);
  }

  /**
   * Reads text that a client encrypted with a key of this service. Rejects when it cannot be read.
   *
   * @param keyUri The key that the client says it used; its messages themselves do not tell.
   */
  async decryptText(ciphertext: string, keyUri: string): Promise<string> {
    if (!keyUri.startsWith(`${this.cluster}/keys/`)) throw new Error('Not a key of this service');
    return decrypt(ciphertext, async () => (await this.#key(keyUri)).key);
  }

  /** Answers one sealed request. `undefined` when it cannot be opened: there is nobody to answer then. */
  async answer(message: string): Promise<KeyAnswer | undefined> {
    let request: KeyRequest;
    let channel: Channel | undefined;
    try {
      const server = await this.#serverKey();
      channel = this.#channels.get(headerOf(message).kid ?? '');
      const sealed = await decrypt(message, ({ alg }) => (alg === 'dir' ? channel?.key.key : server.decryptionKey));
      request = readKeyRequest(JSON.parse(sealed));
    } catch {
      return undefined;
    }
    const userId = this.#options.personOf(request.bearer);
    const device = request.clientId;
    if (!channel) {
      const response = userId ? await this.#agree(request, userId) : refusal(request, 401, 'Unknown token');
      const { signingKey, jwk } = await this.#serverKey();
      return { device, userId: userId ?? '', message: await sign(signingKey, jwk.kid, JSON.stringify(response)) };
    }
    const response =
      userId === undefined
        ? refusal(request, 401, 'Failed to resolve authorization token in KmsMessage request for user')
        : channel.expires < this.#options.now()
          ? refusal(request, 403, 'The ephemeral key has expired')
          : await this.#perform(request, userId);
    return { device, userId: channel.userId, message: await encrypt(channel.key, JSON.stringify(response)) };
  }

  async #perform(request: KeyRequest, userId: string): Promise<object> {
    const { requestId, method } = request;
    const path = request.uri.replace(this.cluster, '').replace(/\?.*$/, '');
    const [, collection, id, part] = path.split('/');
    if (collection === 'keys' && method === 'retrieve' && id) {
      if (!this.#options.mayRead(userId, id)) return refusal(request, 403, 'The user may not read this key');
      return { status: 200, requestId, key: await this.#keyObject(id, userId) };
    }
    if (collection === 'keys' && method === 'create') {
      const count = Math.min(Math.max(request.count ?? 1, 1), 100);
      const keys = await Promise.all(Array.from({ length: count }, () => this.#keyObject(crypto.randomUUID(), userId)));
      return { status: 201, requestId, keys };
    }
    if (collection === 'keys' && method === 'update' && id) {
      return {
        status: 200,
        requestId,
        key: { ...(await this.#keyObject(id, userId)), resourceUri: request.resourceUri },
      };
    }
    if (collection === 'resources' && method === 'create') {
      const uri = `${this.cluster}/resources/${crypto.randomUUID()}`;
      return { status: 201, requestId, resource: { uri, keyUris: request.keyUris ?? [], authorizationUris: [] } };
    }
    if (collection === 'authorizations' || part === 'authorizations') {
      const authorizations = (request.userIds ?? []).map((authId) => ({ authId, resourceUri: request.resourceUri }));
      return { status: method === 'create' ? 201 : 200, requestId, authorizations };
    }
    if (collection === 'ping') return { status: 200, requestId };
    return refusal(request, 404, `There is no ${method} of ${path}`);
  }

  async #agree(request: KeyRequest, userId: string): Promise<object> {
    if (!request.uri.endsWith('/ecdhe') || request.method !== 'create' || !request.jwk) {
      return refusal(request, 400, 'A channel must be agreed on first');
    }
    const curve = { name: 'ECDH', namedCurve: 'P-256' };
    const { kty, crv, x, y } = request.jwk;
    let theirs: CryptoKey;
    try {
      theirs = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, []);
    } catch {
      return refusal(request, 400, 'Not a P-256 public key');
    }
    const ours = (await crypto.subtle.generateKey(curve, true, ['deriveBits'])) as CryptoKeyPair;
    const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256);
    const shared = await crypto.subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: new Uint8Array() },
      await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']),
      256,
    );
    const uri = `${this.cluster}/ecdhe/${crypto.randomUUID()}`;
    const now = this.#options.now();
    this.#channels.set(uri, {
      key: await importSymmetricKey(uri, new Uint8Array(shared)),
      userId,
      expires: now + lifetime,
    });
    this.#forgetExpiredChannels(now);
    const jwk = await crypto.subtle.exportKey('jwk', ours.publicKey);
    return {
      status: 201,
      requestId: request.requestId,
      key: {
        uri,
        jwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y, kid: uri },
        userId,
        clientId: request.clientId,
        createDate: new Date(now).toISOString(),
        expirationDate: new Date(now + lifetime).toISOString(),
      },
    };
  }

  #forgetExpiredChannels(now: number): void {
    for (const [uri, { expires }] of this.#channels) {
      if (expires < now) this.#channels.delete(uri);
    }
  }

  async #keyObject(id: string, userId: string): Promise<object> {
    const uri = `${this.cluster}/keys/${id}`;
    const { jwk } = await this.#key(uri);
    const createDate = new Date(this.#options.now()).toISOString();
    return { uri, jwk, userId, createDate, expirationDate: '2999-12-31T00:00:00.000Z', bindDate: createDate };
  }

  #key(uri: string): Promise<SymmetricKey> {
    let key = this.#keys.get(uri);
    if (!key) {
      // Keys follow from their address, so that those forgotten can be made again.
      if (this.#keys.size >= mostKeysKept) this.#keys.clear();
      key = crypto.subtle
        .digest('SHA-256', concatenate(this.#secret, utf8(uri)))
        .then((bytes) => importSymmetricKey(uri, new Uint8Array(bytes)));
      this.#keys.set(uri, key);
    }
    return key;
  }

  /** Making an RSA key takes a moment, and most clouds never need one. */
  #serverKey(): Promise<ServerKey> {
    this.#server ??= makeServerKey(this.cluster, this.#options.now());
    return this.#server;
  }
}

interface ServerKey {
  jwk: { kty: string; n: string; e: string; kid: string; x5c: string[] };
  signingKey: CryptoKey;
  decryptionKey: CryptoKey;
}

async function makeServerKey(kid: string, now: number): Promise<ServerKey> {
  const keys = (await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  )) as CryptoKeyPair;
  const { kty, n, e } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const { alg: _algorithm, key_ops: _uses, ...secret } = await crypto.subtle.exportKey('jwk', keys.privateKey);
  const certificate = await selfSignedCertificate(new URL(kid.replace('kms:', 'https:')).hostname, keys, {
    from: new Date(now - 24 * lifetime),
    until: new Date(now + 365 * 24 * lifetime),
  });
  return {
    jwk: { kty: kty!, n: n!, e: e!, kid, x5c: [certificate] },
    signingKey: keys.privateKey,
    decryptionKey: await crypto.subtle.importKey('jwk', secret, { name: 'RSA-OAEP', hash: 'SHA-1' }, false, [
      'decrypt',
    ]),
  };
}

function refusal({ requestId }: KeyRequest, status: number, reason: string): object {
  return { status, requestId, reason };
}
