import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { colors } from '../../src/styles/colors.ts';

type ColorName = keyof typeof colors;
type Rgb = [red: number, green: number, blue: number];

const themes = ['light', 'dark'] as const;
const surfaces: ColorName[] = ['background', 'background-secondary', 'background-tertiary', 'background-raised'];
const states: (ColorName | undefined)[] = [undefined, 'hover', 'active', 'selected'];
const texts: ColorName[] = ['text', 'text-secondary', 'text-accent', 'text-error', 'text-success', 'text-warning'];

function over(name: ColorName, theme: (typeof themes)[number], ground: Rgb): Rgb {
  const [red, green, blue, alpha = 255] = colors[name][theme === 'light' ? 0 : 1]
    .match(/[\da-f]{2}/g)!
    .map((channel) => Number.parseInt(channel, 16));
  const opacity = alpha / 255;
  return [red!, green!, blue!].map((channel, index) => channel * opacity + ground[index]! * (1 - opacity)) as Rgb;
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function check(foregrounds: ColorName[], grounds: (ColorName | undefined)[][], atLeast: number): void {
  const failures: string[] = [];
  for (const theme of themes) {
    for (const layers of grounds) {
      let ground: Rgb = [255, 255, 255];
      for (const layer of layers) if (layer !== undefined) ground = over(layer, theme, ground);
      for (const foreground of foregrounds) {
        const ratio = contrast(over(foreground, theme, ground), ground);
        if (ratio < atLeast) {
          failures.push(`${theme}: ${foreground} on ${layers.filter(Boolean).join(' + ')} is ${ratio.toFixed(2)}`);
        }
      }
    }
  }
  assert.deepEqual(failures, []);
}

describe('Contrast of the default colours, in light and dark (WCAG 2.2 AA)', () => {
  it('of text on every surface, at rest, hovered, pressed and selected, is at least 4.5', () => {
    check(
      texts,
      surfaces.flatMap((surface) => states.map((state) => [surface, state])),
      4.5,
    );
  });

  it('of text on banners and highlights is at least 4.5', () => {
    check(['text', 'text-secondary'], [['background-info'], ['background-success'], ['background-warning']], 4.5);
    check(['text', 'text-secondary'], [['background-error'], ['background', 'highlight']], 4.5);
    check(['text-accent'], [['background-info'], ['background', 'highlight']], 4.5);
    check(['text-error'], [['background-error']], 4.5);
    check(['text-success'], [['background-success']], 4.5);
    check(['text-warning'], [['background-warning']], 4.5);
  });

  it('of text on filled buttons and badges is at least 4.5', () => {
    check(['text-on-accent'], [['accent'], ['accent-hover'], ['accent-active'], ['danger'], ['danger-hover']], 4.5);
  });

  it('of field borders, the focus ring and presence marks is at least 3', () => {
    check(
      ['border-strong', 'focus', 'presence-active', 'presence-away', 'presence-busy', 'presence-dnd'],
      surfaces.map((surface) => [surface]),
      3,
    );
  });

  it('of text in a conversation, and so of lines and secondary text, is at least 7 for people who ask for more', () => {
    check(['text', 'text-accent', 'text-error', 'text-success', 'text-warning'], [['background']], 7);
  });
});
