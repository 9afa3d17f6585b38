import createDOMPurify, { type DOMPurify } from 'dompurify';

/** The elements of a message that are shown as they are. */
export const messageElements =
  'p br b strong i em u s del code pre blockquote ul ol li h1 h2 h3 h4 hr table caption thead tbody tfoot tr th td'.split(
    ' ',
  );
const otherElements = ['a', 'div', 'span', 'spark-mention'];
const attributes = ['href', 'start', 'class', 'data-object-type', 'data-object-id'];

/**
 * Parses html into inert nodes of the elements and attributes that a message may have.
 *
 * @returns `undefined` where the page lets nobody parse html: Trusted Types are enforced without our policy
 *   `webex-elements` being allowed. Nothing unsafe ever comes back in its stead.
 */
export function purify(html: string): DocumentFragment | undefined {
  purifier ??= createPurifier();
  try {
    return purifier?.sanitize(html) as unknown as DocumentFragment | undefined;
  } catch {
    return undefined;
  }
}

let purifier: DOMPurify | null | undefined;

function createPurifier(): DOMPurify | null {
  try {
    const policy = createPolicy();
    // Throws where Trusted Types are enforced: DOMPurify by itself would return the text "null".
    if (!policy) new DOMParser().parseFromString('', 'text/html');
    const own = createDOMPurify(window);
    own.setConfig({
      ALLOWED_TAGS: [...messageElements, ...otherElements],
      ALLOWED_ATTR: attributes,
      ALLOW_ARIA_ATTR: false,
      ALLOW_DATA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
      TRUSTED_TYPES_POLICY: policy as never,
    });
    return own.isSupported ? own : null;
  } catch {
    return null;
  }
}

type TrustedTypes = { createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown };

function createPolicy(): unknown {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  try {
    // DOMPurify asks for both rules; it parses into an inert document only.
    return (
      trustedTypes?.createPolicy('webex-elements', { createHTML: (html) => html, createScriptURL: () => '' }) ?? null
    );
  } catch {
    // Not allowed on this page, or a second copy of us where the policy may exist once.
    return null;
  }
}
