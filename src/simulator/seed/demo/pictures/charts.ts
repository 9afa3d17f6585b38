import { Drawing } from './drawing.ts';
import type { Color, Point } from './drawing.ts';

const paper = 0xffffff;
const grid = 0xe3e9e6;
const ink = 0x24332c;
const faint = 0x6c7d75;
const green = 0x2f9e63;
const blue = 0x2b7bd6;
const amber = 0xe2962b;
const red = 0xcf4b3f;

const plot = { left: 64, top: 72, right: 696, bottom: 336 };

function chart(title: string, subtitle: string): Drawing {
  const drawing = new Drawing(720, 384, paper);
  drawing.text(24, 20, title, 15, ink);
  drawing.text(24, 45, subtitle, 9, faint);
  return drawing;
}

function horizontalScale(drawing: Drawing, labels: string[]): void {
  labels.forEach((label, index) => {
    const y = plot.bottom - ((plot.bottom - plot.top) * index) / (labels.length - 1);
    drawing.line(
      [
        [plot.left, y],
        [plot.right, y],
      ],
      index === 0 ? 2 : 1,
      index === 0 ? faint : grid,
    );
    drawing.text(plot.left - 10, y - 4, label, 8, faint, 'end');
  });
}

function legend(drawing: Drawing, entries: Array<[label: string, color: Color]>): void {
  let x = plot.right;
  for (const [label, color] of entries.toReversed()) {
    drawing.text(x, 44, label, 9, ink, 'end');
    x -= label.length * 9 + 12;
    drawing.rectangle(x, 44, 9, 9, color);
    x -= 18;
  }
}

/** A week of soil moisture in three zones, the last of which dries out by the door. */
export function moistureWeek(): Uint8Array<ArrayBuffer> {
  const drawing = chart('SOIL MOISTURE GH3-00391', 'SEVEN DAYS, PERCENT BY VOLUME');
  horizontalScale(drawing, ['10', '20', '30', '40']);
  const hours = 7 * 24;
  const zones: Array<[string, Color, number, number]> = [
    ['ZONE 2', green, 31, 1],
    ['ZONE 3', blue, 28, 0.9],
    ['ZONE 4', amber, 25, 1.15],
  ];
  zones.forEach(([, color, level, thirst], zone) => {
    const points = Array.from({ length: hours }, (_, time): Point => {
      const sinceWatering = (time + 18 - zone) % 24;
      const ripple = Math.sin(time * 0.7 + zone) * 0.35 + Math.sin(time * 0.23) * 0.5;
      const wind = zone === 2 && time > 150 ? (time - 150) * 0.28 : 0;
      const value = level + 5 - sinceWatering * 0.34 * thirst + ripple - wind;
      return [
        plot.left + ((plot.right - plot.left) * time) / (hours - 1),
        plot.bottom - ((plot.bottom - plot.top) * (value - 10)) / 30,
      ];
    });
    drawing.line(points, 2.4, color);
  });
  ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'].forEach((name, index) => {
    drawing.text(
      plot.left + ((plot.right - plot.left) * (index + 0.5)) / 7,
      plot.bottom + 14,
      name,
      9,
      faint,
      'middle',
    );
  });
  legend(
    drawing,
    zones.map(([label, color]) => [label, color]),
  );
  return drawing.png();
}

/** Sleep current of a sensor on five boards, before and after a repair. */
export function sleepCurrent(): Uint8Array<ArrayBuffer> {
  const drawing = chart('SPRIG SLEEP CURRENT', 'MICROAMPERE, FIVE BOARDS, 20 °C');
  horizontalScale(drawing, ['0', '10', '20', '30', '40', '50']);
  const before = [41.2, 39.6, 43.8, 40.4, 42.1];
  const after = [3.4, 3.1, 3.9, 3.3, 3.6];
  const step = (plot.right - plot.left) / before.length;
  before.forEach((value, index) => {
    const left = plot.left + step * index + step / 2;
    const bar = (offset: number, current: number, color: Color) => {
      const height = ((plot.bottom - plot.top) * current) / 50;
      drawing.rectangle(left + offset, plot.bottom - height, 36, height, color);
      drawing.text(left + offset + 18, plot.bottom - height - 14, current.toFixed(1), 8, ink, 'middle');
    };
    bar(-40, value, red);
    bar(4, after[index]!, green);
    drawing.text(left, plot.bottom + 14, `BOARD ${index + 1}`, 9, faint, 'middle');
  });
  legend(drawing, [
    ['BEFORE', red],
    ['AFTER', green],
  ]);
  return drawing.png();
}

