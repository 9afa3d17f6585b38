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
    for (let row = this.#row(y); row < this.#row(y + height); row++) {
      this.#span(row, this.#column(x), this.#column(x + width), color, opacity);
    }
  }

  circle(centerX: number, centerY: number, radius: number, color: Color, opacity = 1): void {
    const inside = (x: number, y: number) => Math.hypot(x - centerX, y - centerY) <= radius;
    this.#fill(centerX - radius, centerY - radius, centerX + radius, centerY + radius, color, opacity, inside);
  }

  polygon(corners: Point[], color: Color, opacity = 1): void {
    const [, top, , bottom] = bounds(corners);
    for (let row = this.#row(top); row < this.#row(bottom); row++) {
      const crossings = crossingsAt(corners, (row + 0.5) / sampling);
      for (let index = 1; index < crossings.length; index += 2) {
        this.#span(row, this.#column(crossings[index - 1]!), this.#column(crossings[index]!), color, opacity);
      }
    }
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
  shade(x: number, y: number, width: number, height: number, colorAt: (x: number, y: number) => Color): void {
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) {
        const color = colorAt(column, row);
        const left = column * sampling;
        for (let sample = 0; sample < sampling; sample++)
          this.#span(row * sampling + sample, left, left + sampling, color, 1);
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
    const firstColumn = this.#column(left);
    const lastColumn = this.#column(right);
    for (let row = this.#row(top); row < this.#row(bottom); row++) {
      for (let column = firstColumn; column < lastColumn; column++) {
        if (covers((column + 0.5) / sampling, (row + 0.5) / sampling))
          this.#span(row, column, column + 1, color, opacity);
      }
    }
  }

  #span(row: number, from: number, to: number, color: Color, opacity: number): void {
    const samples = this.#samples;
    const red = color >> 16;
    const green = (color >> 8) & 0xff;
    const blue = color & 0xff;
    const end = (row * this.#columns + to) * 3;
    for (let index = (row * this.#columns + from) * 3; index < end; index += 3) {
      samples[index] = samples[index]! + (red - samples[index]!) * opacity;
      samples[index + 1] = samples[index + 1]! + (green - samples[index + 1]!) * opacity;
      samples[index + 2] = samples[index + 2]! + (blue - samples[index + 2]!) * opacity;
    }
  }

  #row(y: number): number {
    return Math.min(this.#rows, Math.max(0, Math.round(y * sampling)));
  }

  #column(x: number): number {
    return Math.min(this.#columns, Math.max(0, Math.round(x * sampling)));
  }
}

function bounds(points: Point[]): [left: number, top: number, right: number, bottom: number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Where a horizontal line meets the sides of a polygon, from left to right. */
function crossingsAt(corners: Point[], y: number): number[] {
  const crossings: number[] = [];
  for (let index = 0; index < corners.length; index++) {
    const [x1, y1] = corners[index]!;
    const [x2, y2] = corners[(index + 1) % corners.length]!;
    if (y1 > y !== y2 > y) crossings.push(x1 + ((x2 - x1) * (y - y1)) / (y2 - y1));
  }
  return crossings.sort((one, other) => one - other);
}

function distanceToSegment(x: number, y: number, [x1, y1]: Point, [x2, y2]: Point): number {
  const [width, height] = [x2 - x1, y2 - y1];
  const squaredLength = width * width + height * height;
  const along = squaredLength === 0 ? 0 : ((x - x1) * width + (y - y1) * height) / squaredLength;
  const nearest = Math.min(1, Math.max(0, along));
  const [aside, below] = [x - x1 - nearest * width, y - y1 - nearest * height];
  return Math.sqrt(aside * aside + below * below);
}
