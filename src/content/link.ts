import { visibleText } from './display-text.ts';

/** A host name or IPv4 address in running text. */
const shownHost = /(?:[\p{L}\p{M}\p{N}_-]{1,63}[.。]){1,8}(?:xn--[\w-]{1,59}|\p{L}{2,63})|(?:\d{1,3}\.){3}\d{1,3}/gu;

/** A host after its scheme, which needs no dot; and this very machine by its port. */
const addressedHost = /https?:\/\/([^\s/?#\\]+)|(?<![\p{L}\p{N}._-])(localhost)(?=:\d)/giu;
const unseen = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** Signs of other scripts that look like a full stop, where they stand between letters that a host may have. */
const falseDots = /(?<=[a-zа-яα-ω\d])[٠۰܁܂ꓸ꘎\u{10a50}\u{1d16d}](?=[a-zа-яα-ω\d])/giu;

/** Links that stand side by side, with nothing to be seen between them: people read them as one. */
export class AdjacentLinks {
  #links: Array<{ text: string; url: URL }> = [];

  /** Takes in the next one. Answers where it, or one before it, leads, if what they say together says otherwise. */
  add(text: string, url: URL): string | undefined {
    this.#links.push({ text, url });
    // Longer than any host that could be spelt so.
    while (this.#links.length > 1 && (this.#links.length > 32 || this.#text.length > 512)) this.#links.shift();
    const shown = read(this.#text);
    const leads = new Map(this.#links.toReversed().map((link) => [link.url.host || link.url.href, link.url]));
    for (const each of leads.values()) {
      const target = targetBeside(shown, each);
      if (target === undefined) continue;
      this.end();
      return target;
    }
    return undefined;
  }

  /** Takes in a text that stands outside of links. */
  pass(text: string): void {
    if (text.replace(unseen, '')) this.end();
  }

  /** What comes next stands apart. */
  end(): void {
    this.#links = [];
  }

  get #text(): string {
    return this.#links.map(({ text }) => text).join('');
  }
}

/**
 * Appends a link that opens in a new tab without a way back to this one. When its text, with that of the links right
 * before it, names another place than the one it leads to, the true one follows in `<bdi data-link-target>`.
 */
export function appendLink(parent: ParentNode, url: URL, content: Node | string, links = new AdjacentLinks()): void {
  const link = document.createElement('a');
  link.href = url.href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.append(content);
  if (!visibleText(link.textContent ?? '')) link.textContent = url.href;
  parent.append(link);

  const target = links.add(link.textContent ?? '', url);
  if (!target) return;
  const hint = document.createElement('bdi');
  hint.setAttribute('data-link-target', '');
  hint.textContent = `(${target})`;
  parent.append(' ', hint);
}

/** Where the link truly leads, if its text says otherwise; `undefined` when it does not. */
export function concealedTarget(text: string, url: URL): string | undefined {
  return targetBeside(read(text), url);
}

interface Shown {
  text: string;
  hosts: string[];
}

/** A text as people read it, and the hosts in it. */
function read(written: string): Shown {
  const text = visibleText(written.replace(unseen, '')).normalize('NFKC').replace(falseDots, '.');
  return { text, hosts: hostsIn(text).map(hostOf) };
}

function targetBeside({ text, hosts }: Shown, url: URL): string | undefined {
  if (!url.host) {
    const target = visibleText(url.pathname);
    return /[@.]|\d{3}|:\/\//.test(text) && !compact(text).includes(compact(target)) ? target : undefined;
  }
  // An internationalised name may look like any other; its ASCII form cannot.
  if (url.hostname.includes('xn--') && !text.includes(url.hostname)) return url.host;
  const host = withoutPrefix(url.hostname);
  return hosts.some((each) => each !== host) ? url.host : undefined;
}

function hostsIn(shown: string): string[] {
  const addressed = [...shown.matchAll(addressedHost)].map(([, host = '', local]) => local ?? withoutPunctuation(host));
  return [...[...shown.matchAll(shownHost)].map(([host]) => host), ...addressed.filter(Boolean)];
}

/** What ends a sentence or a bracket is no part of the host before it. */
function withoutPunctuation(text: string): string {
  return text.replace(/(?<![^\p{L}\p{M}\p{N}\]])[^\p{L}\p{M}\p{N}\]]+$/u, '');
}

function hostOf(text: string): string {
  try {
    return withoutPrefix(new URL(`http://${text}`).hostname);
  } catch {
    return '';
  }
}

function withoutPrefix(host: string): string {
  return host.replace(/^www\.|\.$/g, '');
}

function compact(text: string): string {
  return text.replace(/[\s()-]/g, '').toLowerCase();
}
