import { supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/** Gives a shadow root more styles, once, after those that it has. */
export const addStyles = (root: ParentNode, ...styles: readonly CSSResult[]): void => {
  if (!(root instanceof ShadowRoot)) return;
  for (const { styleSheet, cssText } of styles) {
    if (supportsAdoptingStyleSheets && styleSheet) {
      if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
    } else root.append(Object.assign(document.createElement('style'), { textContent: cssText }));
  }
};
