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
  unread: { alice: 2, bob: 0 },
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
      'iberia-review',
      markdown(
        'ngozi',
        5 * week + 2 * hour,
        lines(
          '## Review: reports from Iberia stopped for 26 minutes',
          '',
          '**What growers noticed.** Charts in Spain and Portugal stood still from 02:10 to 02:36. Watering was not affected: programs run in the gateway and do not ask us. Two growers wrote to us, both after it was over, both kindly.',
          '',
          '### What happened',
          '',
          '1. At 02:08 the provider moved four of our machines, as it may do at any time and has done many times before.',
          '2. The consumers started on the new machines and asked the registry for their image.',
          '3. The registry refused: the token had been issued for one year, and the year had ended on Tuesday. Until then nothing had needed a fresh image, so nobody could notice.',
          '4. The queue filled. The alarm on the *number of reports* fired at 02:10, the alarm on the *number of consumers* did not exist.',
          '5. At 02:28 Samir put a new token into the vault. At 02:34 all four consumers were back, at 02:36 the queue was empty.',
          '',
          '### What went well',
          '',
          '- Gateways kept their reports, and the broker kept theirs. Nothing was lost, which is what we had promised and had never had to prove.',
          '- From the first message to the cause it took 16 minutes, with three people who each looked at one thing.',
          '- Nobody guessed aloud. It is in the rules of this room, and it saved us from restarting the wrong service.',
          '',
          '### What was luck',
          '',
          '- It was night, and 181,402 reports are a quiet night. At noon the queue would have hit its limit after **51 minutes**.',
          '- Samir was awake because of a baby. This is not a process.',
          '',
          '### What we change',
          '',
          '- Every token with an end has an owner and an entry in the calendar, four weeks before. *Samir, done.*',
          '- An alarm when a queue has no consumer for two minutes. *Ngozi, done.*',
          '- Images are kept on the machines of two regions, so that a move does not need the registry. *Priya, until the end of the month.*',
          '- Once a quarter we move the machines ourselves, on a Tuesday morning, with coffee. *Mateo plans the first.*',
          '',
          '<blockquote class="info">A review looks for causes and never for culprits. If a sentence above sounds like blame, tell me and I will rewrite it.</blockquote>',
        ),
        { editedMinutesAgo: 5 * week },
      ),
      text(
        'carol',
        5 * week + 1 * hour,
        'This is the best review we have had. I would like to send it to the new people as an example.',
      ),
      text('ngozi', 5 * week + 55, 'With pleasure. Without the baby, perhaps.'),
      text('samir', 5 * week + 50, 'The baby agrees to be named.'),
      text('viktor', 5 * week + 30, 'I have read every word. The part about luck most carefully.'),
      text(
        'mateo',
        4 * week + 6 * day,
        "First planned move is in the calendar: Tuesday, ten o'clock. I bring the coffee.",
      ),
      text('priya', 4 * week + 5 * day, 'Images are on the machines of both regions, two weeks early.'),
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
