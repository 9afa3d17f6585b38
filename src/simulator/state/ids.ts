import { Random } from '../random.ts';

/** The kinds of id that Webex hands out. See https://developer.webex.com/docs/basics */
export type IdType =
  | 'PEOPLE'
  | 'ORGANIZATION'
  | 'ROOM'
  | 'MESSAGE'
  | 'TEAM'
  | 'MEMBERSHIP'
  | 'TEAM_MEMBERSHIP'
  | 'WEBHOOK'
  | 'EVENT'
  | 'ATTACHMENT_ACTION'
  | 'CLASSIFICATION'
  | 'LICENSE'
  | 'ROLE'
  | 'CONTENT'
  | 'APPLICATION'
  | 'AUTHORIZATION'
  | 'TABS';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const publicForm = /^ciscospark:\/\/(us|urn:TEAM:[a-z0-9-]+_[a-z0-9]+)\/([A-Z_]+)\/([^/?#]+(?:\/\d+)?)$/;
const alwaysHome: ReadonlySet<IdType> = new Set(['PEOPLE', 'ORGANIZATION']);

const oftenEncoded: ReadonlySet<IdType> = new Set(['PEOPLE', 'ORGANIZATION', 'ROOM']);

export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

export function base64url(text: string): string {
  const padded = btoa(text);
  const encoded = padded.slice(0, Math.ceil((text.length * 4) / 3));
  // Ids hold no character whose code comes out as one of these two; other texts may.
  return encoded.includes('+') || encoded.includes('/') ? encoded.replace(/\+/g, '-').replace(/\//g, '_') : encoded;
}

/** The text behind base64, padded or not, in either alphabet; `undefined` when it is none. */
export function decodeBase64(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return undefined;
  try {
    return atob(text.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, ''));
  } catch {
    return undefined;
  }
}

/** Turns internal keys (mostly UUIDs) into public ids and back, and makes new keys. */
export class Ids {
  readonly #random: Random;
  readonly #cluster: string;
  #clockSequence: number;
  readonly #node: string;
  /** Tracking ids are drawn apart, so that extra requests leave the ids of things as they are. */
  readonly #tracking: Random;
  /** Ids of people, rooms and organizations stand in every item of every list. */
  readonly #encoded = new Map<string, string>();
  #lastTime = 0;
  #ticks = 0;

  /** @param cluster `us`, or `urn:TEAM:<region>_<letter>` for a cloud that plays another region. */
  constructor(random: Random, cluster = 'us') {
    this.#random = random;
    this.#cluster = cluster;
    this.#clockSequence = random.below(0x4000);
    // The multicast bit marks a node id that is not a hardware address.
    this.#tracking = new Random(random.uint32());
    this.#node = ((random.below(256) | 1) >>> 0).toString(16).padStart(2, '0') + random.hex(10);
  }

  get cluster(): string {
    return this.#cluster;
  }

  encode(type: IdType, key: string): string {
    const cluster = alwaysHome.has(type) ? 'us' : this.#cluster;
    const text = `ciscospark://${cluster}/${type}/${key}`;
    if (!oftenEncoded.has(type)) return base64url(text);
    let encoded = this.#encoded.get(text);
    if (encoded === undefined) this.#encoded.set(text, (encoded = base64url(text)));
    return encoded;
  }

  /**
   * The key inside a public id of the given type. A plain UUID is its own key (two of them joined by `:` for
   * memberships). `undefined` for anything else.
   */
  decode(type: IdType, text: string): string | undefined {
    const plain = text.toLowerCase();
    if (isUuid(plain)) return plain;
    if ((type === 'MEMBERSHIP' || type === 'TEAM_MEMBERSHIP') && isUuidPair(plain)) return plain;
    const decoded = decodeBase64(text);
    const match = decoded === undefined ? undefined : publicForm.exec(decoded);
    return match && match[2] === type ? match[3] : undefined;
  }

  /** A version 4 UUID. */
  random(): string {
    return randomUuid(this.#random);
  }

  /** Names one request in logs and error bodies. */
  trackingId(): string {
    return randomUuid(this.#tracking);
  }

  /** A version 1 UUID for the moment `at`; later calls for the same millisecond sort after earlier ones. */
  timeBased(at: number): string {
    if (at < this.#lastTime || (at === this.#lastTime && this.#ticks === 9999)) {
      this.#clockSequence = (this.#clockSequence + 1) & 0x3fff;
    }
    this.#ticks = at === this.#lastTime ? (this.#ticks + 1) % 10_000 : 0;
    this.#lastTime = at;
    const milliseconds = at + 12_219_292_800_000;
    const low = ((milliseconds & 0xfffffff) * 10_000 + this.#ticks) % 0x100000000;
    const high = ((milliseconds / 0x100000000) * 10_000) & 0xfffffff;
    const middle = (high & 0xffff).toString(16).padStart(4, '0');
    const top = (0x1000 | ((high >>> 16) & 0xfff)).toString(16);
    const sequence = (0x8000 | this.#clockSequence).toString(16);
    return `${low.toString(16).padStart(8, '0')}-${middle}-${top}-${sequence}-${this.#node}`;
  }

  /** A UUID of version 3 form that two people always share, whichever of them asks. */
  pair(one: string, other: string): string {
    const hex = fingerprint(one < other ? `${one}:${other}` : `${other}:${one}`);
    const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-3${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

function randomUuid(random: Random): string {
  const hex = random.hex(32);
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function isUuidPair(text: string): boolean {
  return text.length === 73 && text[36] === ':' && isUuid(text.slice(0, 36)) && isUuid(text.slice(37));
}

/** 128 bits of a fast, well-spread, not cryptographic hash, as hex. */
function fingerprint(text: string): string {
  let hex = '';
  for (let lane = 0; lane < 4; lane++) {
    let hash = 0x811c9dc5 ^ (lane * 0x9e3779b9);
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
    hex += ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
  }
  return hex;
}
