export interface SampleCard {
  title: string;
  /** Read where cards are not shown. */
  text: string;
  card: Record<string, unknown>;
}

const card = (body: unknown[], actions: unknown[] = []): Record<string, unknown> => ({
  type: 'AdaptiveCard',
  version: '1.3',
  body,
  actions,
});

const heading = (text: string): unknown => ({ type: 'TextBlock', text, size: 'medium', weight: 'bolder', wrap: true });
const paragraph = (text: string): unknown => ({ type: 'TextBlock', text, wrap: true });
const choice = (title: string): unknown => ({ title, value: title.toLowerCase() });

export const sampleCards: readonly SampleCard[] = [
  {
    title: 'A poll',
    text: 'Poll: where do we have lunch?',
    card: card(
      [
        heading('Where do we have lunch?'),
        {
          type: 'Input.ChoiceSet',
          id: 'place',
          style: 'expanded',
          label: 'Place',
          choices: ['Canteen', 'Market', 'By the lake'].map(choice),
        },
      ],
      [{ type: 'Action.Submit', title: 'Vote', data: { poll: 'lunch' } }],
    ),
  },
  {
    title: 'A form',
    text: 'Please tell us how the release went.',
    card: card(
      [
        heading('How did the release go?'),
        {
          type: 'Input.Text',
          id: 'words',
          label: 'In your words',
          isMultiline: true,
          isRequired: true,
          errorMessage: 'A word or two.',
        },
        { type: 'Input.Date', id: 'day', label: 'Day' },
        { type: 'Input.Toggle', id: 'again', title: 'I would do it again' },
      ],
      [{ type: 'Action.Submit', title: 'Send', style: 'positive' }],
    ),
  },
  {
    title: 'A status with details',
    text: 'Gatehouse 3.2: 57 of 60 gateways are up to date.',
    card: card(
      [
        heading('Gatehouse 3.2'),
        {
          type: 'FactSet',
          facts: [
            { title: 'Up to date', value: '57 of 60' },
            { title: 'Waiting', value: '3' },
          ],
        },
      ],
      [
        {
          type: 'Action.ShowCard',
          title: 'What waits',
          card: card([paragraph('Oslo 12, Oslo 14 and Turku 3 are offline.')]),
        },
        { type: 'Action.OpenUrl', title: 'Release notes', url: 'https://gatehouse.example/3.2' },
      ],
    ),
  },
];
