import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { findFiles } from '../../scripts/files.ts';
import { readManifest, root } from '../../scripts/project.ts';

/** The source files behind the `exports` of package.json, patterns expanded. */
function publicSources(): string[] {
  return Object.values(readManifest().exports).flatMap((target) => {
    if (typeof target === 'string' || target['default'] === undefined) return [];
    const source = target['default'].replace('./dist/lib/', 'src/').replace(/\.js$/, '.ts');
    if (!source.includes('*')) return [source];
    const pattern = new RegExp(`^${source.replaceAll('.', '\\.').replace('*', '([\\w-]+)').replace('*', '\\1')}$`);
    return findFiles('src', '.ts').filter((file) => pattern.test(file) && !file.endsWith('.d.ts'));
  });
}

for (const file of publicSources()) {
  test(`${file} can be imported in Node, where there is no DOM`, async () => {
    assert.ok(existsSync(root + file), `package.json exports ${file}, which is missing`);
    const globals = new Set(Object.getOwnPropertyNames(globalThis));
    await import(pathToFileURL(root + file).href);
    assert.equal(typeof document, 'undefined');
    // Lit brings a stand-in for the registry to Node, MSW remembers what it intercepts, and Vue its instances.
    const left = Object.getOwnPropertyNames(globalThis).filter((name) => !globals.has(name));
    assert.deepEqual(
      left.filter((name) => !/^(lit|reactiveElement|customElements$|__MSW_|__VUE_)/.test(name)),
      [],
    );
  });
}

test('The version that pages are told is that of the package', async () => {
  const { version } = await import('../../src/version.ts');
  assert.equal(version, readManifest().version);
});
