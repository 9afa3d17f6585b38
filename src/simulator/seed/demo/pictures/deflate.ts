import { adler32 } from './checksum.ts';

const longestMatch = 258;
const shortestMatch = 3;

/**
 * Compresses to a zlib stream, with fixed Huffman codes and matches only at the given distances: one pixel and one row
 * back is nearly all there is to find in a drawing. Runs wherever JavaScript does, without waiting.
 */
export function deflate(input: Uint8Array, distances: number[]): Uint8Array<ArrayBuffer> {
  const output = new BitWriter(input.length);
  output.byte(0x78);
  output.byte(0x01);
  output.bits(0b011, 3); // last block, fixed codes

  let position = 0;
  while (position < input.length) {
    let length = 0;
    let distance = 0;
    for (const candidate of distances) {
      const found = matchLength(input, position, candidate);
      if (found > length) [length, distance] = [found, candidate];
    }
    if (length >= shortestMatch) {
      writeLength(output, length);
      writeDistance(output, distance);
      position += length;
    } else {
      writeSymbol(output, input[position]!);
      position++;
    }
  }

  writeSymbol(output, 256);
  output.flush();
  const checksum = adler32(input);
  for (const shift of [24, 16, 8, 0]) output.byte((checksum >>> shift) & 0xff);
  return output.bytes();
}

function matchLength(input: Uint8Array, position: number, distance: number): number {
  if (distance > position || distance > 32768) return 0;
  const end = Math.min(input.length - position, longestMatch);
  let length = 0;
  while (length < end && input[position + length] === input[position + length - distance]) length++;
  return length;
}

/** The fixed literal and length codes of RFC 1951, section 3.2.6. */
function writeSymbol(output: BitWriter, symbol: number): void {
  if (symbol < 144) output.code(0x30 + symbol, 8);
  else if (symbol < 256) output.code(0x190 + symbol - 144, 9);
  else if (symbol < 280) output.code(symbol - 256, 7);
  else output.code(0xc0 + symbol - 280, 8);
}

function writeLength(output: BitWriter, length: number): void {
  if (length === longestMatch) return writeSymbol(output, 285);
  const offset = length - shortestMatch;
  const extra = Math.max(0, bitLength(offset) - 3);
  writeSymbol(output, 257 + 4 * extra + (offset >>> extra));
  output.bits(offset & ((1 << extra) - 1), extra);
}

function writeDistance(output: BitWriter, distance: number): void {
  const offset = distance - 1;
  const extra = Math.max(0, bitLength(offset) - 2);
  output.code(2 * extra + (offset >>> extra), 5);
  output.bits(offset & ((1 << extra) - 1), extra);
}

function bitLength(value: number): number {
  return 32 - Math.clz32(value);
}

class BitWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  #pending = 0;
  #pendingBits = 0;

  constructor(expectedLength: number) {
    this.#bytes = new Uint8Array(Math.max(64, expectedLength >> 2));
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = value;
  }

  /** Numbers go least significant bit first. */
  bits(value: number, count: number): void {
    this.#pending |= value << this.#pendingBits;
    this.#pendingBits += count;
    while (this.#pendingBits >= 8) {
      this.byte(this.#pending & 0xff);
      this.#pending >>>= 8;
      this.#pendingBits -= 8;
    }
  }

  /** Huffman codes go most significant bit first. */
  code(value: number, count: number): void {
    let reversed = 0;
    for (let bit = 0; bit < count; bit++) reversed |= ((value >>> bit) & 1) << (count - 1 - bit);
    this.bits(reversed, count);
  }

  flush(): void {
    if (this.#pendingBits > 0) this.byte(this.#pending & 0xff);
    this.#pending = 0;
    this.#pendingBits = 0;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}
