import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFence } from '../../scripts/docs-site/blocks.ts';
import { allSnippets, titleOf, type Snippet } from './blocks.ts';
import { isTyped, runnerOf, type RunnerContext } from './snippet-runners.ts';
import { findTypeErrors } from './snippet-types.ts';
import { SnippetWorld } from './snippet-world.ts';
import { specifyFrame } from './frame-recipe.ts';
import { specifyServers } from './server-recipes.ts';

const control = (fence: string, text: string): Snippet => ({
  ...readFence(fence, text),
  page: 'docs/control.md',
  line: 1,
});

const wrong: Record<string, Snippet> = {
  'markup with an element that is not there': control('html', '<webex-messengr></webex-messengr>'),
  'markup with a script that throws': control('html', '<p>Text</p><script>nothing.there();</script>'),
  'markup that a screen reader cannot read': control('html', '<button></button>'),
  'a type error': control('ts', "import { createStore } from 'webex-elements/store';\ncreateStore({ token: 1 });"),
  'a script that nothing runs': control('js lost.js', 'console.info(1);'),
  'a command that is not there': control('sh', 'npm run nothing'),
  'a fault that the simulator does not know': control('json', '{ "rules": [{ "fault": { "kind": "rain" } }] }'),
  'a token that is not there': control('css', ':root {\n  --webex-colour: red;\n}'),
  'a part that is not there': control('css', 'webex-avatar::part(nose) {\n  color: red;\n}'),
  'a value that is no CSS': control('css', 'body {\n  color: 12;\n}'),
  'headers of no page': control('http lost.html', 'Content-Security-Policy: default-src *'),
  'a component that no test mounts': control('vue Lost.vue', '<template></template>'),
};

describe('What the documentation shows', () => {
  const context = { patience: 15_000 } as RunnerContext;

  before(async () => {
    const typed = [...allSnippets, ...Object.values(wrong)].filter(isTyped);
    const errors = await findTypeErrors(typed);
    context.typeErrors = (snippet) => errors.get(titleOf(snippet));
    context.world = await SnippetWorld.open();
    await context.world.signIn('Alice Marlowe');
  });

  after(() => context.world?.close());

  for (const snippet of allSnippets) it(`works: ${titleOf(snippet)}`, async () => runnerOf(snippet)(snippet, context));

  for (const [what, snippet] of Object.entries(wrong))
    it(`would not pass with ${what}`, async () => {
      await assert.rejects(async () => runnerOf(snippet)(snippet, { ...context, patience: 2_000 }));
    });

  it('has no block that is not run', () => {
    assert.throws(() => runnerOf(control('ruby', 'puts 1')), /no runner for a block of ruby/);
    assert.throws(() => runnerOf(control('', 'what is this?')), /no runner/);
  });

  specifyServers(context);
  specifyFrame(context);
});
