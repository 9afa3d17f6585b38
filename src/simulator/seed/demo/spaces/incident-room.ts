import type { SeedSpace } from '../../seed.ts';
import { code, conversation, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';
import { files } from '../files.ts';

/** A moderated space: only its moderators decide who comes in. */
export const incidentRoom: SeedSpace = {
  key: 'incident-room',
  title: 'Incident Room',
  team: 'engineering',
  description: 'For what cannot wait. One incident at a time, one person in the lead.',
  isLocked: true,
  creator: 'priya',
  members: ['priya', 'carol', 'alice', 'bob', 'mateo', 'ngozi', 'samir', 'viktor', 'lukasz', 'daniel'],
  moderators: ['priya', 'carol'],
  createdMinutesAgo: 30 * week,
  tabs: [{ displayName: 'Runbook', contentUrl: 'https://docs.fernwright.example/runbook' }],
  messages: conversation(
    markdown(
      'priya',
      30 * week - 10,
      lines(
        '### How this room works',
        '',
        '1. Whoever notices writes **what they see**, not what they think it is.',
        '2. The first of Priya, Carol or Ngozi to say "I lead" leads.',
        '3. Times in UTC. Commands as text, not as pictures.',
        '4. When it is over, somebody says so, and we all drink water.',
      ),
    ),

    markdown(
      'ngozi',
      5 * week + 9 * hour,
      '<@all> Reports from **all** gateways in Iberia stop at 02:10. Graph is a cliff, not a slope.',
    ),
    text('priya', 5 * week + 9 * hour - 2, 'I lead.'),
    text(
      'priya',
      5 * week + 9 * hour - 5,
      'Gateways are online, the broker accepts them, nothing arrives in the store. Ngozi, please look at the queue. Mateo, at the deployments of the last hour.',
    ),
    markdown(
      'ngozi',
      5 * week + 9 * hour - 9,
      code(
        'text',
        'queue              ready  unacked  consumers',
        'reports.eu-north       3       12          4',
        'reports.eu-south  181,402       0          0',
      ),
    ),
    text('ngozi', 5 * week + 9 * hour - 9, 'No consumers on eu-south.'),
    text(
      'mateo',
      5 * week + 9 * hour - 13,
      'No deployment. But the consumer pods there were moved to new machines at 02:08 by the provider, and they do not come back: the image cannot be pulled.',
    ),
    markdown(
      'mateo',
      5 * week + 9 * hour - 16,
      code(
        'sh',
        'kubectl -n reports get events --field-selector reason=Failed | tail -3',
        '# 401 Unauthorized: registry token expired',
      ),
    ),
    text(
      'samir',
      5 * week + 9 * hour - 18,
      'The token had a year. The year was over on Tuesday. New one is in the vault now.',
    ),
    text('priya', 5 * week + 9 * hour - 24, 'Consumers are back, 4 of 4. Queue shrinks by 2,000 a second.'),
    text(
      'priya',
      5 * week + 9 * hour - 27,
      'Queue empty, nothing lost: gateways and broker kept everything. 02:10 to 02:36, growers saw late charts and no late water.',
    ),
    text('priya', 5 * week + 9 * hour - 28, 'Over. Drink water.'),
    text(
      'carol',
      5 * week + 7 * hour,
      'Thank you, night shift. Review is on Thursday, and every token with an end gets an owner before that.',
    ),

    ...thread(
      'drift-lead',
      markdown(
        'bob',
        3 * day + 4 * hour,
        lines(
          'What I see: on **three** gateways with 3.1.4, valve 2 opens a little later every day. Three seconds on the first day, eleven by now. Growers have not noticed.',
        ),
      ),
      text(
        'carol',
        3 * day + 4 * hour - 3,
        'I lead. Slow things may be solved slowly: no paging. Who has one of these on the bench?',
      ),
      text(
        'lukasz',
        3 * day + 4 * hour - 10,
        'I have the same hardware with the same settings, and it does not drift.',
      ),
      text(
        'daniel',
        3 * day + 4 * hour - 13,
        'For the crops, eleven seconds are nothing at all. You have a week before I would even mention it.',
      ),
      text('bob', 3 * day + 2 * hour, 'All three have more than 100 programs. The bench has four.'),
      text(
        'lukasz',
        3 * day + 2 * hour - 15,
        'With 120 programs: drift. 90 ms a day and program. It sleeps between reading two programs, and it counts the sleep as time that has not passed.',
      ),
      markdown(
        'lukasz',
        3 * day + 1 * hour,
        lines(
          'Found:',
          code('diff', '-    next = now + program->interval;', '+    next = program->planned + program->interval;'),
          'It is already like that in 3.2, because of the journal.',
        ),
      ),
      text('alice', 3 * day + 50, 'So the fix is the release we are about to make. That is a good kind of incident.'),
      text(
        'carol',
        3 * day + 45,
        'Then we tell the three growers on Monday, with their update. Over, but please keep watching until rc3 is on those three.',
      ),
    ),

    markdown(
      'ngozi',
      1 * day + 20 * hour,
      lines(
        '_What I see_: one gateway, GH3-00655, stops its program in zone 4 every morning with "no flow". Log attached. It did exactly what it should do, so this is **not** an incident; I only park the log here for the morning.',
      ),
      { file: files.gatewayLog },
    ),
    text(
      'alice',
      1 * day + 14 * hour,
      'Pump held, valve closed, after 60 seconds. The interlock in the wild, a week before its release. That is the beta ring, I suppose?',
    ),
    text(
      'ngozi',
      1 * day + 13 * hour,
      'It is. And it saved 300 litres of fertiliser in a place where the filter was blocked.',
    ),
    text('daniel', 1 * day + 12 * hour, 'And about two thousand basil plants.'),

    text(
      'priya',
      46,
      'For the record: the three gateways of the drift are on rc3 since 40 minutes. Offset after the first program: 0.0 s.',
    ),
    text('bob', 43, '0.0! I had hoped for 0.1.'),
    markdown(
      'carol',
      27,
      '<blockquote class="success">Valve drift: **closed**. Three growers informed, nobody had noticed, one sent lemons.</blockquote>',
    ),
    text('mateo', 26, 'Which one sends lemons? I would like to be on their account.'),
  ),
};
