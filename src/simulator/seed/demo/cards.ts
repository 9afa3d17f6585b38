/** The Adaptive Cards (1.3, the newest that Webex shows) that the bot posts. */
export type Card = Record<string, unknown>;

function card(body: unknown[], actions: unknown[] = []): Card {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.3',
    body,
    ...(actions.length > 0 && { actions }),
  };
}

function heading(text: string, color = 'default'): unknown {
  return { type: 'TextBlock', text, size: 'medium', weight: 'bolder', color, wrap: true };
}

function paragraph(text: string, options: Record<string, unknown> = {}): unknown {
  return { type: 'TextBlock', text, wrap: true, ...options };
}

function facts(rows: Record<string, string>): unknown {
  return { type: 'FactSet', facts: Object.entries(rows).map(([title, value]) => ({ title, value })) };
}

function openLink(title: string, url: string): unknown {
  return { type: 'Action.OpenUrl', title, url };
}

function submit(title: string, data: Record<string, string>, style = 'default'): unknown {
  return { type: 'Action.Submit', title, data, style };
}

export interface Build {
  project: string;
  number: number;
  outcome: 'passed' | 'failed';
  branch: string;
  commit: string;
  author: string;
  duration: string;
  tests: string;
}

export function buildCard(build: Build): Card {
  const passed = build.outcome === 'passed';
  return card(
    [
      {
        type: 'ColumnSet',
        columns: [
          {
            type: 'Column',
            width: 'stretch',
            items: [
              heading(`${build.project} #${build.number}`),
              paragraph(`${build.branch} · ${build.commit}`, { isSubtle: true, spacing: 'none', size: 'small' }),
            ],
          },
          {
            type: 'Column',
            width: 'auto',
            verticalContentAlignment: 'center',
            items: [
              paragraph(passed ? '✔ Passed' : '✘ Failed', { weight: 'bolder', color: passed ? 'good' : 'attention' }),
            ],
          },
        ],
      },
      facts({ Author: build.author, Duration: build.duration, Tests: build.tests }),
    ],
    [
      openLink('Open the log', `https://builds.fernwright.example/${build.project}/${build.number}/log`),
      ...(passed ? [] : [submit('Run again', { action: 'rebuild', build: String(build.number) })]),
    ],
  );
}

/** Asks for a signature under a release, with every kind of input a reviewer may need. */
export function approvalCard(release: string, notes: string[]): Card {
  return card(
    [
      heading(`Release ${release}: your approval`),
      ...notes.map((note) => paragraph(`- ${note}`, { spacing: 'small' })),
      {
        type: 'Input.ChoiceSet',
        id: 'ring',
        label: 'First ring',
        style: 'compact',
        value: 'staging',
        isRequired: true,
        errorMessage: 'Choose where the release starts.',
        choices: [
          { title: 'Staging, 40 gateways', value: 'staging' },
          { title: 'Early growers, 60 gateways', value: 'early' },
          { title: 'Everybody', value: 'all' },
        ],
      },
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: [{ type: 'Input.Date', id: 'day', label: 'Day' }] },
          {
            type: 'Column',
            width: 'stretch',
            items: [{ type: 'Input.Time', id: 'time', label: 'Time, UTC', value: '07:00' }],
          },
        ],
      },
      { type: 'Input.Number', id: 'halt', label: 'Halt after how many failed updates', min: 1, max: 20, value: 3 },
      {
        type: 'Input.Text',
        id: 'comment',
        label: 'Comment',
        isMultiline: true,
        maxLength: 500,
        placeholder: 'What should the next person know?',
      },
      { type: 'Input.Toggle', id: 'watch', title: 'Tell me when the ring is complete', value: 'true' },
    ],
    [
      submit('Approve', { action: 'approve', release }, 'positive'),
      submit('Decline', { action: 'decline', release }, 'destructive'),
      {
        type: 'Action.ShowCard',
        title: 'What has been tested',
        card: card([
          facts({
            'Cold starts': '120 of 120',
            'Test plan': '44 of 44',
            Soak: '7 days, 354 sensors',
            'Radio report': 'no blocking finding',
          }),
        ]),
      },
    ],
  );
}

export function pollCard(poll: string, question: string, choices: string[]): Card {
  return card(
    [
      heading(question),
      {
        type: 'Input.ChoiceSet',
        id: 'choice',
        label: 'One answer each',
        style: 'expanded',
        isRequired: true,
        errorMessage: 'Choose one of the answers.',
        choices: choices.map((choice) => ({ title: choice, value: choice })),
      },
    ],
    [submit('Vote', { action: 'vote', poll })],
  );
}

/** The state of the fleet, as the bot tells it on request and every morning. */
export function fleetCard(rows: Record<string, string>): Card {
  return card(
    [
      {
        type: 'Container',
        style: 'emphasis',
        items: [
          heading('Fleet today', 'accent'),
          paragraph('All gateways, last 24 hours', { isSubtle: true, spacing: 'none' }),
        ],
      },
      facts(rows),
    ],
    [openLink('Open the fleet page', 'https://canopy.fernwright.example/fleet')],
  );
}
