const gap = 4;
const margin = 8;

/** Shows an element with `popover` above another one, or below where there is more room; it never leaves the window. */
export const showBeside = (popover: HTMLElement, anchor: Element, align: 'start' | 'end' = 'start'): void => {
  if (!popover.matches(':popover-open')) popover.showPopover();
  const around = anchor.getBoundingClientRect();
  const above = around.top - gap - margin;
  const below = innerHeight - around.bottom - gap - margin;
  const isAbove = above >= Math.min(popover.scrollHeight, below) || above >= below;
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
