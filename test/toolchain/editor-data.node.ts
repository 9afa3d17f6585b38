import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cssData, htmlData, webTypes } from '../../scripts/build/editor-data.ts';
import { createManifest } from '../../scripts/docs/manifest.ts';

interface HtmlData {
  tags: Array<{
    name: string;
    attributes: Array<{ name: string; valueSet?: string; values?: Array<{ name: string }> }>;
  }>;
}

interface WebTypes {
  contributions: { html: { elements: Array<{ name: string; js: { events: Array<{ name: string }> } }> } };
}

describe('What editors know of the elements', () => {
  const manifest = createManifest();

  it('completes words, and knows an attribute that stands alone', () => {
    const { tags } = htmlData(manifest) as HtmlData;
    const attributes = new Map(
      tags.flatMap((tag) => tag.attributes.map((attribute) => [`${tag.name} ${attribute.name}`, attribute])),
    );
    const wordsOf = (name: string) => attributes.get(name)?.values?.map((value) => value.name);
    assert.deepEqual(wordsOf('webex-message-composer send-on'), ['enter', 'modified']);
    assert.deepEqual(wordsOf('webex-messenger theme'), ['light', 'dark', 'auto']);
    assert.equal(wordsOf('webex-messenger space-id'), undefined);
    assert.equal(attributes.get('webex-avatar hide-presence')?.valueSet, 'v');
  });

  it('has the events of every element, and nothing that is no event', () => {
    const { elements } = (webTypes(manifest) as WebTypes).contributions.html;
    const provider = elements.find((element) => element.name === 'webex-provider');
    assert.deepEqual(
      provider?.js.events.map((event) => event.name),
      [
        'webex-error',
        'webex-message-sent',
        'webex-message-failed',
        'webex-space-created',
        'webex-space-changed',
        'webex-space-left',
        'webex-membership-changed',
      ],
    );
  });

  it('has each custom property once', () => {
    const names = (cssData(manifest) as { properties: Array<{ name: string }> }).properties.map(({ name }) => name);
    assert.ok(names.includes('--webex-avatar-size'));
    assert.equal(new Set(names).size, names.length);
  });
});
