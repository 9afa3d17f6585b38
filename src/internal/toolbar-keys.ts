/** For `@keydown` on a toolbar, whose buttons are one tab stop: arrows, Home and End move among them. */
export const onToolbarKey = (event: KeyboardEvent): void => {
  const toolbar = event.currentTarget as HTMLElement;
  const all = [...toolbar.querySelectorAll<HTMLElement>('button')];
  const at = all.indexOf((toolbar.getRootNode() as ShadowRoot).activeElement as HTMLElement);
  const forward = getComputedStyle(toolbar).direction === 'rtl' ? -1 : 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    Home: 0,
    End: all.length - 1,
  };
  const to = targets[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const target = all[(to + all.length) % all.length];
  for (const button of all) button.tabIndex = button === target ? 0 : -1;
  target?.focus();
};
