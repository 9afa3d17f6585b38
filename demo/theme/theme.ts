import { colors } from '../../src/styles/colors.ts';
import { contrast, mix, readable } from './color.ts';

/** What somebody chooses. Colours are `#rrggbb`. */
export interface Choices {
  accentLight: string;
  accentDark: string;
  backgroundLight: string;
  backgroundDark: string;
  textLight: string;
  textDark: string;
  /** A `font-family`; empty for the default. */
  font: string;
  /** Pixels. */
  radius: number;
  density: 'compact' | 'comfortable' | 'roomy';
}

export const defaults: Choices = {
  accentLight: colors.accent[0],
  accentDark: colors.accent[1],
  backgroundLight: colors.background[0],
  backgroundDark: colors.background[1],
  textLight: '#000000',
  textDark: '#ffffff',
  font: '',
  radius: 8,
  density: 'comfortable',
};

type Side = Record<string, string>;

/** The tokens of one side, light or dark, that follow from what was chosen; none from what was left as it is. */
const colorsOf = (choices: Choices, side: 'Light' | 'Dark'): Side => {
  const [accent, background, text] = [choices[`accent${side}`], choices[`background${side}`], choices[`text${side}`]];
  const tokens: Side = {};
  if (differs(choices, 'accent')) {
    const written = readable(accent, background);
    Object.assign(tokens, {
      accent,
      'accent-hover': mix(accent, '#000000', 0.15),
      'accent-active': mix(accent, '#000000', 0.3),
      'text-accent': written,
      focus: written,
    });
  }
  if (differs(choices, 'background')) {
    Object.assign(tokens, {
      background,
      'background-secondary': mix(background, text, side === 'Light' ? 0.03 : 0.05),
      'background-tertiary': mix(background, text, 0.08),
      'background-raised': side === 'Light' ? background : mix(background, text, 0.06),
    });
  }
  if (differs(choices, 'text')) Object.assign(tokens, { text: `${text}f2`, 'text-secondary': `${text}b3` });
  return tokens;
};

const differs = (choices: Choices, what: 'accent' | 'background' | 'text'): boolean =>
  (['Light', 'Dark'] as const).some((side) => choices[`${what}${side}`] !== defaults[`${what}${side}`]);

const densities = { compact: [3, 28], comfortable: [4, 32], roomy: [5, 36] } as const;

/** The CSS for a page: a rule for `:root` with what differs from the defaults. */
export const cssOf = (choices: Choices): string => {
  const light = colorsOf(choices, 'Light');
  const dark = colorsOf(choices, 'Dark');
  const lines = Object.keys(light).map((name) => {
    const value = light[name] === dark[name] ? light[name] : `light-dark(${light[name]}, ${dark[name]})`;
    return `--webex-color-${name}: ${value};`;
  });
  if (choices.font) lines.push(`--webex-font-family: ${choices.font};`);
  if (choices.radius !== defaults.radius) {
    const { radius } = choices;
    lines.push(`--webex-radius-small: ${radius / 2}px;`, `--webex-radius: ${radius}px;`);
    lines.push(`--webex-radius-large: ${radius * 1.5}px;`);
  }
  if (choices.density !== defaults.density) {
    const [space, control] = densities[choices.density];
    lines.push(`--webex-space: ${space}px;`, `--webex-control-size: ${control}px;`);
  }
  return lines.length === 0
    ? '/* Nothing differs from the defaults. */\n'
    : `:root {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
};

/** Something that is hard to see: what, on which side, how much contrast it has and how much it needs. */
export interface Warning {
  what: string;
  side: 'light' | 'dark';
  contrast: number;
  needed: number;
}

/** What the chosen colours make hard to see. */
export const warningsFor = (choices: Choices): Warning[] =>
  (['Light', 'Dark'] as const).flatMap((side) => {
    const tokens = { ...defaultColors(side), ...colorsOf(choices, side) };
    const pairs: Array<[what: string, color: string, ground: string, needed: number]> = [
      ['Text on the background', 'text', 'background', 4.5],
      ['Secondary text on lists', 'text-secondary', 'background-secondary', 4.5],
      ['Text on menus and dialogs', 'text', 'background-raised', 4.5],
      ['Links on the background', 'text-accent', 'background', 4.5],
      ['Text on filled buttons', 'text-on-accent', 'accent', 4.5],
      ['Errors on the background', 'text-error', 'background', 4.5],
      ['The focus ring on the background', 'focus', 'background', 3],
      ['Filled buttons on the background', 'accent', 'background', 3],
    ];
    return pairs.flatMap(([what, color, ground, needed]) => {
      const measured = contrast(tokens[color]!, tokens[ground]!);
      return measured < needed
        ? [{ what, side: side.toLowerCase() as Warning['side'], contrast: measured, needed }]
        : [];
    });
  });

const defaultColors = (side: 'Light' | 'Dark'): Side =>
  Object.fromEntries(Object.entries(colors).map(([name, pair]) => [name, pair[side === 'Light' ? 0 : 1]]));
