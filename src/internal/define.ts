/**
 * Registers a custom element. A second copy of this package on the page keeps the elements of the first one instead of
 * throwing, and importing an element in Node, where there is no registry, does nothing.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const existing = customElements.get(name);
  if (existing === undefined) customElements.define(name, element);
  else if (existing !== element) {
    console.info(`<${name}> is already defined; the first definition stays. Is webex-elements on this page twice?`);
  }
}
