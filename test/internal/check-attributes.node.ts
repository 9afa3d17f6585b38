import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { root } from '../../scripts/project.ts';
import { wordsOf } from '../../src/internal/check-attributes.ts';

/** What the documentation says of each attribute that takes one of a few words. */
const documented = (): Map<string, string[]> => {
  const { modules } = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8')) as {
    modules: Array<{ declarations: Array<{ attributes?: Array<{ name: string; type?: { text: string } }> }> }>;
  };
  const found = new Map<string, string[]>();
  for (const { attributes = [] } of modules.flatMap(({ declarations }) => declarations))
    for (const { name, type } of attributes) {
      const words = type?.text.split(' | ').map((word) => word.replaceAll("'", '')) ?? [];
      const isWords = type?.text.includes("'") && !type.text.includes('[');
      if (isWords || name === 'theme' || name === 'density') found.set(name, words);
    }
  return found;
};

it('The words that attributes are checked against are those of the documentation', () => {
  const words = documented();
  assert.ok(words.size >= 5, [...words.keys()].join());
  for (const [name, expected] of words) assert.deepEqual(wordsOf[name], expected, name);
});
