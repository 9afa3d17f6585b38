import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findForbiddenWords } from '../../scripts/check/words.ts';

test('plain text passes', () => {
  assert.deepEqual(findForbiddenWords('README.md', 'npm install && npm start\nhttps://developer.webex.com/docs'), []);
  assert.deepEqual(findForbiddenWords('src/store/session.ts', "'/v1/people/me' // the home / work / root of it"), []);
});

const controls: Array<[file: string, text: string, expected: string]> = [
  ['README.md', 'ok\nfrom https://registry.example.com/lit', 'README.md:2 names a package registry'],
  [
    'package-lock.json',
    '      "resolved": "https://example.com/lit.tgz",',
    'package-lock.json:1 holds download addresses',
  ],
  ['docs/testing.md', 'in /home/me/webex', 'docs/testing.md:1 names a folder of one machine'],
  ['src/store/session.ts', '// TODO later', 'src/store/session.ts:1 leaves something undone'],
];
for (const [file, text, expected] of controls) {
  test(`${file} is stopped: ${expected}`, () => {
    assert.deepEqual(findForbiddenWords(file, text), [expected]);
  });
}
