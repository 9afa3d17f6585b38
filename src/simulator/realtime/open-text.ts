import { errors } from '../http/errors.ts';
import type { KeyManagement } from './key-management.ts';

/** Decrypts what a client submitted; nothing stays nothing. Throws the 400 of Webex when it cannot be read. */
export async function openText(
  keys: KeyManagement,
  ciphertext: string | undefined,
  keyUri: string | undefined,
): Promise<string> {
  if (ciphertext === undefined || ciphertext === '') return '';
  try {
    return await keys.decryptText(ciphertext, keyUri ?? '');
  } catch {
    throw errors.badRequest('The content is not encrypted with a key of this service.');
  }
}
