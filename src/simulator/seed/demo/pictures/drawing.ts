import { encodePng } from './png.ts';
import { glyphHeight, glyphStrokes, glyphWidth } from './stroke-font.ts';

export type Point = [x: number, y: number];

/** Red, green and blue as in `0xrrggbb`. */
export type Color = number;

/** Subpixels per pixel in each direction, averaged when the picture is encoded, so that edges are smooth. */
const sampling = 2;

/** A picture drawn by code, for files that have to be real pictures where there is no canvas. */
export class Drawing {
  readonly width: number;
  readonly height: number;
  readonly #samples: Uint8ClampedArray;
  readonly #columns: number;
  readonly #rows: number;

  constructor(width: number, height: number, background: Color) {
    this.width = width;
    this.height = height;
    this.#columns = width * sampling;
    this.#rows = height * sampling;
    this.#samples = new Uint8ClampedArray(this.#columns * this.#rows * 3);
    this.rectangle(0, 0, width, height, background);
  }

  rectangle(x: number, y: number, width: number, height: number, color: Color, opacity = 1): void {
    this.#fill(x, y, x + width, y + height, color, opacity, () => true);
  }

  circle(centerX: number, centerY: number, radius: number, color: Color, opacity = 1): void {
    const inside = (x: number, y: number) => Math.hypot(x - centerX, y - centerY) <= radius;
    this.#fill(centerX - radius, centerY - radius, centerX + radius, centerY + radius, color, opacity, inside);
  }

  polygon(corners: Point[], color: Color, opacity = 1): void {
    const [left, top, right, bottom] = bounds(corners);
    this.#fill(left, top, right, bottom, color, opacity, (x, y) => isInside(corners, x, y));
  }

  line(points: Point[], thickness: number, color: Color, opacity = 1): void {
    const reach = thickness / 2;
    for (let index = 1; index < points.length; index++) {
      const from = points[index - 1]!;
      const to = points[index]!;
      const [left, top, right, bottom] = bounds([from, to]);
      const inside = (x: number, y: number) => distanceToSegment(x, y, from, to) <= reach;
      this.#fill(left - reach, top - reach, right + reach, bottom + reach, color, opacity, inside);
    }
  }

  /** Capital letters, digits and the commonest signs; `x`, `y` is the upper end of the text at the named side. */
  text(x: number, y: number, content: string, size: number, color: Color, align: 'start' | 'middle' | 'end' = 'start') {
    const unit = size / glyphHeight;
    const advance = (glyphWidth + 2) * unit;
    const length = content.length * advance - 2 * unit;
    let left = align === 'start' ? x : align === 'end' ? x - length : x - length / 2;
    for (const character of content.toUpperCase()) {
      for (const stroke of glyphStrokes(character)) {
        const points = stroke.map(([column, row]): Point => [left + column * unit, y + row * unit]);
        this.line(points, Math.max(1.3, size / 8), color);
      }
      left += advance;
    }
  }

  /** Colours every pixel of an area by a function of its place. */
  shade(
    x: number,
    y: number,
    width: number,
    height: number,
    colorAt: (x: number, y: number) => [number, number, number],
  ) {
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) {
        const color = colorAt(column, row);
        for (let sample = 0; sample < sampling * sampling; sample++) {
          const sampleRow = row * sampling + (sample % sampling);
          const sampleColumn = column * sampling + Math.floor(sample / sampling);
          this.#samples.set(color, (sampleRow * this.#columns + sampleColumn) * 3);
        }
      }
    }
  }

  png(): Uint8Array<ArrayBuffer> {
    const pixels = new Uint8Array(this.width * this.height * 3);
    const rowLength = this.#columns * 3;
    let target = 0;
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        for (let channel = 0; channel < 3; channel++) {
          const source = y * sampling * rowLength + x * sampling * 3 + channel;
          const sum =
            this.#samples[source]! +
            this.#samples[source + 3]! +
            this.#samples[source + rowLength]! +
            this.#samples[source + rowLength + 3]!;
          pixels[target++] = sum >> 2;
        }
      }
    }
    return encodePng(this.width, this.height, pixels);
  }

  #fill(
    left: number,
    top: number,
    right: number,
    bottom: number,
    color: Color,
    opacity: number,
    covers: (x: number, y: number) => boolean,
  ): void {
    const channels = [color >> 16, (color >> 8) & 0xff, color & 0xff];
    const firstRow = Math.max(0, Math.round(top * sampling));
    const lastRow = Math.min(this.#rows, Math.round(bottom * sampling));
    const firstColumn = Math.max(0, Math.round(left * sampling));
    const lastColumn = Math.min(this.#columns, Math.round(right * sampling));
    for (let row = firstRow; row < lastRow; row++) {
      for (let column = firstColumn; column < lastColumn; column++) {
        if (!covers((column + 0.5) / sampling, (row + 0.5) / sampling)) continue;
        const start = (row * this.#columns + column) * 3;
        for (let channel = 0; channel < 3; channel++) {
          const under = this.#samples[start + channel]!;
          this.#samples[start + channel] = under + (channels[channel]! - under) * opacity;
        }
      }
    }
  }
}

function bounds(points: Point[]): [left: number, top: number, right: number, bottom: number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function isInside(corners: Point[], x: number, y: number): boolean {
  let inside = false;
  for (let index = 0; index < corners.length; index++) {
    const [x1, y1] = corners[index]!;
    const [x2, y2] = corners[(index + 1) % corners.length]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

function distanceToSegment(x: number, y: number, [x1, y1]: Point, [x2, y2]: Point): number {
  const squaredLength = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = squaredLength === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squaredLength;
  const nearest = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - nearest * (x2 - x1), y - y1 - nearest * (y2 - y1));
}
