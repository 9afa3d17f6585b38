/** What has the focus inside an element, through all shadow roots. */
export const focusedIn = ({ shadowRoot }: Element): HTMLElement | undefined => {
  let focused = shadowRoot?.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return (focused as HTMLElement | null | undefined) ?? undefined;
};

/** Whether an element is drawn at all. */
export const isShown = (element: Element | null | undefined): boolean => !!element?.getClientRects().length;

/** Whether the focus is on nothing, as after what had it went. */
export const isFocusLost = (): boolean => {
  const { activeElement, body, documentElement } = document;
  return activeElement === null || activeElement === body || activeElement === documentElement;
};

/**
 * Notes what has the focus inside an element that is about to be updated. Afterwards what was moved, and so lost the focus,
 * has it again; in place of what went, the element or the nearest of ours around it that knows what to do with the focus.
 */
export const keepFocus = (element: HTMLElement): (() => void) | undefined => {
  const had = focusedIn(element);
  if (!had) return undefined;
  return () => {
    if (!isFocusLost() || isOthersTurn()) return;
    if (had.isConnected) had.focus({ preventScroll: true });
    else passFocus(element);
  };
};

/** Gives a lost focus to an element, or to the nearest of ours around it that takes it. */
export const passFocus = (element: HTMLElement): void => {
  let next: Element | undefined = element;
  while (next?.localName.startsWith('webex-') && isFocusLost()) {
    (next as HTMLElement).focus();
    const root = next.getRootNode();
    next = root instanceof ShadowRoot ? root.host : undefined;
  }
};

/** A frame must not take the focus from the page around it. */
const isOthersTurn = (): boolean => window.parent !== window && !document.hasFocus();
