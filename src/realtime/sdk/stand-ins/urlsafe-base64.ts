/** Base64 without padding, in the alphabet for addresses. */
export const encode = (text: { toString(): string }): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text.toString())))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export const decode = (encoded: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0)),
  );

export const validate = (encoded: string): boolean => /^[\w-]+$/.test(encoded);
