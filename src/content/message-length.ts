/** Longest `text` or `markdown` that Webex takes, in bytes of UTF-8. */
export const maximumMessageBytes = 7_439;

const encoder = new TextEncoder();

/** The length of a message as Webex counts it: in bytes of UTF-8. */
export function messageByteLength(text: string): number {
  return encoder.encode(text).length;
}