/** How long the pump takes to stop: 500 runs, with a second hump where a command waits for the next beacon window. */
export function interlockLatency(): Uint8Array<ArrayBuffer> {
  const drawing = chart('PUMP INTERLOCK, 500 RUNS', 'MILLISECONDS FROM VALVE CLOSED TO PUMP STOPPED');
  horizontalScale(drawing, ['0', '20', '40', '60']);
  const bins = 30;
  const step = (plot.right - plot.left) / bins;
  for (let bin = 0; bin < bins; bin++) {
    const milliseconds = 100 + bin * 13;
    const bell = (center: number, spread: number) => Math.exp(-(((milliseconds - center) / spread) ** 2));
    const count = 56 * bell(212, 42) + 15 * bell(390, 30) + 1.5 * Math.abs(Math.sin(bin * 2.1));
    const height = ((plot.bottom - plot.top) * count) / 60;
    drawing.rectangle(plot.left + bin * step + 1.5, plot.bottom - height, step - 3, height, bin > 18 ? blue : green);
  }
  for (let label = 0; label <= 4; label++) {
    const x = plot.left + ((plot.right - plot.left) * label) / 4;
    drawing.text(x, plot.bottom + 14, `${100 + label * 100}`, 9, faint, 'middle');
  }
  const median = plot.left + ((212 - 100) / 390) * (plot.right - plot.left);
  drawing.line(
    [
      [median, plot.top - 4],
      [median, plot.bottom],
    ],
    1.5,
    ink,
    0.6,
  );
  drawing.text(median + 8, plot.top, 'MEDIAN 212', 9, ink);
  legend(drawing, [
    ['AT ONCE', green],
    ['NEXT BEACON', blue],
  ]);
  return drawing.png();
}

/** Yield of test line 2, week by week. */
export function lineYield(): Uint8Array<ArrayBuffer> {
  const drawing = chart('LINE 2 FIRST PASS YIELD', 'PERCENT, LAST TWELVE WEEKS');
  horizontalScale(drawing, ['88', '91', '94', '97', '100']);
  const weeks = [94.1, 94.6, 93.8, 95.2, 95.9, 92.4, 91.7, 95.8, 96.9, 97.3, 97.8, 98.2];
  const points = weeks.map((value, index): Point => [
    plot.left + ((plot.right - plot.left) * (index + 0.5)) / weeks.length,
    plot.bottom - ((plot.bottom - plot.top) * (value - 88)) / 12,
  ]);
  drawing.polygon([[points[0]![0], plot.bottom], ...points, [points.at(-1)![0], plot.bottom]], green, 0.14);
  drawing.line(points, 3, green);
  points.forEach(([x, y], index) => {
    const dip = weeks[index]! < 93;
    drawing.circle(x, y, 5, dip ? red : green);
    drawing.text(x, dip ? y + 14 : y - 20, weeks[index]!.toFixed(1), 8, ink, 'middle');
    drawing.text(x, plot.bottom + 14, `W${index + 1}`, 9, faint, 'middle');
  });
  return drawing.png();
}

/** A day of confirmation times in the staging ring, far below the line at which the ring would halt. */
export function ringMonitor(): Uint8Array<ArrayBuffer> {
  const drawing = new Drawing(720, 232, paper);
  const [left, right, top, bottom] = [64, 696, 62, 196];
  drawing.text(24, 18, 'STAGING RING, 40 OF 40', 15, ink);
  drawing.text(right, 20, 'CONFIRM 396 MS', 11, green, 'end');
  const heightOf = (milliseconds: number) => bottom - ((bottom - top) * milliseconds) / 1000;
  for (const milliseconds of [0, 500, 1000]) {
    drawing.line(
      [
        [left, heightOf(milliseconds)],
        [right, heightOf(milliseconds)],
      ],
      1,
      milliseconds ? grid : faint,
    );
    drawing.text(left - 10, heightOf(milliseconds) - 4, `${milliseconds}`, 8, faint, 'end');
  }
  const points = Array.from({ length: 120 }, (_, index): Point => {
    const ripple = Math.sin(index * 0.9) * 14 + Math.sin(index * 0.23) * 22 + Math.sin(index * 2.3) * 8;
    const update = 190 * Math.exp(-(((index - 106) / 4) ** 2));
    return [left + ((right - left) * index) / 119, heightOf(398 + ripple + update)];
  });
  drawing.polygon([[left, bottom], ...points, [right, bottom]], green, 0.14);
  drawing.line(points, 2.4, green);
  drawing.text(points[106]![0], points[106]![1] - 16, 'RC3', 8, ink, 'middle');
  for (let x = left; x < right; x += 12)
    drawing.line(
      [
        [x, heightOf(900)],
        [x + 6, heightOf(900)],
      ],
      1.6,
      red,
    );
  drawing.text(right, heightOf(900) + 6, 'HALT AT 900', 8, red, 'end');
  ['-24 H', '-18 H', '-12 H', '-6 H', 'NOW'].forEach((time, index) => {
    const align = index === 0 ? 'start' : index === 4 ? 'end' : 'middle';
    drawing.text(left + ((right - left) * index) / 4, bottom + 14, time, 8, faint, align);
  });
  return drawing.png();
}
