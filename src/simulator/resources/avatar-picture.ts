const cells = 5;
const cellSize = 24;
const margin = 20;
const side = cells * cellSize + 2 * margin;

/** A square PNG with a symmetric pattern, whose form and colours follow from the key (a UUID). */
export function patternedPicture(key: string): Uint8Array<ArrayBuffer> {
  const bits = parseInt(key.slice(0, 8), 16);
  const hue = parseInt(key.slice(9, 13), 16) % 360;
  const pixels = new Uint8Array((side + 1) * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      // Every row of pixels begins with the number of its filter, 0 for none.
      pixels[y * (side + 1) + 1 + x] = isSet(bits, cellAt(x), cellAt(y)) ? 1 : 0;
    }
  }
  return png(pixels, [colour(hue, 0.5, 0.86), colour(hue, 0.55, 0.42)]);
}

function cellAt(pixel: number): number {
  return Math.floor((pixel - margin) / cellSize);
}

function isSet(bits: number, column: number, row: number): boolean {
  if (column < 0 || row < 0 || column >= cells || row >= cells) return false;
  const mirrored = Math.min(column, cells - 1 - column);
  return ((bits >>> (row * 3 + mirrored)) & 1) === 1;
}

function colour(hue: number, saturation: number, lightness: number): number[] {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const position = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - chroma * Math.max(-1, Math.min(position - 3, 9 - position, 1))));
  });
}

function png(pixels: Uint8Array, palette: number[][]): Uint8Array<ArrayBuffer> {
  const header = [...uint32(side), ...uint32(side), 8, 3, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('PLTE', palette.flat()),
    ...chunk('IDAT', stored(pixels)),
    ...chunk('IEND', []),
  ]);
}

/** A zlib stream of one uncompressed block, which holds up to 65,535 bytes. */
function stored(bytes: Uint8Array): number[] {
  const { length } = bytes;
  const size = [length & 0xff, length >>> 8, ~length & 0xff, (~length >>> 8) & 0xff];
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return [0x78, 0x01, 0x01, ...size, ...bytes, ...uint32(((b << 16) | a) >>> 0)];
}

function chunk(type: string, data: number[]): number[] {
  const body = [...type].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...uint32(data.length), ...body, ...uint32(checksum(body))];
}

function checksum(bytes: number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
