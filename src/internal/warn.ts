const warned = new Set<string>();

/**
 * Tells the author of the page, on the console, what is wrong with it and where to read on: once per cause, however many
 * elements it meets. `cause` is a heading of docs/troubleshooting.md, unless another place in docs is given.
 */
export function warnOnce(cause: string, text: string, place = `troubleshooting.md#${cause}`): void {
  if (warned.has(cause)) return;
  warned.add(cause);
  console.warn(`${text} See docs/${place} of webex-elements.`);
}
