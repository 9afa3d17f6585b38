import type { SeedSpace } from '../../seed.ts';
import { approvalCard, buildCard, pollCard } from '../cards.ts';
import { conversation, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';

/** The space in which the bot speaks in cards. */
export const builds: SeedSpace = {
  key: 'builds',
  title: 'Builds and Releases',
  team: 'engineering',
  description: 'What Gardener builds, and who signs it',
  creator: 'priya',
  members: [
    'priya',
    'carol',
    'alice',
    'bob',
    'lukasz',
    'anika',
    'mateo',
    'ngozi',
    'linh',
    'wei',
    'samir',
    'nils',
    'bot',
  ],
  createdMinutesAgo: 40 * week,
  tabs: [{ displayName: 'Build queue', contentUrl: 'https://builds.fernwright.example/queue' }],
  unread: { alice: 2, carol: 1 },
  messages: conversation(
    text(
      'priya',
      16 * week,
      'Gardener now reports only builds of main and of release branches. Everything else you find in the queue.',
    ),
    text('mateo', 16 * week - 5, 'My eyes thank you.'),
    text('linh', 16 * week - 9, '🙌'),

    ...thread(
      'build-4180',
      markdown('bot', 6 * day + 2 * hour, '**gatehouse #4180** failed on `main`', {
        card: buildCard({
          project: 'gatehouse',
          number: 4180,
          outcome: 'failed',
          branch: 'main',
          commit: '7c1e0d4',
          author: 'Nils Rasmussen-Holt',
          duration: '6 min 12 s',
          tests: '2,311 passed, 1 failed',
        }),
      }),
      text('nils', 6 * day + 2 * hour - 4, 'Mine. The test expects January. I am looking.'),
      text(
        'bob',
        6 * day + 2 * hour - 6,
        'It expects *a month with 31 days*, and has done so since before either of us. You only woke it up.',
      ),
      text('nils', 6 * day + 2 * hour - 31, 'Then I fix the test instead of the calendar.'),
      text('bob', 6 * day + 2 * hour - 32, 'Good choice.'),
      text(
        'anika',
        6 * day + 2 * hour - 40,
        'I have looked: four more tests think every month has 31 days. Ticket is written.',
      ),
      text('nils', 6 * day + 2 * hour - 44, 'I would like that ticket, please.'),
    ),
    markdown('bot', 6 * day + 60, '**gatehouse #4181** passed on `main`', {
      card: buildCard({
        project: 'gatehouse',
        number: 4181,
        outcome: 'passed',
        branch: 'main',
        commit: 'b02f9aa',
        author: 'Nils Rasmussen-Holt',
        duration: '8 min 47 s',
        tests: '2,312 passed',
      }),
    }),
    text('nils', 6 * day + 55, '🟢'),

    markdown(
      'samir',
      4 * day,
      lines(
        '<blockquote class="warning">From Monday the signing service answers to **release branches only**. A signature for a feature branch needs two people and a reason.</blockquote>',
      ),
    ),
    text('lukasz', 4 * day - 8, 'Is "it was late" a reason?'),
    text('samir', 4 * day - 9, 'It is the most common one, and no.'),

    ...thread(
      'retro-poll',
      markdown('bot', 2 * day + 3 * hour, 'Priya asks: **When shall the release review be?**', {
        card: pollCard('retro', 'When shall the release review be?', [
          'Monday 10:00',
          'Monday 15:00',
          'Tuesday 10:00',
          'In the canteen, whenever there is soup',
        ]),
      }),
      text('priya', 2 * day + 3 * hour - 2, 'The last answer is not mine, somebody has edited my poll.'),
      text('anika', 2 * day + 3 * hour - 3, 'Democracy is messy.'),
      markdown(
        'bot',
        1 * day + 4 * hour,
        lines(
          '**When shall the release review be?** 11 votes',
          '',
          '- Monday 10:00: 3',
          '- Monday 15:00: 2',
          '- Tuesday 10:00: 1',
          '- In the canteen, whenever there is soup: **5**',
        ),
      ),
      text('priya', 1 * day + 4 * hour - 1, 'I shall find out when there is soup.'),
    ),

    markdown('bot', 1 * day + 2 * hour, '**canopy-web #2207** passed on `main`', {
      card: buildCard({
        project: 'canopy-web',
        number: 2207,
        outcome: 'passed',
        branch: 'main',
        commit: 'e5518c3',
        author: 'Nguyễn Thuỳ Linh',
        duration: '3 min 02 s',
        tests: '1,148 passed',
      }),
    }),
    text('linh', 1 * day + 2 * hour - 3, 'Three minutes! It was eleven in spring.'),
    text('wei', 1 * day + 2 * hour - 9, '👍'),

    markdown('bot', 3 * hour + 40, '**gatehouse #4203** passed on `release/3.2`', {
      card: buildCard({
        project: 'gatehouse',
        number: 4203,
        outcome: 'passed',
        branch: 'release/3.2',
        commit: '91d47ef',
        author: 'Bob Adeyemi',
        duration: '9 min 05 s',
        tests: '2,357 passed',
      }),
    }),
    markdown(
      'bob',
      3 * hour + 37,
      lines('That is **rc3**. Signed image:', '`gatehouse-3.2.0-rc3.img  sha256 4fd1 88a0 … 2c6b`'),
    ),
    text('samir', 3 * hour + 31, 'The hash matches what I built here from the same commit. Reproducible again.'),
    text('anika', 3 * hour + 28, 'It is in the chamber.'),

    ...thread(
      'approval-3-2',
      markdown('bot', 34, '**Gatehouse 3.2.0** waits for approval: <@carol>', {
        card: approvalCard('3.2.0', [
          'Sensor mesh in fixed slots',
          'Start on the internal oscillator',
          'Pump interlock on by default',
          'Programs run once, whatever the clock does',
        ]),
      }),
      text('carol', 7, 'Approved for the early growers, tomorrow at 07:00 UTC, halt after three.'),
      markdown(
        'bot',
        7,
        'Approved by **Carol Lindqvist**: early growers, 07:00 UTC, halt after 3 failed updates. I will wake <@priya> at 06:45.',
      ),
      text('priya', 6, 'I will be awake. But thank you.'),
    ),
    markdown('bot', 4, '**gatehouse #4204** passed on `release/3.2`, tagged `gatehouse-3.2.0`', {
      card: buildCard({
        project: 'gatehouse',
        number: 4204,
        outcome: 'passed',
        branch: 'release/3.2',
        commit: '03ac51b',
        author: 'Bob Adeyemi',
        duration: '8 min 51 s',
        tests: '2,357 passed',
      }),
    }),
    text('mateo', 3, 'Look at that number of tests. In January it was 1,600.'),
  ),
};
