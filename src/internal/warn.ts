const warned = new Set<string>();

/**
 * Tells the author of the page, on the console, what is wrong with it and where to read on: once per cause, however many
 * elements it meets. `cause` is a heading of docs/troubleshooting.md.
 */
export function warnOnce(cause: string, text: string): void {
  if (warned.has(cause)) return;
  warned.add(cause);
  console.warn(`${text} See docs/troubleshooting.md#${cause} of webex-elements.`);
}
