import { crc32 } from '../pictures/checksum.ts';

const noon1980 = { time: 0x6000, date: 0x0021 };

/** A ZIP archive of uncompressed entries. */
export function zip(entries: Array<{ name: string; content: string }>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: number[] = [];
  const directory: number[] = [];
  for (const entry of entries) {
    const name = encoder.encode(entry.name);
    const content = encoder.encode(entry.content);
    const description = [
      ...[...short(20), ...short(0), ...short(0), ...short(noon1980.time), ...short(noon1980.date)],
      ...[
        ...long(crc32(content)),
        ...long(content.length),
        ...long(content.length),
        ...short(name.length),
        ...short(0),
      ],
    ];
    const offset = parts.length;
    parts.push(...long(0x04034b50), ...description, ...name, ...content);
    directory.push(...long(0x02014b50), ...short(20), ...description, ...short(0), ...short(0), ...short(0));
    directory.push(...long(0), ...long(offset), ...name);
  }
  const end = [
    ...[...long(0x06054b50), ...short(0), ...short(0), ...short(entries.length), ...short(entries.length)],
    ...[...long(directory.length), ...long(parts.length), ...short(0)],
  ];
  return Uint8Array.from([...parts, ...directory, ...end]);
}

function short(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function long(value: number): number[] {
  return [...short(value), ...short(value >>> 16)];
}
