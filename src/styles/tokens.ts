import { colors } from './colors.ts';

/**
 * The design tokens: custom properties that a page sets, on `:root` or on any element, to fit our elements to its own
 * look. `--webex-color-*` are listed in colors.ts; a page that overrides one keeps light and dark apart with
 * `light-dark(…, …)`. The defaults are those of Webex's own Momentum design.
 */
export const tokens = {
  /** `light`, `dark`, or `light dark` to follow the system. The attribute `theme` on an element sets it. */
  'color-scheme': 'light dark',
  'font-family': "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif",
  'font-family-code': "ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace",
  // Not smaller than 14 px on pages that shrink the rem; larger for people who enlarge their browser's text.
  'font-size': 'max(14px, 0.875rem)',
  'font-size-small': 'max(12px, 0.75rem)',
  'font-size-large': 'max(16px, 1rem)',
  'font-size-heading': 'max(20px, 1.25rem)',
  'line-height': '1.43',
  'weight-medium': '500',
  'weight-bold': '700',
  /** The step of all distances. The attribute `density` makes it 3 px (`compact`) or 4 px (`comfortable`). */
  space: '4px',
  'radius-small': '4px',
  radius: '8px',
  'radius-large': '12px',
  /** Height of buttons and fields. At least 24 px, the smallest target WCAG 2.2 allows. */
  'control-size': '32px',
  shadow: '0 2px 8px light-dark(#0002, #0008), 0 8px 32px light-dark(#0002, #0008)',
  /** How long hover, panels and other movements take. None for people who prefer reduced motion. */
  duration: '150ms',
} as const;

let registered = false;

/**
 * Gives the tokens their defaults, as the initial values of registered properties: nothing is declared on any element,
 * so a value set anywhere above wins, and hundreds of rows cost nothing. Does nothing in Node.
 */
export function registerTokens(): void {
  if (registered || typeof CSS === 'undefined' || CSS.registerProperty === undefined) return;
  registered = true;
  for (const [name, value] of Object.entries(tokens)) registerToken(name, value);
  for (const [name, [light, dark]] of Object.entries(colors)) {
    registerToken(`color-${name}`, light === dark ? light : `light-dark(${light}, ${dark})`);
  }
}

function registerToken(name: string, initialValue: string): void {
  try {
    CSS.registerProperty({ name: `--webex-${name}`, syntax: '*', inherits: true, initialValue });
  } catch {
    // Another copy of this package on the page was first.
  }
}
