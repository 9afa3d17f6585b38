/**
 * Parses html into a document of its own, where nothing runs and nothing is loaded.
 *
 * @returns a walker over its elements and texts, standing at the root; `undefined` where the page lets nobody parse
 *   html: Trusted Types are enforced without our policy `webex-elements` being allowed. The walker goes by the tree
 *   itself, so no name or id in the html can lead it astray.
 */
export function parseInert(html: string): TreeWalker | undefined {
  policy ??= createPolicy() ?? { createHTML: (text) => text };
  try {
    const parsed = new DOMParser().parseFromString(policy.createHTML(`<body>${html}`), 'text/html');
    const elementsAndTexts = 5;
    return document.createTreeWalker(parsed, elementsAndTexts);
  } catch {
    return undefined;
  }
}

interface Policy {
  createHTML(html: string): string;
}

let policy: Policy | undefined;

function createPolicy(): Policy | undefined {
  const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };
  try {
    return trustedTypes?.createPolicy('webex-elements', { createHTML: (html) => html });
  } catch {
    // Not allowed on this page, or a second copy of us where the policy may exist once.
    return undefined;
  }
}
