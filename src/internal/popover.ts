const gap = 4;
const margin = 8;

interface Place {
  /** Which edges are in line; default `start`. */
  align?: 'start' | 'end';
  /** Where it goes when there is room for it; default `below`. */
  side?: 'above' | 'below';
}

/** Shows an element with `popover` below or above another one, wherever there is room; it never leaves the window. */
export const showBeside = (
  popover: HTMLElement,
  anchor: Element,
  { align = 'start', side = 'below' }: Place = {},
): void => {
  if (!popover.matches(':popover-open')) popover.showPopover();
  const around = anchor.getBoundingClientRect();
  const above = around.top - gap - margin;
  const below = innerHeight - around.bottom - gap - margin;
  const [wished, other] = side === 'above' ? [above, below] : [below, above];
  const isAbove = (side === 'above') === (wished >= popover.scrollHeight || wished >= other);
  const atLeft = (align === 'start') !== (getComputedStyle(anchor).direction === 'rtl');
  const wanted = atLeft ? around.left : around.right - popover.offsetWidth;
  const left = Math.max(margin, Math.min(wanted, innerWidth - popover.offsetWidth - margin));
  Object.assign(popover.style, {
    position: 'fixed',
    margin: '0',
    inset: 'auto',
    left: `${left}px`,
    maxHeight: `${Math.max(80, isAbove ? above : below)}px`,
    ...(isAbove ? { bottom: `${innerHeight - around.top + gap}px` } : { top: `${around.bottom + gap}px` }),
  });
};

export const hidePopover = (popover: HTMLElement | null | undefined): void => {
  if (popover?.matches(':popover-open')) popover.hidePopover();
};
