import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { createManifest, elementsOf } from '../../scripts/docs/manifest.ts';
import { findFiles } from '../../scripts/files.ts';
import { root } from '../../scripts/project.ts';
import { colors } from '../../src/styles/colors.ts';
import { tokens } from '../../src/styles/tokens.ts';

describe('The reference', () => {
  const elements = elementsOf(createManifest());

  it('has an example for every element', () => {
    const examples = findFiles('docs/examples', '.html')
      .map((file) => basename(file, '.html'))
      .sort();
    assert.deepEqual(examples, elements.map(({ tagName }) => tagName).sort());
    for (const tag of examples) assert.ok(readFileSync(`${root}docs/examples/${tag}.html`, 'utf8').includes(`<${tag}`));
  });

  it('says of everything that an element has what it is', () => {
    const silent = elements.flatMap(({ tagName, members, attributes, events, slots, cssParts, cssProperties }) =>
      [members, attributes, events, slots, cssParts, cssProperties].flatMap((all) =>
        (all ?? [])
          .filter(({ description, summary }) => !description && !summary)
          .map(({ name }) => `${tagName}: ${name}`),
      ),
    );
    assert.deepEqual(silent, []);
  });

  it('has every token with its default', () => {
    const rows = new Map(
      Array.from(readFileSync(`${root}docs/theming.md`, 'utf8').matchAll(/^\| `--webex-([\w-]+)`(.*)$/gm), (match) => [
        match[1]!,
        Array.from(match[2]!.matchAll(/`([^`]+)`/g), ([, value]) => value),
      ]),
    );
    for (const [name, value] of Object.entries(tokens)) assert.equal(rows.get(name)?.[0], value, name);
    for (const [name, pair] of Object.entries(colors))
      assert.deepEqual(rows.get(`color-${name}`)?.slice(0, 2), [...pair]);
    assert.equal(rows.size, Object.keys(tokens).length + Object.keys(colors).length, 'and none that is not there');
  });
});
