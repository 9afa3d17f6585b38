import { visibleText } from './display-text.ts';

const label = '[^\\s!-,./:;<=>?@[\\\\\\]^`{|}~\\u3002\\uff0e\\uff61]{1,63}';
const dot = '[.\\u3002\\uff0e\\uff61]';
/** A host name or IPv4 address in running text, with its scheme if there is one. */
const shownHost = new RegExp(
  `(?:[a-z][a-z\\d+.-]{1,20}:/{0,2})?(?:(?:${label}${dot}){1,8}(?:xn--[\\w-]{1,59}|\\p{L}{2,63})|(?:\\d{1,3}\\.){3}\\d{1,3})`,
  'giu',
);

/**
 * Appends a link that opens in a new tab without a way back to this one. When its text names another place than the one
 * it leads to, the true one follows in `<bdi data-link-target>`.
 */
export function appendLink(parent: Node, url: URL, content: Node): void {
  const link = document.createElement('a');
  link.href = url.href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.appendChild(content);
  if (!visibleText(link.textContent ?? '')) link.textContent = url.href;
  parent.appendChild(link);

  const target = concealedTarget(link.textContent ?? '', url);
  if (!target) return;
  const hint = document.createElement('bdi');
  hint.setAttribute('data-link-target', '');
  hint.textContent = `(${target})`;
  parent.appendChild(document.createTextNode(' '));
  parent.appendChild(hint);
}

/** Where the link truly leads, if its text says otherwise; `undefined` when it does not. */
export function concealedTarget(text: string, url: URL): string | undefined {
  const shown = visibleText(text);
  const target = url.host || visibleText(decode(url.pathname));
  if (url.protocol === 'tel:') {
    const digits = shown.replace(/\D/g, '');
    return digits && digits !== target.replace(/\D/g, '') ? target : undefined;
  }
  if (url.protocol === 'mailto:') {
    return /[@.]/.test(shown) && shown.toLowerCase().replace(/^mailto:/, '') !== target.toLowerCase()
      ? target
      : undefined;
  }
  // An internationalised name may look like any other; its ASCII form cannot.
  if (url.hostname.includes('xn--') && !shown.includes(url.hostname)) return target;
  for (const [host] of shown.matchAll(shownHost)) {
    if (withoutWww(hostOf(host)) !== withoutWww(url.hostname)) return target;
  }
  return undefined;
}

function hostOf(text: string): string {
  try {
    return new URL(`http://${text.replace(/^[^:]+:\/{0,2}/, '')}`).hostname;
  } catch {
    return '';
  }
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
