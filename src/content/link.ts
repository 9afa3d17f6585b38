import { visibleText } from './display-text.ts';

/** A host name or IPv4 address in running text. */
const shownHost = /(?:[\p{L}\p{M}\p{N}_-]{1,63}[.。]){1,8}(?:xn--[\w-]{1,59}|\p{L}{2,63})|(?:\d{1,3}\.){3}\d{1,3}/gu;

/**
 * Appends a link that opens in a new tab without a way back to this one. When its text names another place than the one
 * it leads to, the true one follows in `<bdi data-link-target>`.
 */
export function appendLink(parent: ParentNode, url: URL, content: Node | string): void {
  const link = document.createElement('a');
  link.href = url.href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.append(content);
  if (!visibleText(link.textContent ?? '')) link.textContent = url.href;
  parent.append(link);

  const target = concealedTarget(link.textContent ?? '', url);
  if (!target) return;
  const hint = document.createElement('bdi');
  hint.setAttribute('data-link-target', '');
  hint.textContent = `(${target})`;
  parent.append(' ', hint);
}

/** Where the link truly leads, if its text says otherwise; `undefined` when it does not. */
export function concealedTarget(text: string, url: URL): string | undefined {
  const shown = visibleText(text).normalize('NFKC');
  if (!url.host) {
    const target = visibleText(url.pathname);
    return /[@.]|\d{3}/.test(shown) && !compact(shown).includes(compact(target)) ? target : undefined;
  }
  // An internationalised name may look like any other; its ASCII form cannot.
  if (url.hostname.includes('xn--') && !shown.includes(url.hostname)) return url.host;
  for (const [host] of shown.matchAll(shownHost)) if (hostOf(host) !== hostOf(url.hostname)) return url.host;
  return undefined;
}

function hostOf(text: string): string {
  try {
    return new URL(`http://${text}`).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

function compact(text: string): string {
  return text.replace(/[\s()-]/g, '').toLowerCase();
}
