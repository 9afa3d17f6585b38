import { version } from '../version.ts';
import { warnOnce } from './warn.ts';

/** The version whose elements a page has, for every copy of this package. */
const key = Symbol.for('webex-elements:version');

/**
 * Whether the elements of this version are those of the page: the first version that comes defines all of them, and what
 * another one would add to them is left away, since elements of two versions cannot be relied on to understand each other.
 */
export function isVersionOfPage(): boolean {
  const page = globalThis as { [key]?: string };
  const first = (page[key] ??= version);
  if (first === version) return true;
  warnOnce(
    'two-versions',
    `webex-elements ${version} came to a page that has ${first}: ${first} stays, and nothing of ${version} is defined.`,
  );
  return false;
}

/**
 * Registers a custom element. A second copy of this package on the page keeps the elements of the first one instead of
 * throwing, and importing an element in Node, where there is no registry, does nothing.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined' || !isVersionOfPage()) return;
  const existing = customElements.get(name);
  if (existing === undefined) customElements.define(name, element);
  else if (existing !== element) {
    console.info(`<${name}> is already defined; the first definition stays. Is webex-elements on this page twice?`);
  }
}
