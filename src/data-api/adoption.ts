import { warnOfToken } from '../internal/warn-of-token.ts';
import { AdoptedWidget } from './adopted-widget.ts';
import { followedAttributes, kindOf, selector, takeToken, warnOfNoToken } from './attributes.ts';
import type { DataApiOptions } from './data-api.ts';
import { SharedStores } from './shared-stores.ts';

/** By host, also of those that left the page and may come back. Of every adoption, so that nothing is filled twice. */
const adopted = new WeakMap<Element, AdoptedWidget>();

/** Fills the markup below a root and whatever comes later; returns the function that undoes it. */
export function adopt({ root = document, ...options }: DataApiOptions): () => void {
  const stores = new SharedStores(options);
  /** What is in the page. */
  const present = new Map<HTMLElement, AdoptedWidget>();

  const visit = (host: HTMLElement): void => {
    const token = takeToken(host);
    if (token !== undefined && stores.needsToken) warnOfToken('data-access-token');
    let widget = adopted.get(host);
    const kind = kindOf(host);
    if (widget && widget.kind !== kind) {
      letGo(host, widget);
      widget = undefined;
    }
    if (!kind) return;
    if (widget) {
      widget.reconnect();
      if (token !== undefined) widget.changeToken(token);
      widget.follow();
    } else if (token === undefined && stores.needsToken) return warnOfNoToken();
    else widget = new AdoptedWidget(host, kind, stores, token ?? '');
    adopted.set(host, widget);
    present.set(host, widget);
  };

  const letGo = (host: HTMLElement, widget: AdoptedWidget): void => {
    widget.undo();
    adopted.delete(host);
    present.delete(host);
  };

  const visitAll = (node: Node): void => {
    if (node instanceof HTMLElement && node.matches(selector)) visit(node);
    if (node instanceof Element || node instanceof DocumentFragment || node instanceof Document)
      for (const host of node.querySelectorAll<HTMLElement>(selector)) visit(host);
  };

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, attributeName } of records) {
      for (const node of addedNodes) if (node.isConnected) visitAll(node);
      // What is taken out of an attribute here is no news.
      if (type === 'attributes' && (adopted.has(target as Element) || (target as Element).matches(selector)))
        if (attributeName === null || !/token/.test(attributeName) || (target as Element).hasAttribute(attributeName))
          visit(target as HTMLElement);
    }
    for (const [host, widget] of present) {
      if (host.isConnected) continue;
      widget.disconnect();
      present.delete(host);
    }
  });

  visitAll(root);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: followedAttributes });

  return () => {
    observer.disconnect();
    for (const [host, widget] of present) letGo(host, widget);
  };
}
