import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../src/content');

describe('The content modules', () => {
  for (const file of readdirSync(folder)) {
    it(`${file} can be imported where there is no document`, async () => {
      assert.ok(await import(join(folder, file)));
    });
  }

  it('keep the parser of markdown out of what shows messages', () => {
    for (const entry of ['sanitiser.ts', 'plain-text.ts', 'file-type.ts', 'file-name.ts', 'emoji-only.ts']) {
      assert.ok(!reachable(entry).has('marked'), entry);
    }
    assert.ok(reachable('markdown.ts').has('marked'));
    assert.ok(!reachable('markdown.ts').has('dompurify'));
  });
});

function reachable(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  if (!file.endsWith('.ts')) return found;
  const source = readFileSync(join(folder, file), 'utf8');
  for (const [, specifier = ''] of source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)) {
    reachable(specifier.replace('./', ''), found);
  }
  return found;
}
