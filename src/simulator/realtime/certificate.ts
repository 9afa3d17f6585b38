import { base64, concatenate, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

/**
 * A self-signed X.509 certificate, which clients demand of a key management service before they trust its public key.
 * They compare its common name with the host of the key's id, and its modulus and exponent with the key itself.
 */
export async function selfSignedCertificate(
  commonName: string,
  keys: { publicKey: CryptoKey; privateKey: CryptoKey },
  validity: { from: Date; until: Date },
): Promise<string> {
  const name = sequence(set(sequence(objectIdentifier(0x55, 0x04, 0x03), der(0x0c, utf8(commonName)))));
  const sha256WithRsa = sequence(
    objectIdentifier(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b),
    der(0x05, new Uint8Array()),
  );
  const serial = crypto.getRandomValues(new Uint8Array(8));
  serial[0] = (serial[0]! & 0x7f) | 0x40;
  const content = sequence(
    der(0xa0, der(0x02, new Uint8Array([2]))),
    der(0x02, serial),
    sha256WithRsa,
    name,
    sequence(generalizedTime(validity.from), generalizedTime(validity.until)),
    name,
    new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey)),
  );
  const signature = new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', keys.privateKey, content));
  return base64(sequence(content, sha256WithRsa, der(0x03, concatenate(new Uint8Array([0]), signature))));
}

function der(tag: number, content: Uint8Array): Bytes {
  const { length } = content;
  const header =
    length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
  return concatenate(new Uint8Array(header), content);
}

function sequence(...parts: Uint8Array[]): Bytes {
  return der(0x30, concatenate(...parts));
}

function set(...parts: Uint8Array[]): Bytes {
  return der(0x31, concatenate(...parts));
}

function objectIdentifier(...bytes: number[]): Bytes {
  return der(0x06, new Uint8Array(bytes));
}

function generalizedTime(date: Date): Bytes {
  return der(0x18, utf8(`${date.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`));
}
