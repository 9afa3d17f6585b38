import { locale, suggestLocale } from '../locales/locale.ts';

let isFollowing = false;

/** Speaks the language of the page from now on, or the browser's where the page names none. */
export function followPageLanguage(): void {
  if (isFollowing) return;
  isFollowing = true;
  const page = document.documentElement;
  const follow = (): void => suggestLocale(page.lang || navigator.language);
  new MutationObserver(follow).observe(page, { attributeFilter: ['lang'] });
  follow();
}

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/**
 * Says of an element in which language its words are, where the page around it says otherwise: by `lang`, for screen
 * readers, and `dir`. An element whose page gave it either of its own keeps that.
 */
export class SpokenLanguage {
  readonly #element: HTMLElement;
  readonly #said = new Map<'lang' | 'dir', string>();

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  update(): void {
    const spoken = locale.value;
    const parent = this.#element.parentElement ?? (this.#element.parentNode as ShadowRoot | null)?.host;
    this.#put('lang', spoken, sameLanguage(spoken, parent ? languageAround(parent) : ''));
    // The other way round the page decides: English words in a page from right to left follow its layout.
    this.#put('dir', 'rtl', !rightToLeft.test(spoken) || isRightToLeft(parent));
  }

  #put(name: 'lang' | 'dir', value: string, isSaidAround: boolean): void {
    const element = this.#element;
    const present = element.getAttribute(name);
    if (present !== null && present !== this.#said.get(name)) return;
    if (isSaidAround) {
      if (this.#said.delete(name)) element.removeAttribute(name);
    } else if (present !== value) {
      this.#said.set(name, value);
      element.setAttribute(name, value);
    }
  }
}

const sameLanguage = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0];

const isRightToLeft = (element: Element | undefined): boolean =>
  element !== undefined && getComputedStyle(element).direction === 'rtl';

function languageAround(element: Element): string {
  for (let current: Element | undefined = element; current !== undefined;) {
    const holder = current.closest<HTMLElement>('[lang]');
    if (holder) return holder.lang;
    const root = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : undefined;
  }
  return navigator.language;
}
