/** Arithmetic with colours: `#rrggbb`, or `#rrggbbaa` where something shines through. */
type Channels = [red: number, green: number, blue: number];

const channelsOf = (color: string): Channels =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as Channels;

const hexOf = (channels: number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** A colour with a part of another one in it, from 0 to 1. */
export const mix = (color: string, other: string, part: number): string => {
  const [one, two] = [channelsOf(color), channelsOf(other)];
  return hexOf(one.map((channel, index) => channel + (two[index]! - channel) * part));
};

/** What one sees of a colour on a ground. */
export const over = (color: string, ground: string): string =>
  color.length > 7 ? mix(ground, color, Number.parseInt(color.slice(7), 16) / 255) : color;

const luminance = (color: string): number => {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

/** The contrast of WCAG 2.2 of a colour on a ground, from 1 to 21. */
export const contrast = (color: string, ground: string): number => {
  const [dark, light] = [luminance(over(color, ground)), luminance(ground)].toSorted((one, other) => one - other);
  return (light! + 0.05) / (dark! + 0.05);
};

/** The colour, or as little darker or lighter as it takes to be read on a ground. */
export const readable = (color: string, ground: string): string => {
  const toward = luminance(ground) > 0.18 ? '#000000' : '#ffffff';
  for (let part = 0; part < 1; part += 0.05) {
    const changed = mix(color, toward, part);
    if (contrast(changed, ground) >= 4.6) return changed;
  }
  return toward;
};
