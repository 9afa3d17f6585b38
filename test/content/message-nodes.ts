/** What a message may consist of, written down a second time so that the sanitiser cannot vouch for itself. */
const allowed: Record<string, Record<string, RegExp>> = {
  A: { href: /^(?:https?:\/\/|mailto:|tel:[+\d]+$)/, target: /^_blank$/, rel: /^noopener noreferrer$/ },
  BDI: { 'data-mention': /^(?:person|all)$/, 'data-person-id': /^[\w+/=.:-]+$/, 'data-link-target': /^$/ },
  BLOCKQUOTE: { 'data-quote': /^(?:info|success|warning|danger)$/ },
  CODE: { class: /^language-[\w+#.-]+$/ },
  OL: { start: /^-?\d+$/ },
};
const bare = new Set(
  'P BR B STRONG I EM U S DEL PRE UL LI H1 H2 H3 H4 HR TABLE CAPTION THEAD TBODY TFOOT TR TH TD'.split(' '),
);

/** Describes every node and attribute that must not be there. */
export function strayNodes(root: Node): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) continue;
    if (!(node instanceof HTMLElement)) {
      found.push(node.nodeName);
      continue;
    }
    if (node.shadowRoot || (node as { content?: unknown }).content) found.push(`${node.nodeName} with inner tree`);
    const attributes = allowed[node.nodeName] ?? (bare.has(node.nodeName) ? {} : undefined);
    if (!attributes) {
      found.push(node.nodeName);
      continue;
    }
    for (const { name, value } of node.attributes) {
      if (!attributes[name]?.test(value)) found.push(`${node.nodeName} ${name}=${value}`);
    }
    if (node.nodeName === 'A' && !(node.hasAttribute('href') && node.hasAttribute('rel'))) found.push('A without rel');
  }
  return found;
}

/** Everything a message shows, as one string. */
export function shownText(fragment: Node): string {
  return fragment.textContent ?? '';
}

export function htmlOf(fragment: Node): string {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(fragment.cloneNode(true));
  return holder.innerHTML;
}

/** Does to every node what a curious user might: points, clicks, focuses, presses a key. */
export function provoke(root: Element): void {
  root.addEventListener('click', (event) => event.preventDefault());
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    for (const type of [
      'pointerenter',
      'mouseover',
      'mousemove',
      'focus',
      'toggle',
      'animationstart',
      'beforetoggle',
    ]) {
      element.dispatchEvent(new Event(type, { bubbles: true }));
    }
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    element.focus?.();
  }
}

/**
 * Counts what a hostile message sets off: calls of `alert`, and requests for addresses that hold `/probe/`.
 * The real `alert` stays away for good, as a late one would halt the page.
 */
export class Tripwire {
  #calls = 0;
  #requests = new Set(requested());

  constructor() {
    window.alert = () => void (this.#calls += 1);
  }

  /** Waits until late handlers and requests had their time, then tells what happened since the beginning. */
  async read(milliseconds = 400): Promise<{ calls: number; requests: string[] }> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { calls: this.#calls, requests: requested().filter((name) => !this.#requests.has(name)) };
  }
}

function requested(): string[] {
  return performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => name.includes('/probe/'));
}
