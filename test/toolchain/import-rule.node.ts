import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findForbiddenImports } from '../../scripts/check/import-rule.ts';

test('an import along the way of a message is allowed', () => {
  assert.deepEqual(findForbiddenImports('src/store/messages.ts', "import { list } from '../rest/client.ts';"), []);
  assert.deepEqual(
    findForbiddenImports('src/elements/avatar/avatar.ts', "import { html } from 'lit'; import '../../store/store.ts';"),
    [],
  );
  assert.deepEqual(
    findForbiddenImports('src/simulator/state.ts', "export * from '../content/markdown/render.ts';"),
    [],
  );
  assert.deepEqual(findForbiddenImports('src/index.ts', "import './realtime/sdk.ts'; import './rest/client.ts';"), []);
});

const forbidden: Array<[file: string, code: string, why: RegExp]> = [
  [
    'src/rest/client.ts',
    "import { createStore } from '../store/store.ts';",
    /rest may import resources, errors, not store/,
  ],
  ['src/rest/client.ts', "import type { Store } from '../store/store.ts';", /not store/],
  ['src/elements/avatar/avatar.ts', "const later = () => import('../../rest/client.ts');", /not rest/],
  ['src/elements/avatar/avatar.ts', "export * from '../../realtime/source.ts';", /not realtime/],
  ['src/store/messages.ts', "import { html } from 'lit';", /works without Lit/],
  ['src/store/messages.ts', "import { signal } from '@preact/signals-core';", /reactive\.ts alone/],
  ['src/content/sanitiser.ts', "import '../resources/message.ts';", /content may import errors, not resources/],
  ['src/simulator/state.ts', "import '../content/sanitiser.ts';", /not content/],
  ['src/simulator/cloud.ts', "import { createServer } from 'node:http';", /Node modules/],
  ['src/store/store.ts', "import '../../demo/page.ts';", /src does not import demo/],
  ['src/store/store.ts', "export { x } from '../../test/x.ts';", /src does not import test/],
  ['src/newcomer/a.ts', "import '../errors.ts';", /does not know the part newcomer/],
];
for (const [file, code, why] of forbidden) {
  test(`${file} is stopped at ${code}`, () => {
    const offences = findForbiddenImports(file, code);
    assert.equal(offences.length, 1);
    assert.match(offences[0]!, why);
  });
}
