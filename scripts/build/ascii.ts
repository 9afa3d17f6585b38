import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { decode, encode } from '@jridgewell/sourcemap-codec';

/**
 * Rewrites a script with escapes for everything outside ASCII, and moves the columns of its source map along. A page that
 * is served without a charset would read the script's UTF-8 as Latin-1 otherwise.
 */
export function makeAscii(file: string): void {
  const code = readFileSync(file, 'utf8');
  if (!/[\u0080-\uffff]/.test(code)) return;
  writeFileSync(file, code.replace(/[\u0080-\uffff]/g, escapeCharacter));
  if (!existsSync(`${file}.map`)) return;
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { mappings: string };
  const lines = decode(map.mappings);
  const grown = columnsGrown(code);
  for (const [line, segments] of lines.entries()) {
    for (const segment of segments) segment[0] += grown(line, segment[0]);
  }
  writeFileSync(`${file}.map`, JSON.stringify({ ...map, mappings: encode(lines) }));
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Tells by how many columns a place moves to the right: five for every escaped character before it in its line. */
function columnsGrown(code: string): (line: number, column: number) => number {
  const positions = code.split('\n').map((line) => [...line.matchAll(/[\u0080-\uffff]/g)].map((match) => match.index));
  return (line, column) => {
    const inLine = positions[line] ?? [];
    let low = 0;
    let high = inLine.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inLine[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low * 5;
  };
}
