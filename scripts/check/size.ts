import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { decode } from '@jridgewell/sourcemap-codec';
import { parseSync } from 'vite';
import { findFiles } from '../files.ts';
import { root } from '../project.ts';
import { alignColumns } from '../table.ts';
import budget from './size-budget.json' with { type: 'json' };

export interface ScriptSize {
  file: string;
  bytes: number;
  gzip: number;
  /** The part of `gzip` that comes from this project; the rest is dependencies. By share of the minified bytes. */
  own: number;
  firstLoad: boolean;
  /** Whether a page needs it until a conversation is painted. */
  paintedThread: boolean;
}

const entry = 'dist/webex-elements.js';

/** The size of every script of the script-tag build in `dist`, entry first. */
export function measureScripts(): ScriptSize[] {
  const chunks = findFiles('dist/chunks', '.js');
  const first = withStaticImports(entry);
  const painting = new Set(first);
  for (const chunk of chunks) if (/\/conversation-[\w-]+\.js$/.test(chunk)) withStaticImports(chunk, painting);
  return [entry, ...chunks].map((file) => {
    const content = readFileSync(root + file);
    const gzip = gzipSync(content, { level: 9 }).length;
    const own = Math.round(gzip * ownShare(file));
    return { file, bytes: content.length, gzip, own, firstLoad: first.has(file), paintedThread: painting.has(file) };
  });
}

/** What a page must load before an element works: the entry and, all the way down, what it imports statically. */
export function firstLoad(sizes: ScriptSize[]): { gzip: number; own: number } {
  return together(sizes.filter((size) => size.firstLoad));
}

/** What a page loads until it shows a conversation in a messenger. */
export function paintedThread(sizes: ScriptSize[]): { gzip: number; own: number } {
  return together(sizes.filter((size) => size.paintedThread));
}

function together(loaded: ScriptSize[]): { gzip: number; own: number } {
  return { gzip: sum(loaded.map((size) => size.gzip)), own: sum(loaded.map((size) => size.own)) };
}

export function checkSize(): { offences: string[]; table: string } {
  const sizes = measureScripts();
  const total = firstLoad(sizes);
  const painted = paintedThread(sizes);
  const offences = [
    over('The first load', total.gzip, budget.firstLoad.gzip),
    over('Our own part of the first load', total.own, budget.firstLoad.own),
    over('A painted conversation', painted.gzip, budget.paintedThread.gzip),
    ...sizes.filter((size) => !size.firstLoad).map((size) => over(size.file, size.gzip, budget.anyChunk.gzip)),
  ].filter((offence) => offence !== undefined);
  const rows = sizes.map((size) => [
    `${size.firstLoad ? 'first' : size.paintedThread ? 'paint' : 'later'}  ${size.file}`,
    kilobytes(size.bytes),
    kilobytes(size.gzip),
    kilobytes(size.own),
    kilobytes(size.gzip - size.own),
  ]);
  rows.unshift(['when   file', 'minified', 'gzip', 'own', 'dependencies']);
  for (const [name, { gzip, own }, limit] of [
    ['first load', total, budget.firstLoad],
    ['painted conversation', painted, budget.paintedThread],
  ] as const) {
    rows.push([name, '', kilobytes(gzip), kilobytes(own), kilobytes(gzip - own)]);
    rows.push(['  budget', '', kilobytes(limit.gzip), 'own' in limit ? kilobytes(limit.own) : '', '']);
  }
  return { offences, table: alignColumns(rows) };
}

function over(what: string, gzip: number, limit: number): string | undefined {
  return gzip > limit ? `${what} is ${gzip} bytes gzipped; the budget is ${limit}` : undefined;
}

function withStaticImports(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const { module } = parseSync(entry, readFileSync(root + entry, 'utf8'));
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  for (const request of requests) withStaticImports(new URL(request, `file:///${entry}`).pathname.slice(1), seen);
  return seen;
}

/** How much of a minified script came from `src`, from 0 to 1, as its source map tells; a prebuilt one has none. */
function ownShare(file: string): number {
  if (!existsSync(`${root}${file}.map`)) return 0;
  const lines = readFileSync(root + file, 'utf8').split('\n');
  const map = JSON.parse(readFileSync(`${root}${file}.map`, 'utf8')) as { mappings: string; sources: string[] };
  let own = 0;
  let all = 0;
  for (const [index, segments] of decode(map.mappings).entries()) {
    for (const [position, segment] of segments.entries()) {
      const end = segments[position + 1]?.[0] ?? lines[index]!.length;
      const source = segment.length > 1 ? map.sources[segment[1]!] : undefined;
      all += end - segment[0];
      if (source !== undefined && !/node_modules\/|webex-sdk/.test(source)) own += end - segment[0];
    }
  }
  return all === 0 ? 1 : own / all;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
