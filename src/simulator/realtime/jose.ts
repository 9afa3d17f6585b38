import { base64url, concatenate, fromBase64, text, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

/** The part of JOSE (RFC 7515, 7516) that Webex's key management speaks: compact form, A256GCM, RSA-OAEP, RS256. */

const tagLength = 16;

export interface JoseHeader {
  alg: string;
  enc?: string;
  kid?: string;
}

/** A symmetric key together with the JSON form that travels to clients. */
export interface SymmetricKey {
  key: CryptoKey;
  jwk: { kty: 'oct'; kid: string; alg: 'A256GCM'; k: string };
}

export async function importSymmetricKey(kid: string, bytes: Bytes): Promise<SymmetricKey> {
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { key, jwk: { kty: 'oct', kid, alg: 'A256GCM', k: base64url(bytes) } };
}

/** Encrypts straight with a shared key (`dir`), which is how both content and key-service answers are written. */
export async function encrypt({ key, jwk }: SymmetricKey, plaintext: string): Promise<string> {
  const header = base64url(utf8(JSON.stringify({ alg: 'dir', enc: 'A256GCM', kid: jwk.kid })));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(header) }, key, utf8(plaintext)),
  );
  const split = sealed.length - tagLength;
  return [header, '', base64url(iv), base64url(sealed.subarray(0, split)), base64url(sealed.subarray(split))].join('.');
}

/**
 * Decrypts a compact message. `keyFor` picks the key by the header: an AES-GCM key for `dir`, an RSA-OAEP private key
 * for `RSA-OAEP`. Rejects when the message is malformed, was tampered with, or no key fits.
 */
export async function decrypt(
  message: string,
  keyFor: (header: JoseHeader) => CryptoKey | undefined | Promise<CryptoKey | undefined>,
): Promise<string> {
  const parts = message.split('.');
  if (parts.length !== 5) throw new Error('Not an encrypted message');
  const [protectedHeader, wrappedKey, iv, ciphertext, tag] = parts as [string, string, string, string, string];
  const header = JSON.parse(text(fromBase64(protectedHeader))) as JoseHeader;
  if (header.enc !== 'A256GCM') throw new Error(`Content encryption ${header.enc} is not supported`);
  const key = await keyFor(header);
  if (!key) throw new Error('The key of this message is not known');
  const contentKey =
    header.alg === 'dir'
      ? key
      : await crypto.subtle.importKey(
          'raw',
          await crypto.subtle.decrypt({ name: 'RSA-OAEP' }, key, fromBase64(wrappedKey)),
          'AES-GCM',
          false,
          ['decrypt'],
        );
  const plaintext = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64(iv), additionalData: utf8(protectedHeader) },
    contentKey,
    concatenate(fromBase64(ciphertext), fromBase64(tag)),
  );
  return text(plaintext);
}

/** Reads a message's header without opening it. */
export function headerOf(message: string): JoseHeader {
  return JSON.parse(text(fromBase64(message.split('.', 1)[0]!))) as JoseHeader;
}

/** Signs with RS256. */
export async function sign(key: CryptoKey, kid: string, payload: string): Promise<string> {
  const input = `${base64url(utf8(JSON.stringify({ alg: 'RS256', kid })))}.${base64url(utf8(payload))}`;
  return `${input}.${base64url(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, utf8(input)))}`;
}
