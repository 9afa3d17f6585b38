import { crc32 } from './checksum.ts';
import { deflate } from './deflate.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const bytesPerPixel = 3;

/** Encodes rows of red, green and blue bytes as a PNG file. */
export function encodePng(width: number, height: number, pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const fields = new DataView(header.buffer);
  fields.setUint32(0, width);
  fields.setUint32(4, height);
  header.set([8, 2], 8); // eight bits a channel, true colour

  const rowLength = width * bytesPerPixel;
  return concatenate([
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', deflate(filteredRows(pixels, rowLength, height), [bytesPerPixel, 1, rowLength + 1])),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Each row as its difference to the row above (filter "up"), which turns areas and vertical gradients into zeros. */
function filteredRows(pixels: Uint8Array, rowLength: number, height: number): Uint8Array {
  const rows = new Uint8Array((rowLength + 1) * height);
  for (let y = 0; y < height; y++) {
    const start = y * (rowLength + 1);
    rows[start] = 2;
    for (let x = 0; x < rowLength; x++) {
      const above = y === 0 ? 0 : pixels[(y - 1) * rowLength + x]!;
      rows[start + 1 + x] = pixels[y * rowLength + x]! - above;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function concatenate(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}
