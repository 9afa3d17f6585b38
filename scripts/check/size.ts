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
  /** The first of the stages that needs it. */
  stage: Stage | 'later';
}

/**
 * What a page loads until …, each with what comes before it:
 *
 * - `firstLoad`: an element works
 * - `paintedThread`: a provider and a thread show the newest messages
 * - `paintedMessenger`: the messenger shows its spaces and a conversation
 */
export type Stage = 'firstLoad' | 'paintedThread' | 'paintedMessenger';

const stages: ReadonlyArray<{ stage: Stage; name: string; script: RegExp }> = [
  { stage: 'firstLoad', name: 'first load', script: /^dist\/webex-elements\.js$/ },
  { stage: 'paintedThread', name: 'painted thread', script: /\/thread-[\w-]{8}\.js$/ },
  { stage: 'paintedMessenger', name: 'painted messenger', script: /\/messenger-[\w-]{8}\.js$/ },
];

/** The size of every script of the script-tag build in `dist`, entry first. */
export function measureScripts(): ScriptSize[] {
  const files = ['dist/webex-elements.js', ...findFiles('dist/chunks', '.js')];
  const stageOf = new Map<string, Stage>();
  for (const { stage, script } of stages)
    for (const start of files.filter((file) => script.test(file)))
      for (const file of withStaticImports(start)) if (!stageOf.has(file)) stageOf.set(file, stage);
  return files.map((file) => {
    const content = readFileSync(root + file);
    const gzip = gzipSync(content, { level: 9 }).length;
    const own = Math.round(gzip * ownShare(file));
    return { file, bytes: content.length, gzip, own, stage: stageOf.get(file) ?? 'later' };
  });
}

/** What a page has loaded when it has reached a stage. */
export function loadedAt(stage: Stage, sizes: readonly ScriptSize[]): { gzip: number; own: number } {
  const reached = stages.slice(0, stages.findIndex((one) => one.stage === stage) + 1).map((one) => one.stage);
  const loaded = sizes.filter((size) => reached.some((one) => one === size.stage));
  return { gzip: sum(loaded.map((size) => size.gzip)), own: sum(loaded.map((size) => size.own)) };
}

export function checkSize(): { offences: string[]; table: string } {
  const sizes = measureScripts();
  const rows = sizes.map((size) => [
    `${stages.find(({ stage }) => stage === size.stage)?.name ?? 'later'}  ${size.file}`,
    kilobytes(size.bytes),
    kilobytes(size.gzip),
    kilobytes(size.own),
    kilobytes(size.gzip - size.own),
  ]);
  rows.unshift(['when  file', 'minified', 'gzip', 'own', 'dependencies']);
  const offences: Array<string | undefined> = [];
  for (const { stage, name } of stages) {
    const { gzip, own } = loadedAt(stage, sizes);
    const limit = budget[stage];
    rows.push([name, '', kilobytes(gzip), kilobytes(own), kilobytes(gzip - own)]);
    rows.push(['  budget', '', kilobytes(limit.gzip), kilobytes(limit.own), '']);
    offences.push(over(`The ${name}`, gzip, limit.gzip), over(`Our own part of the ${name}`, own, limit.own));
  }
  for (const { file, gzip, stage } of sizes)
    if (stage !== 'firstLoad') offences.push(over(file, gzip, budget.anyChunk.gzip));
  return { offences: offences.filter((offence) => offence !== undefined), table: alignColumns(rows) };
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
  const sources = bytesBySource(file);
  let own = 0;
  let all = 0;
  for (const [source, bytes] of sources) {
    all += bytes;
    if (source !== '' && !/node_modules\/|webex-sdk/.test(source)) own += bytes;
  }
  return sources.size === 0 ? 0 : all === 0 ? 1 : own / all;
}

/** How many bytes of a minified script came from each source; what came from none, such as imports, is under ``. */
function bytesBySource(file: string): Map<string, number> {
  const bytes = new Map<string, number>();
  if (!existsSync(`${root}${file}.map`)) return bytes;
  const lines = readFileSync(root + file, 'utf8').split('\n');
  const map = JSON.parse(readFileSync(`${root}${file}.map`, 'utf8')) as { mappings: string; sources: string[] };
  for (const [index, segments] of decode(map.mappings).entries()) {
    for (const [position, segment] of segments.entries()) {
      const end = segments[position + 1]?.[0] ?? lines[index]!.length;
      const source = (segment.length > 1 ? map.sources[segment[1]!] : undefined) ?? '';
      bytes.set(source, (bytes.get(source) ?? 0) + end - segment[0]);
    }
  }
  return bytes;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
