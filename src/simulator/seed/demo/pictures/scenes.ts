import { Drawing } from './drawing.ts';
import type { Color, Point } from './drawing.ts';

/** Between two colours; `share` of the second. */
function mix(one: Color, other: Color, share: number): Color {
  const part = Math.min(1, Math.max(0, share));
  return mixChannel(one, other, part, 16) | mixChannel(one, other, part, 8) | mixChannel(one, other, part, 0);
}

function mixChannel(one: Color, other: Color, share: number, shift: number): number {
  const from = (one >> shift) & 0xff;
  return Math.round(from + (((other >> shift) & 0xff) - from) * share) << shift;
}

/** Early light over the trial field, with the greenhouses in the valley. */
export function trialFieldAtSunrise(): Uint8Array<ArrayBuffer> {
  const width = 720;
  const height = 432;
  const drawing = new Drawing(width, height, 0);
  const sun = { x: 470, y: 196 };
  const hills = [
    { base: 226, size: 20, phase: 0.4, top: 0xac96b2, foot: 0xe2b2a0 },
    { base: 254, size: 18, phase: 2.1, top: 0x6e7a94, foot: 0xba9e96 },
    { base: 286, size: 15, phase: 3.7, top: 0x3a5c60, foot: 0x748270 },
    { base: 330, size: 10, phase: 5.2, top: 0x224a3e, foot: 0x3c6842 },
  ].map((hill) => ({ ...hill, ridge: Array.from({ length: width }, (_, x) => ridge(x, hill)) }));
  drawing.shade(0, 0, width, height, (x, y) => {
    const hill = hills.findLast((each) => y >= each.ridge[x]!);
    if (hill) return mix(hill.top, hill.foot, (y - hill.ridge[x]!) / 90);
    const [aside, below] = [x - sun.x, y - sun.y];
    const distance = Math.sqrt(aside * aside + below * below);
    if (distance < 22) return 0xfff6d6;
    const sky = y < 130 ? mix(0x4670a8, 0xa4a8be, y / 130) : mix(0xa4a8be, 0xffc88a, (y - 130) / 100);
    return mix(sky, 0xffe8b2, Math.max(0, 1 - distance / 200) ** 2);
  });

  for (const [left, top, size] of [
    [70, 330, 1],
    [222, 338, 1.15],
    [396, 334, 1.3],
  ] as const) {
    greenhouse(drawing, left, top, size);
  }
  for (let row = 0; row < 9; row++) {
    const y = 382 + row * row * 0.9;
    drawing.line(
      [
        [0, y + 6],
        [240, y],
        [480, y - 2],
        [720, y + 5],
      ],
      1 + row * 0.4,
      0x9cc276,
      0.35,
    );
  }
  return drawing.png();
}

function ridge(x: number, { base, size, phase }: { base: number; size: number; phase: number }): number {
  return base - size * (Math.sin(x / 96 + phase) + 0.5 * Math.sin(x / 41 + phase * 2) + 0.2 * Math.sin(x / 13 + phase));
}

function greenhouse(drawing: Drawing, left: number, top: number, size: number): void {
  const width = 96 * size;
  const wall = 26 * size;
  const roof = 18 * size;
  const walls: Point[] = [
    [left, top],
    [left + width / 2, top - roof],
    [left + width, top],
    [left + width, top + wall],
    [left, top + wall],
  ];
  drawing.polygon(walls, 0xfbe7bf, 0.72);
  for (let pane = 0; pane <= 6; pane++) {
    const x = left + (width * pane) / 6;
    const ceiling = top - roof * (1 - Math.abs(pane - 3) / 3);
    drawing.line(
      [
        [x, ceiling],
        [x, top + wall],
      ],
      1.2,
      0x4d6b60,
      0.8,
    );
  }
  drawing.line([...walls, walls[0]!], 1.6, 0x35524a);
}

