import { executeServerCommand } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import fc from 'fast-check';
import type { WebexCard } from '../../src/elements/card/card.ts';
import '../../src/elements/card/card.ts';
import { findAll, startSimulator, textOf, until, type Simulator } from '../browser/page.ts';
import { clearThreads, signIn, spaceIdOf } from './conversation.ts';

const everyInput = [
  { type: 'Input.Text', id: 'name', label: 'Name', isRequired: true, errorMessage: 'Who are you?' },
  { type: 'Input.Text', id: 'code', label: 'Code', regex: '^[A-Z]{3}$' },
  { type: 'Input.Number', id: 'count', label: 'Count', min: 1, max: 5, value: 3 },
  { type: 'Input.Date', id: 'day', label: 'Day', min: '2026-01-01', value: '2026-03-04' },
  { type: 'Input.Time', id: 'time', label: 'Time', value: '07:00' },
  { type: 'Input.Toggle', id: 'watch', title: 'Watch', valueOn: 'yes', valueOff: 'no' },
  {
    type: 'Input.ChoiceSet',
    id: 'ring',
    label: 'Ring',
    choices: [
      { title: 'One', value: '1' },
      { title: 'Two', value: '2' },
    ],
    value: '2',
  },
  {
    type: 'Input.ChoiceSet',
    id: 'colors',
    label: 'Colours',
    isMultiSelect: true,
    choices: [
      { title: 'Red', value: 'r' },
      { title: 'Green', value: 'g' },
      { title: 'Blue', value: 'b' },
    ],
    value: 'b',
  },
];

const show = async (card: unknown, properties: Partial<WebexCard> = {}): Promise<WebexCard> => {
  const element = Object.assign(document.createElement('webex-card'), { card, ...properties });
  document.body.append(element);
  await element.updateComplete;
  return element;
};

const button = (card: WebexCard, title: string): HTMLButtonElement =>
  findAll<HTMLButtonElement>(card, 'button').find((each) => textOf(each).trim() === title)!;

const press = async (card: WebexCard, title: string): Promise<void> => {
  button(card, title).click();
  await card.updateComplete;
};

const control = (card: WebexCard, id: string, at = 0): HTMLInputElement =>
  findAll<HTMLInputElement>(card, `[data-input=${id}]`)[at]!;

const enter = async (card: WebexCard, id: string, value: string): Promise<void> => {
  const field = control(card, id);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  field.dispatchEvent(new Event('change'));
  await card.updateComplete;
};

/** A store that keeps what is submitted. */
const recording = (answer: () => Promise<void> = async () => {}) => {
  const sent: Array<Record<string, unknown>> = [];
  const submitCard = (_id: string, inputs: Record<string, unknown>) => {
    sent.push(inputs);
    return answer();
  };
  return { sent, properties: { messageId: 'm', store: { messages: { submitCard } } as never } };
};

