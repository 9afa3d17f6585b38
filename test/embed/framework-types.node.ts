import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { checkers, findTypeErrors, skipWithoutFrameworks } from './type-checkers.ts';

interface Language {
  skip: string | false;
  extension: string;
  /** A whole file around a piece of a template. */
  file(template: string): string;
  right: Record<string, string>;
  wrong: Record<string, string>;
}

const languages: Record<keyof typeof checkers, Language> = {
  react: {
    skip: false,
    extension: 'tsx',
    file: (template) => `
      import { WebexMessageComposer, WebexMessageThread, WebexMessenger, WebexProvider, useSignal, useStore } from 'webex-elements/react';
      declare const open: (spaceId: string) => void;
      export const Page = () => { const store = useStore(); return ${template}; };`,
    right: {
      'a component': `<WebexProvider apiBase="x" getAccessToken={async () => 'token'} onError={({ error }) => open(error.message)}>
        <WebexMessenger spaceId="x" theme="dark" className="chat" onSpaceSelect={({ spaceId }) => open(spaceId)} />
      </WebexProvider>`,
      'a tag': `<webex-messenger store={store} spaceId="x" density="compact" className="chat"
        onwebex-space-select={({ spaceId }) => open(spaceId)} ref={(messenger) => messenger?.focusComposer()} />`,
      'a signal': `<p>{useSignal(() => store?.session.connection.value) === 'live' ? 'live' : 'away'}</p>`,
    },
    wrong: {
      'a property that is not there': `<WebexMessenger spaceID="x" />`,
      'a property of another type': `<WebexMessenger spaceId={1} />`,
      'a word that is none of the words': `<WebexMessageComposer sendOn="never" />`,
      'an event that is not there': `<WebexMessenger onSpaceChoose={() => {}} />`,
      'a field that the event has not': `<WebexMessenger onSpaceSelect={(event) => open(event.personId)} />`,
      'a function where there must be one': `<WebexMessageThread renderMessage="row" />`,
      'a property that the tag has not': `<webex-messenger spaceID="x" />`,
      'an attribute of another type': `<webex-message-composer send-on="never" />`,
      'a listener of the tag that reads another event': `<webex-messenger onwebex-space-select={(event) => open(event.personId)} />`,
      'a tag that is not there': `<webex-messengr />`,
      'what is no signal': `<p>{useSignal('live')}</p>`,
    },
  },
  vue: {
    skip: skipWithoutFrameworks,
    extension: 'vue',
    file: (template) => `<script setup lang="ts">
      import 'webex-elements/vue';
      const open = (spaceId: string) => console.info(spaceId);
      const getAccessToken = async () => 'token';
      </script>
      <template>${template}</template>`,
    right: {
      'properties and events': `<webex-provider :get-access-token="getAccessToken" api-base="x" @webex-error="(event) => open(event.error.message)">
        <webex-messenger space-id="x" theme="dark" class="chat" @webex-space-select="(event) => open(event.spaceId)" />
      </webex-provider>`,
    },
    wrong: {
      'a property that is not there': `<webex-messenger room-id="x" />`,
      'a property of another type': `<webex-messenger :space-id="1" />`,
      'a word that is none of the words': `<webex-message-composer send-on="never" />`,
      'an event that is not there': `<webex-messenger @webex-space-choose="() => {}" />`,
      'a field that the event has not': `<webex-messenger @webex-space-select="(event) => open(event.personId)" />`,
      'a tag that is not there': `<webex-messengr />`,
    },
  },
  svelte: {
    skip: skipWithoutFrameworks,
    extension: 'svelte',
    file: (template) => `<script lang="ts">
      import 'webex-elements/svelte';
      import type { Store } from 'webex-elements/store';
      const open = (spaceId: string) => console.info(spaceId);
      let { store }: { store: Store } = $props();
      const connection = $derived(store.session.connection);
      </script>
      ${template}`,
    right: {
      'properties and events': `<webex-provider getAccessToken={async () => 'token'} api-base="x" onwebex-error={({ error }) => open(error.message)}>
        <webex-messenger {store} space-id="x" theme="dark" class="chat" onwebex-space-select={({ spaceId }) => open(spaceId)}></webex-messenger>
      </webex-provider>`,
      'a signal as a store': `<p>{$connection === 'live' ? 'live' : 'away'}</p>`,
    },
    wrong: {
      'a property that is not there': `<webex-messenger spaceID="x"></webex-messenger>`,
      'a property of another type': `<webex-messenger spaceId={1}></webex-messenger>`,
      'a word that is none of the words': `<webex-message-composer send-on="never"></webex-message-composer>`,
      'an event that is not there': `<webex-messenger onwebex-space-choose={() => {}}></webex-messenger>`,
      'a field that the event has not': `<webex-messenger onwebex-space-select={(event) => open(event.personId)}></webex-messenger>`,
    },
  },
  angular: {
    skip: skipWithoutFrameworks,
    extension: 'ts',
    file: (template) => `
      import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
      import 'webex-elements';
      @Component({ selector: 'my-page', template: ${JSON.stringify(template)}, schemas: [CUSTOM_ELEMENTS_SCHEMA] })
      export class Page {
        readonly getAccessToken = async () => 'token';
        open(spaceId: string): void { console.info(spaceId); }
      }`,
    right: {
      'properties and events': `<webex-provider [getAccessToken]="getAccessToken" api-base="x" (webex-error)="open($event.error.message)">
        <webex-messenger #messenger space-id="x" theme="dark" class="chat" (webex-space-select)="open($event.spaceId)"></webex-messenger>
        <button (click)="messenger.focusComposer()">Write</button>
      </webex-provider>`,
    },
    // What Angular does not check on a tag that is no component: properties, and which events there are.
    wrong: {
      'a field that the event has not': `<webex-messenger (webex-space-select)="open($event.personId)"></webex-messenger>`,
      'a method that the element has not': `<webex-messenger #messenger></webex-messenger><button (click)="messenger.focusNobody()">Write</button>`,
    },
  },
};

for (const [framework, { skip, extension, file, right, wrong }] of Object.entries(languages))
  describe(`The types for ${framework}`, { skip }, () => {
    const titles = [...Object.keys(right), ...Object.keys(wrong)];
    const nameOf = (title: string): string => `case-${titles.indexOf(title)}.${extension}`;
    let errors: Map<string, string>;

    before(async () => {
      const templates = Object.entries({ ...right, ...wrong });
      const files = Object.fromEntries(templates.map(([title, template]) => [nameOf(title), file(template)]));
      errors = await findTypeErrors(checkers[framework as keyof typeof checkers], files);
    });

    for (const title of Object.keys(right))
      it(`accept ${title}`, () => assert.equal(errors.get(nameOf(title)), undefined));

    for (const title of Object.keys(wrong))
      it(`refuse ${title}`, () => assert.ok(errors.has(nameOf(title)), `no error in ${wrong[title]}`));
  });
