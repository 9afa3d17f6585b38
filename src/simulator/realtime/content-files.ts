import { bytesOf } from '../resources/contents.ts';
import type { FileRecord } from '../state/records.ts';
import { base64url, concatenate, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

/** How to open an encrypted file: what the real clients call a secure content reference. */
export interface ContentReference {
  enc: 'A256GCM';
  key: string;
  iv: string;
  aad: string;
  tag: string;
  loc: string;
}

interface Sealed {
  bytes: Bytes;
  reference: Omit<ContentReference, 'loc'>;
}

/**
 * Files as Webex's internal services store them: encrypted, each with a key of its own that travels inside the
 * message. Key and nonce are derived from a secret of this cloud, so that sealing a file again gives the same bytes.
 */
export class ContentFiles {
  readonly #secret = crypto.getRandomValues(new Uint8Array(32)) as Bytes;

  url(origin: string, messageId: string, index: number): string {
    return `${origin}/files/api/v1/messages/${messageId}/${index}`;
  }

  async seal(messageId: string, index: number, file: FileRecord): Promise<Sealed> {
    const name = `${messageId}/${index}`;
    const derived = await crypto.subtle.digest('SHA-512', concatenate(this.#secret, utf8(name)));
    const keyBytes = new Uint8Array(derived, 0, 32);
    const iv = new Uint8Array(derived, 32, 12);
    const key = await crypto.subtle.importKey('raw', keyBytes, 'AES-GCM', false, ['encrypt']);
    const sealed = new Uint8Array(
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(name) }, key, bytesOf(file)),
    );
    const split = sealed.length - 16;
    return {
      bytes: sealed.subarray(0, split),
      reference: {
        enc: 'A256GCM',
        key: base64url(keyBytes),
        iv: base64url(iv),
        aad: name,
        tag: base64url(sealed.subarray(split)),
      },
    };
  }
}