/** The zones, valves and gateway of greenhouse C. */
export function greenhouseFloorPlan(): Uint8Array<ArrayBuffer> {
  const drawing = new Drawing(720, 460, 0xfbfcfa);
  const wall = 0x33443c;
  const pipe = 0x2b7bd6;
  drawing.text(28, 20, 'GREENHOUSE C - IRRIGATION', 14, wall);
  drawing.text(692, 24, '1:200', 9, 0x6c7d75, 'end');

  const beds = [0xd9efdd, 0xe6f2d2, 0xd3ebe4, 0xf1ecd0, 0xe3e6f4, 0xd9efdd];
  beds.forEach((color, index) => {
    const x = 60 + (index % 3) * 200;
    const y = 76 + Math.floor(index / 3) * 190;
    drawing.rectangle(x, y, 184, 132, color);
    for (let row = 1; row < 6; row++)
      drawing.line(
        [
          [x + 10, y + row * 22],
          [x + 174, y + row * 22],
        ],
        1.2,
        0x86a98f,
        0.7,
      );
    drawing.text(x + 92, y + 54, `ZONE ${index + 1}`, 13, wall, 'middle');
    const valve: Point = index < 3 ? [x + 92, y + 146] : [x + 92, y - 14];
    drawing.line([valve, [valve[0], index < 3 ? y + 132 : y]], 3, pipe);
    drawing.line([valve, [valve[0], 237]], 3, pipe);
    drawing.circle(valve[0], valve[1], 7, 0xffffff);
    drawing.circle(valve[0], valve[1], 5, index === 3 ? 0xe2962b : 0x2f9e63);
  });
  drawing.line(
    [
      [60, 237],
      [640, 237],
    ],
    5,
    pipe,
  );
  drawing.line(
    [
      [44, 60],
      [660, 60],
      [660, 414],
      [44, 414],
      [44, 60],
    ],
    4,
    wall,
  );
  drawing.line(
    [
      [44, 212],
      [44, 262],
    ],
    6,
    0xfbfcfa,
  );
  drawing.text(6, 233, 'DOOR', 8, 0x6c7d75);
  drawing.rectangle(616, 222, 40, 30, wall);
  drawing.text(636, 233, 'GH3', 9, 0xffffff, 'middle');
  drawing.circle(60, 438, 5, 0x2f9e63);
  drawing.text(74, 434, 'VALVE', 9, wall);
  drawing.circle(160, 438, 5, 0xe2962b);
  drawing.text(174, 434, 'TO BE MOVED', 9, wall);
  drawing.line(
    [
      [320, 438],
      [350, 438],
    ],
    4,
    pipe,
  );
  drawing.text(360, 434, 'MAIN LINE', 9, wall);
  return drawing.png();
}

/** What the thermal camera saw of a board that starts only when it is warm. */
export function boardInInfrared(): Uint8Array<ArrayBuffer> {
  const width = 480;
  const height = 320;
  const drawing = new Drawing(width, height, 0);
  const spots: Array<[x: number, y: number, heat: number, spread: number]> = [
    [322, 128, 1, 38],
    [180, 196, 0.55, 62],
    [92, 84, 0.35, 40],
    [400, 250, 0.3, 55],
  ];
  const scale = [0x12083a, 0x5c1278, 0xc4345c, 0xf58428, 0xfee88c];
  const paint = (heat: number) => {
    const place = Math.min(3.999, Math.max(0, heat) * 4);
    return mix(scale[Math.floor(place)]!, scale[Math.floor(place) + 1]!, place % 1);
  };
  drawing.shade(0, 0, width - 44, height, (x, y) => {
    let heat = 0.08 + 0.04 * Math.sin(x / 60) * Math.cos(y / 45);
    for (const [spotX, spotY, strength, spread] of spots) {
      const [aside, below] = [x - spotX, y - spotY];
      heat += strength * Math.exp(-(aside * aside + below * below) / (2 * spread * spread));
    }
    return paint(heat);
  });
  drawing.shade(width - 34, 20, 16, height - 40, (_, y) => paint(1 - (y - 20) / (height - 40)));
  drawing.line(
    [
      [308, 128],
      [336, 128],
    ],
    1.5,
    0xffffff,
  );
  drawing.line(
    [
      [322, 114],
      [322, 142],
    ],
    1.5,
    0xffffff,
  );
  drawing.text(342, 106, '71.4 °C', 11, 0xffffff);
  return drawing.png();
}
