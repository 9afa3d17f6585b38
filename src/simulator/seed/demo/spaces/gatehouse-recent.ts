import type { SeedMessage } from '../../seed.ts';
import { code, day, hour, lines, markdown, text, thread } from '../conversation.ts';
import { files } from '../files.ts';

/** The last days before the release candidate of 3.2, up to this minute. */
export const gatehouseRecent: Array<SeedMessage | SeedMessage[]> = [
  markdown(
    'carol',
    3 * day + 2 * hour,
    lines(
      'Where we stand with **3.2**:',
      '',
      '- slots: done, soak of one week running',
      '- oscillator: done',
      '- interlock: done',
      '- batched reports: done in the gateway, *one open question* in the cloud',
      '',
      'Release candidate on Thursday if nothing moves.',
    ),
  ),
  markdown(
    'mateo',
    3 * day + 2 * hour - 9,
    'The open question: a gateway that was offline for a day sends 23,000 reports at once. We take them, but the zone charts jump. <@chloe> would you rather have the points late or averaged?',
  ),
  text('chloe', 3 * day + 2 * hour - 30, 'Late, please. I can average, I cannot un-average.'),
  text('mateo', 3 * day + 2 * hour - 32, 'Clear. Question closed.'),
  text(
    'samir',
    3 * day - 1 * hour,
    'Penetration test of the radio: report is in. Two low findings, nothing that blocks. One compliment, which I will frame.',
  ),
  text('alice', 3 * day - 70, 'What was the compliment?'),
  text('samir', 3 * day - 74, '"Boring in the best sense."'),

  ...thread(
    'time-jump',
    markdown(
      'lukasz',
      2 * day + 5 * hour,
      lines(
        'Odd one. A Gatehouse that gets its first NTP answer *after* the schedule has started runs the 06:00 watering twice: once by its own clock, once after the jump.',
        '',
        'Seen on GH3-00822, firmware `3.2.0-rc1`.',
      ),
    ),
    text(
      'bob',
      2 * day + 5 * hour - 6,
      'Because the scheduler asks "what should have run since I last looked" and the jump makes that window an hour long.',
    ),
    text('alice', 2 * day + 5 * hour - 9, 'And a jump backwards would skip one?'),
    text('lukasz', 2 * day + 5 * hour - 12, 'A jump backwards runs it again when the clock gets there. Also twice.'),
    markdown(
      'alice',
      2 * day + 5 * hour - 30,
      lines(
        'Then the window is the wrong idea. Each run needs an identity: `(program, planned time)`. We write it down *before* the valve opens, and never start one that is written down.',
        code(
          'c',
          'bool run_once(const Program *program, time_t planned) {',
          '    RunId id = run_id(program->number, planned);',
          '    if (journal_contains(id)) return false;',
          '    journal_append(id);',
          '    return valve_open(program->zone, program->seconds);',
          '}',
        ),
      ),
    ),
    text(
      'bob',
      2 * day + 5 * hour - 38,
      'If the power fails between the journal and the valve, the zone stays dry until tomorrow.',
    ),
    text(
      'daniel',
      2 * day + 5 * hour - 47,
      'One missed watering is a shrug. A doubled one in a seedling house is a phone call. Dry is the right side to fail on.',
    ),
    text('alice', 2 * day + 5 * hour - 49, 'Exactly the sentence I needed. It goes in the comment.'),
    text(
      'lukasz',
      2 * day + 60,
      'Implemented. I jumped the clock by ±1 h, ±1 day and to 1970: every program runs once.',
    ),
    text('anika', 2 * day + 30, 'Added as cases 39 to 44. 1970 is case 44, it has its own drawing.'),
    text('bob', 1 * day + 6 * hour, 'Merged.'),
  ),

  text('priya', 2 * day - 3 * hour, 'Staging ring for rc2 is open: 40 gateways, 9 countries, one of them on a boat.'),
  text('nils', 2 * day - 3 * hour - 4, 'On a boat?'),
  text('priya', 2 * day - 3 * hour - 5, 'A herb garden on a ferry. They irrigate in international waters.'),
  text('bob', 2 * day - 3 * hour - 8, 'Time zones. Of course. That is where the clock jumped.'),
  text('lukasz', 2 * day - 3 * hour - 9, '…'),
  text('lukasz', 2 * day - 3 * hour - 9, 'GH3-00822 is the ferry. It crosses a time zone at breakfast.'),
  text('carol', 2 * day - 3 * hour - 20, 'I would like that boat to be part of every release from now on.'),

  markdown(
    'bob',
    1 * day + 5 * hour,
    lines(
      'Soak, day six. Nothing to see, which is what I wanted to see:',
      code(
        'text',
        'gateway      sensors  received  rejoin  worst',
        'GH3-00417        160   99.98 %       1  58 ms',
        'GH3-00418        160   99.97 %       0  61 ms',
        'GH3-00822         34   99.91 %       6  66 ms',
      ),
    ),
  ),
  text(
    'kenji',
    1 * day + 1 * hour,
    'The ferry has six re-joins because it drives away from its own sensors on the pier. I checked.',
  ),
  text('viktor', 1 * day - 2 * hour, 'Reading along with pleasure.'),
  markdown(
    'elif',
    1 * day - 3 * hour,
    'Release notes for 3.2, first draft. <@alice> <@bob> please read the paragraph on slots, I may have simplified it into a lie.',
    { file: files.releaseNotes },
  ),
  text(
    'alice',
    1 * day - 3 * hour - 25,
    'Second sentence: the sensor does not "wait its turn", it sleeps until its turn. Otherwise true, and shorter than mine.',
  ),
  text('elif', 1 * day - 3 * hour - 28, '"Sleeps until its turn" is much better. Changed.'),

  markdown(
    'carol',
    5 * hour + 10,
    lines(
      'Good morning! Today, in this order:',
      '',
      '1. **rc3** built and signed (<@bob>)',
      '2. update of the staging ring (<@priya>)',
      '3. go or no-go at four, here, in writing',
    ),
  ),
  text('bob', 5 * hour + 4, 'rc3 is building.'),
  text('priya', 5 * hour - 2, 'Ring is ready. The ferry is in port until noon, I will start there.'),
  text(
    'anika',
    4 * hour + 20,
    'Chamber is at −20 and I am at +19, which is where I intend to stay. Cold starts so far: 60 of 60.',
  ),
  text('nils', 4 * hour + 11, 'Can I watch the go or no-go?'),
  markdown('carol', 4 * hour + 8, '<@nils> you can *vote*.'),
  text('bob', 3 * hour + 35, 'rc3 is signed. Hash in the build space.'),
  text('samir', 3 * hour + 30, 'Verified against the new key. ✅'),

  ...thread(
    'zone-four',
    markdown(
      'priya',
      2 * hour + 40,
      lines(
        'Ring is at 31 of 40. All healthy, except that **GH3-00391** shows zone 4 drier than the others since the update. It could be chance.',
      ),
      { file: files.moistureWeek },
    ),
    text('daniel', 2 * hour + 33, 'Zone 4 there is the one by the door. On a windy day it always dries first.'),
    text('bob', 2 * hour + 30, 'Is it windy?'),
    markdown(
      'priya',
      2 * hour + 26,
      'Gusts of 60 km/h since 07:00, says the [weather station](https://stations.fernwright.example/391).',
    ),
    text(
      'chloe',
      2 * hour + 12,
      'I compared it with the last windy week: same slope, before the update and after. It is the door.',
    ),
    text('priya', 2 * hour + 10, 'Thank you, both. Going on with the remaining nine.'),
    text('alice', 2 * hour + 2, 'A door sensor costs less than this thread. I will put it on the list for 3.3.'),
  ),

  text('tomas', 1 * hour + 50, 'The capacitor change for rev C is approved. Crystal at −20 °C: 0.4 s instead of 3.1.'),
  text('bob', 1 * hour + 47, 'And so the story for interns is complete.'),
  text('nils', 1 * hour + 45, 'I will tell it well.'),
  text('priya', 1 * hour + 15, '40 of 40. No reboots, no re-joins outside the ferry, confirmation time 396 ms.'),
  text('viktor', 1 * hour + 9, '👏👏👏'),

  markdown(
    'carol',
    52,
    'It is not four yet, but I see no reason to wait. <@all> **3.2: go or no-go?** One line each, please.',
  ),
  text('anika', 50, 'Test: go. 44 of 44, cold starts 120 of 120.'),
  text('samir', 49, 'Security: go.'),
  text('kenji', 47, 'Radio: go. Sending this from bed.'),
  text('lukasz', 46, 'Scheduler: go.'),
  text('priya', 44, 'Fleet: go, in four rings over six days. I will not press the button on a Friday.'),
  text('elif', 41, 'Manual and release notes: go.'),
  text('nils', 39, 'Go! (Is that how one says it?)'),
  markdown('tomas', 37, 'Hardware: go. No hardware was changed, but I wanted to say it.', { editedMinutesAgo: 36 }),

  ...thread(
    'interlock-latency',
    markdown(
      'bob',
      31,
      lines(
        'One number before I say it. The interlock stops the dosing pump how fast? I measured it on the bench, 500 runs, valve closed by hand:',
        '',
        '- median **212 ms**, slowest 447 ms',
        '- the promise to growers is *under one second*',
      ),
      { file: files.interlockLatency },
    ),
    text('daniel', 28, 'Comfortably inside. I would print that picture.'),
    markdown(
      'alice',
      26,
      'The small second hump is the beacon: a command that just misses it waits for the next window. Known, bounded, fine.',
    ),
    text('lukasz', 24, 'I could pull it in by 60 ms with a priority slot.'),
    text('bob', 23, 'Please do not touch it today.'),
    text('lukasz', 22, 'Hands are in pockets.'),
  ),

  text('bob', 21, 'Gateway: go.'),
  markdown('carol', 17, '<@alice> you have the last word. Slots are yours.'),
  markdown(
    'alice',
    14,
    lines(
      'Slots: **go**. A week of soak, 354 sensors, and the only surprises were soup and a ferry.',
      '',
      'For tomorrow I have written down what we watch in the first ring:',
      code(
        'yaml',
        'watch:',
        '  received: { below: 99.5%, for: 30m, then: page }',
        '  rejoins:  { above: 3,     for: 1h,  then: ask }',
        '  confirm:  { above: 900ms, for: 10m, then: halt-ring }',
      ),
    ),
  ),
  text('priya', 12, 'Loaded. This is the ring under your rules, and I like "then: ask".', { file: files.ringMonitor }),
  markdown(
    'carol',
    8,
    lines(
      '## 3.2 is a go 🌱',
      '<blockquote class="success">First ring tomorrow at 07:00 UTC, 60 gateways. Priya drives, Bob and Alice ride along.</blockquote>',
      '',
      'Thank you. This was the calmest release I have been part of.',
    ),
  ),
  text('viktor', 6, 'Havrebakken will hear it from me in ten minutes. Well done, all of you.'),
  text('nils', 5, '🎉🌱🚰'),
  markdown('bob', 3, 'Tagged `gatehouse-3.2.0`. <@alice> tea?'),
  text(
    'alice',
    2,
    'Tea. And then I will look at that second hump after all, out of curiosity, on a branch nobody has to see.',
  ),
];
