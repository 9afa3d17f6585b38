/** Letters as pen strokes on a grid five columns wide and seven rows high; each pair of digits is a column and a row. */
export const glyphWidth = 4;
export const glyphHeight = 6;

const strokes: Record<string, string> = {
  A: '06 20 46, 14 34',
  B: '06 00 30 41 42 33 03, 33 44 45 36 06',
  C: '41 30 10 01 05 16 36 45',
  D: '00 30 41 45 36 06 00',
  E: '40 00 06 46, 03 33',
  F: '40 00 06, 03 33',
  G: '41 30 10 01 05 16 36 45 43 23',
  H: '00 06, 40 46, 03 43',
  I: '20 26',
  J: '40 45 36 16 05',
  K: '00 06, 40 03 46',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  O: '10 30 41 45 36 16 05 01 10',
  P: '06 00 30 41 42 33 03',
  Q: '10 30 41 45 36 16 05 01 10, 24 46',
  R: '06 00 30 41 42 33 03, 23 46',
  S: '41 30 10 01 02 13 33 44 45 36 16 05',
  T: '00 40, 20 26',
  U: '00 05 16 36 45 40',
  V: '00 26 40',
  W: '00 16 23 36 40',
  X: '00 46, 40 06',
  Y: '00 23 40, 23 26',
  Z: '00 40 06 46',
  0: '10 30 41 45 36 16 05 01 10',
  1: '11 20 26, 16 36',
  2: '01 10 30 41 42 06 46',
  3: '01 10 30 41 42 33 23, 33 44 45 36 16 05',
  4: '36 30 04 44',
  5: '40 00 03 33 44 45 36 06',
  6: '30 10 01 05 16 36 45 44 33 03',
  7: '00 40 16',
  8: '10 30 41 42 33 13 02 01 10, 13 04 05 16 36 45 44 33',
  9: '16 36 45 41 30 10 01 02 13 43',
  '.': '26 26',
  ',': '26 17',
  ':': '22 22, 25 25',
  '-': '13 33',
  '+': '13 33, 22 24',
  '/': '06 40',
  '%': '06 40, 00 01, 45 46',
  '<': '41 03 45',
  '=': '12 32, 14 34',
  '°': '10 30 31 11 10',
  '·': '23 23',
};

/** A character nobody has drawn is a gap. */
export function glyphStrokes(character: string): Array<Array<[column: number, row: number]>> {
  const drawn = strokes[character];
  if (!drawn) return [];
  return drawn
    .split(', ')
    .map((stroke) => stroke.split(' ').map((pair) => [Number(pair[0]), Number(pair[1])] as [number, number]));
}