describe('<webex-card>', () => {
  afterEach(clearThreads);

  it('shows text with its emphasis, lists, facts and columns', async () => {
    const card = await show({
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Build **passed** on [the page](https://x.example)\n- one\n- two', wrap: true },
        { type: 'FactSet', facts: [{ title: 'Author', value: 'Bob' }] },
        {
          type: 'ColumnSet',
          columns: [
            { type: 'Column', width: 'auto', items: [{ type: 'TextBlock', text: 'Left' }] },
            { type: 'Column' },
          ],
        },
        { type: 'RichTextBlock', inlines: ['plain ', { type: 'TextRun', text: 'bold', weight: 'bolder' }] },
      ],
    });
    expect(findAll(card, 'strong').map(({ textContent }) => textContent)).to.deep.equal(['passed']);
    expect(findAll(card, 'li').map(({ textContent }) => textContent)).to.deep.equal(['one', 'two']);
    expect(findAll<HTMLAnchorElement>(card, 'a').map(({ href, rel }) => `${href} ${rel}`)).to.deep.equal([
      'https://x.example/ noopener noreferrer',
    ]);
    expect(textOf(card)).to.match(/Author\s+Bob\s+Left\s+plain\s+bold/);
  });

  it('has no accessibility violations', async () => {
    const card = await show(
      {
        type: 'AdaptiveCard',
        body: [
          { type: 'TextBlock', text: 'A heading', style: 'heading' },
          { type: 'Image', url: 'https://x.example/a.png', altText: 'A picture' },
          ...everyInput,
          {
            type: 'Container',
            style: 'attention',
            items: [{ type: 'TextBlock', text: 'Careful', color: 'attention' }],
          },
          { type: 'Container', style: 'good', items: [{ type: 'TextBlock', text: 'Fine', color: 'good' }] },
          {
            type: 'Container',
            style: 'warning',
            items: [{ type: 'TextBlock', text: 'Hm', color: 'warning', isSubtle: true }],
          },
          { type: 'Container', style: 'emphasis', items: [{ type: 'TextBlock', text: 'Note', isSubtle: true }] },
        ],
        actions: [{ type: 'Action.Submit', title: 'Send' }],
      },
      recording().properties,
    );
    await press(card, 'Send');
    const { violations } = await axe.run(card, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });

  it('takes a comma in the value of a single choice for a part of it', async () => {
    const { sent, properties } = recording();
    for (const style of ['compact', 'expanded']) {
      const card = await show(
        {
          type: 'AdaptiveCard',
          body: [
            {
              type: 'Input.ChoiceSet',
              id: 'city',
              style,
              isRequired: true,
              choices: [
                { title: 'Oslo', value: 'Oslo, NO' },
                { title: 'Bergen', value: 'Bergen, NO' },
              ],
              value: 'Bergen, NO',
            },
          ],
          actions: [{ type: 'Action.Submit', title: 'Send' }],
        },
        properties,
      );
      if (style === 'expanded') expect(control(card, 'city', 1).checked).to.equal(true);
      await press(card, 'Send');
    }
    expect(sent).to.deep.equal([{ city: 'Bergen, NO' }, { city: 'Bergen, NO' }]);
  });

  it('names a group of choices, and says that one has to be chosen', async () => {
    const choices = [{ title: 'One', value: '1' }];
    const card = await show(
      {
        type: 'AdaptiveCard',
        body: [
          { type: 'Input.ChoiceSet', id: 'ring', style: 'expanded', isRequired: true, label: 'Ring', choices },
          { type: 'Input.ChoiceSet', id: 'hue', style: 'expanded', placeholder: 'Which hue?', choices },
        ],
        actions: [{ type: 'Action.Submit', title: 'Send' }],
      },
      recording().properties,
    );
    const [ring, hue] = findAll(card, 'fieldset');
    expect([ring!.role, ring!.ariaRequired]).to.deep.equal(['radiogroup', 'true']);
    expect(hue!.ariaLabel).to.equal('Which hue?');
    await press(card, 'Send');
    expect(ring!.getAttribute('aria-invalid')).to.equal('true');
    const { violations } = await axe.run(card, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });

  it('says how it goes with what a chosen part sends, and makes no button of what leads nowhere', async () => {
    const { sent, properties } = recording();
    const part = (selectAction: object, text: string) => ({
      type: 'Container',
      items: [{ type: 'TextBlock', text }],
      selectAction,
    });
    const card = await show(
      {
        type: 'AdaptiveCard',
        body: [
          part({ type: 'Action.Submit', title: 'Vote', data: { vote: 1 } }, 'This one'),
          part({ type: 'Action.OpenUrl', title: 'Bad', url: 'javascript:alert(1)' }, 'Not that one'),
        ],
      },
      properties,
    );
    const [vote, ...others] = findAll(card, '.selectable');
    expect(others).to.have.length(0);
    vote!.click();
    await until(() => findAll(card, '[role=status]').some((status) => textOf(status).includes('Sent')), 'the outcome');
    expect(sent).to.deep.equal([{ vote: 1 }]);
  });

  it('sends what every input holds, with the data of the action', async () => {
    const { sent, properties } = recording();
    const card = await show(
      {
        type: 'AdaptiveCard',
        body: everyInput,
        actions: [{ type: 'Action.Submit', title: 'Send', data: { action: 'go' } }],
      },
      properties,
    );
    await enter(card, 'name', 'Alice');
    control(card, 'watch').click();
    control(card, 'colors', 0).click();
    await press(card, 'Send');
    await until(() => textOf(card).includes('Sent'), 'the word of it');
    expect(sent).to.deep.equal([
      {
        action: 'go',
        name: 'Alice',
        code: '',
        count: '3',
        day: '2026-03-04',
        time: '07:00',
        watch: 'yes',
        ring: '2',
        colors: 'r,b',
      },
    ]);
  });

  it('says what is missing or wrong, goes there, and sends nothing', async () => {
    const { sent, properties } = recording();
    const card = await show(
      { type: 'AdaptiveCard', body: everyInput, actions: [{ type: 'Action.Submit', title: 'Send' }] },
      properties,
    );
    await enter(card, 'code', 'abc');
    await enter(card, 'count', '9');
    await press(card, 'Send');
    await card.updateComplete;
    expect(textOf(card))
      .to.include('Who are you?')
      .and.to.include('does not have the form')
      .and.to.include('At most 5.');
    expect(card.shadowRoot!.activeElement).to.equal(control(card, 'name'));
    expect(control(card, 'name').getAttribute('aria-invalid')).to.equal('true');
    expect(sent).to.deep.equal([]);
  });

  it('says that it could not be sent, and keeps what was entered', async () => {
    const { properties } = recording(() => Promise.reject(new Error('no')));
    const card = await show(
      { type: 'AdaptiveCard', body: everyInput, actions: [{ type: 'Action.Submit', title: 'Send' }] },
      properties,
    );
    await enter(card, 'name', 'Alice');
    await press(card, 'Send');
    await until(() => textOf(card).includes('Not sent'), 'the word of it');
    expect(control(card, 'name').value).to.equal('Alice');
  });

  it('shows one card of an action at a time, and sends its inputs only when it is shown', async () => {
    const inner = (id: string) => ({
      type: 'AdaptiveCard',
      body: [{ type: 'Input.Text', id, label: id }],
      actions: [{ type: 'Action.Submit', title: `Send ${id}` }],
    });
    const { sent, properties } = recording();
    const card = await show(
      {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'outer' }],
        actions: [
          { type: 'Action.ShowCard', title: 'One', card: inner('first') },
          { type: 'Action.ShowCard', title: 'Two', card: inner('second') },
        ],
      },
      properties,
    );
    await press(card, 'One');
    expect(control(card, 'first')).not.to.equal(undefined);
    await press(card, 'Two');
    expect(control(card, 'first')).to.equal(undefined);
    expect(button(card, 'Two').ariaExpanded).to.equal('true');
    await press(card, 'Send second');
    expect(sent).to.deep.equal([{ outer: '', second: '' }]);
  });

  it('shows and hides what an action names', async () => {
    const card = await show({
      type: 'AdaptiveCard',
      body: [{ type: 'TextBlock', id: 'secret', text: 'Here I am', isVisible: false }],
      actions: [{ type: 'Action.ToggleVisibility', title: 'Look', targetElements: ['secret'] }],
    });
    expect(textOf(card)).not.to.include('Here I am');
    await press(card, 'Look');
    expect(textOf(card)).to.include('Here I am');
    await press(card, 'Look');
    expect(textOf(card)).not.to.include('Here I am');
  });

  it('takes the replacement a card offers for what is unknown, and says where there is none', async () => {
    const card = await show({
      type: 'AdaptiveCard',
      body: [
        { type: 'Hologram', fallback: { type: 'TextBlock', text: 'Flat instead' } },
        { type: 'Hologram', fallback: 'drop' },
        { type: 'Hologram' },
      ],
      actions: [
        { type: 'Action.Teleport', fallback: { type: 'Action.OpenUrl', title: 'Walk', url: 'https://x.example' } },
      ],
    });
    expect(textOf(card)).to.include('Flat instead');
    expect(textOf(card).match(/cannot be shown/g)).to.have.length(1);
    expect(button(card, 'Walk')).not.to.equal(undefined);
  });

  it('refuses addresses that are not those of pages and pictures', async () => {
    const card = await show({
      type: 'AdaptiveCard',
      body: [
        { type: 'Image', url: 'javascript:alert(1)', altText: 'No picture' },
        { type: 'Image', url: 'http://x.example/insecure.png' },
        { type: 'TextBlock', text: '[click](javascript:alert(1)) [data](data:text/html,x)' },
      ],
      actions: [{ type: 'Action.OpenUrl', title: 'Open it', url: 'javascript:alert(1)' }],
    });
    expect(findAll(card, 'img, a')).to.have.length(0);
    expect(button(card, 'Open it').ariaDisabled).to.equal('true');
  });

  it('is not held up by patterns that never end', async () => {
    const { properties } = recording();
    const card = await show(
      {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'evil', regex: '^(a+)+$' }],
        actions: [{ type: 'Action.Submit', title: 'Send' }],
      },
      properties,
    );
    await enter(card, 'evil', `${'a'.repeat(40)}!`);
    const begun = performance.now();
    await press(card, 'Send');
    expect(performance.now() - begun).to.be.below(200);
  });

  it('lets no tooltip and no error of a card turn the words around it', async () => {
    const { properties } = recording();
    const card = await show(
      {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'name', isRequired: true, errorMessage: 'Who\u202e?' }],
        actions: [{ type: 'Action.Submit', title: 'Send', tooltip: 'To\u202e us' }],
      },
      properties,
    );
    expect(button(card, 'Send').title).to.equal('To us');
    await press(card, 'Send');
    await card.updateComplete;
    expect(textOf(card)).to.include('Who?');
  });

  it('does not ask anybody to put right what is hidden, and sends it as it stands', async () => {
    const { properties, sent } = recording();
    const card = await show(
      {
        type: 'AdaptiveCard',
        body: [
          {
            type: 'Container',
            isVisible: false,
            items: [{ type: 'Input.Text', id: 'step', value: 'one', regex: '^two$' }],
          },
          { type: 'Input.Text', id: 'empty', isRequired: true, isVisible: false },
        ],
        actions: [{ type: 'Action.Submit', title: 'Send' }],
      },
      properties,
    );
    await press(card, 'Send');
    await until(() => sent.length > 0, 'The card is sent');
    expect(sent[0]).to.deep.equal({ step: 'one', empty: '' });
  });

  it('shows something for whatever it is given', async () => {
    let deep: unknown = { type: 'TextBlock', text: 'deep' };
    for (let level = 0; level < 60; level++) deep = { type: 'Container', items: [deep] };
    const wide = Array.from({ length: 3_000 }, () => ({ type: 'TextBlock', text: 'x' }));
    const odd: unknown[] = [
      undefined,
      null,
      7,
      'text',
      [],
      {},
      { type: 'Other' },
      { body: 7 },
      { body: [deep] },
      { body: wide },
    ];
    for (const content of odd) {
      const card = await show(content);
      expect(card.shadowRoot!.querySelector('.card')).not.to.equal(null);
      card.remove();
    }
  });

  it('survives cards that nobody would write', async () => {
    const types = [
      'TextBlock',
      'Image',
      'Container',
      'ColumnSet',
      'FactSet',
      'ImageSet',
      'RichTextBlock',
      'ActionSet',
      'Table',
    ];
    const kinds = [...types, 'Input.Text', 'Input.Number', 'Input.ChoiceSet', 'Input.Toggle', 'Input.Date', 'Nonsense'];
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string(), { maxLength: 2 }),
    );
    const shallow = { maxDepth: 3, depthIdentifier: 'card' };
    const { element } = fc.letrec((tie) => ({
      element: fc.record(
        {
          type: fc.constantFrom(...kinds),
          id: value,
          text: value,
          items: fc.oneof(shallow, value, fc.array(tie('element'), { maxLength: 3 })),
          columns: fc.oneof(shallow, value, fc.array(tie('element'), { maxLength: 3 })),
          facts: fc.oneof(shallow, value, fc.array(fc.dictionary(fc.string(), value), { maxLength: 2 })),
          choices: fc.oneof(shallow, value, fc.array(fc.dictionary(fc.string(), value), { maxLength: 2 })),
          inlines: fc.oneof(shallow, value, fc.array(value, { maxLength: 3 })),
          rows: fc.oneof(shallow, value, fc.array(tie('element'), { maxLength: 2 })),
          style: value,
          size: value,
          spacing: value,
          width: value,
          value,
          isVisible: value,
          selectAction: fc.oneof(shallow, value, tie('element')),
          fallback: fc.oneof(shallow, value, tie('element')),
        },
        { requiredKeys: ['type'] },
      ),
    }));
    const card = await show({});
    await fc.assert(
      fc.asyncProperty(fc.array(element, { maxLength: 5 }), async (body) => {
        card.card = { type: 'AdaptiveCard', body };
        await card.updateComplete;
      }),
      { numRuns: 300 },
    );
  });

  describe('in a conversation', () => {
    let simulator: Simulator;

    before(async () => {
      simulator = await startSimulator();
    });

    after(() => executeServerCommand('simulator:close', { url: simulator.url }));

    it('reaches the bot that posted it', async () => {
      const store = await signIn(simulator, 'alice');
      const timeline = store.messages.timeline(spaceIdOf(store, 'Builds and Releases'));
      await timeline.load();
      const id = timeline.ids.find((each) => store.messages.peek(each)?.attachments?.[0]?.content['actions'])!;
      const element = Object.assign(document.createElement('webex-message'), { store, messageId: id });
      document.body.append(element);
      const card = await until(() => findAll<WebexCard>(element, 'webex-card')[0], 'the card');
      await until(() => findAll(card, 'button').length > 0, 'its actions');
      await store.messages.submitCard(id, { answer: 'yes' });
    });
  });
});
