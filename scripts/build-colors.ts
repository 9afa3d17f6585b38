/**
 * Writes src/styles/colors.ts from Webex's own Momentum design tokens. Run it after an update of
 * `@momentum-design/tokens`: `node --import tsx scripts/build-colors.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** Our name → Momentum's name, or one name for light and one for dark. */
const names: Record<string, string | [light: string, dark: string]> = {
  text: 'text-primary-normal',
  'text-secondary': 'text-secondary-normal',
  'text-disabled': 'text-primary-disabled',
  'text-accent': 'text-accent-normal',
  'text-error': 'text-error-normal',
  'text-success': 'text-success-normal',
  'text-warning': 'text-warning-normal',
  'text-on-accent': 'common-text-primary-normal',
  background: ['background-solid-primary-normal', 'background-solid-secondary-normal'],
  'background-secondary': ['background-solid-secondary-normal', 'background-solid-primary-normal'],
  'background-tertiary': 'background-solid-tertiary-normal',
  'background-raised': ['background-solid-quaternary-normal', 'background-solid-tertiary-normal'],
  'background-info': 'background-alert-theme-normal',
  'background-success': 'background-alert-success-normal',
  'background-warning': 'background-alert-warning-normal',
  'background-error': 'background-alert-error-normal',
  hover: 'background-primary-hover',
  active: 'background-primary-active',
  selected: 'background-secondary-normal',
  highlight: 'text-highlight',
  accent: 'button-accent-normal',
  'accent-hover': 'button-accent-hover',
  'accent-active': 'button-accent-pressed',
  danger: 'button-cancel-normal',
  'danger-hover': 'button-cancel-hover',
  border: 'outline-secondary-normal',
  'border-strong': 'outline-input-normal',
  focus: 'focus-default-1',
  'presence-active': 'indicator-stable',
  'presence-away': 'indicator-locked',
  'presence-busy': 'indicator-caution',
  'presence-dnd': 'indicator-attention',
  overlay: 'common-overlays-secondary-normal',
};

function themeOf(theme: 'light' | 'dark'): Map<string, string> {
  const css = readFileSync(`node_modules/@momentum-design/tokens/dist/css/theme/webex/${theme}-stable.css`, 'utf8');
  return new Map([...css.matchAll(/--mds-color-theme-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

const light = themeOf('light');
const dark = themeOf('dark');

function valueOf(theme: Map<string, string>, name: string): string {
  const value = theme.get(name);
  if (value === undefined) throw new Error(`Momentum has no colour ${name}`);
  return value;
}

const lines = Object.entries(names).map(([name, source]) => {
  const [lightName, darkName] = typeof source === 'string' ? [source, source] : source;
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  return `  ${key}: ['${valueOf(light, lightName)}', '${valueOf(dark, darkName)}'],`;
});

writeFileSync(
  'src/styles/colors.ts',
  `/** Written by scripts/build-colors.ts from the Momentum design tokens (MIT): name → [light, dark]. */
export const colors = {
${lines.join('\n')}
} as const satisfies Record<string, readonly [light: string, dark: string]>;
`,
);
