/**
 * The language an element is to speak: the nearest `lang`, across shadow roots, then the page's, then the browser's.
 * A BCP 47 tag that `Intl` accepts.
 */
export function languageOf(element: Element): string {
  let current: Element | null = element;
  while (current !== null) {
    const holder: Element | null = current.closest('[lang]:not([lang=""])');
    if (holder !== null) return valid((holder as HTMLElement).lang);
    const root = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return valid(navigator.language);
}

const known = new Map<string, string>();

function valid(tag: string): string {
  let language = known.get(tag);
  if (language === undefined) known.set(tag, (language = canonical(tag)));
  return language;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
