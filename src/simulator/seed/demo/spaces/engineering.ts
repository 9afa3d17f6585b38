import type { SeedSpace } from '../../seed.ts';
import { code, conversation, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';
import { files } from '../files.ts';

const canopy: SeedSpace = {
  key: 'canopy',
  title: 'Canopy Web and Mobile',
  team: 'engineering',
  description: 'What growers see: the web pages and the two apps',
  creator: 'linh',
  members: ['linh', 'wei', 'sinead', 'zoe', 'mateo', 'chloe', 'daniel', 'elif', 'alice', 'nils', 'carol'],
  createdMinutesAgo: 35 * week,
  messages: conversation(
    ...thread(
      'dry-colour',
      markdown(
        'sinead',
        3 * week + 5 * hour,
        'I would like to change how we show a dry zone. Red says "alarm", and a dry zone at noon is an ordinary thing. My proposal: *amber with a drop outline*, red only if the valve has failed.',
      ),
      text('zoe', 3 * week + 5 * hour - 7, 'Yes please. Half of our support calls at noon are "why is it red".'),
      text(
        'daniel',
        3 * week + 5 * hour - 20,
        'Growers look at shape before colour anyway, they stand in the sun with a dirty screen.',
      ),
      text(
        'linh',
        3 * week + 5 * hour - 26,
        'Then shape and colour both, and the word underneath for those who see neither.',
      ),
      text('sinead', 3 * week + 5 * hour - 28, 'Shape, colour, word. That is going on my wall.'),
      text('elif', 3 * week + 3 * hour, 'The word is "dry", then, and not "moisture deficit"?'),
      text('sinead', 3 * week + 3 * hour - 1, '"Dry".'),
    ),
    text(
      'wei',
      2 * week + 6 * hour,
      'The new release of the app is in review. Start takes 0.9 s on the oldest phone I own, it was 2.3.',
    ),
    text('linh', 2 * week + 6 * hour - 5, 'How?'),
    text('wei', 2 * week + 6 * hour - 11, 'I load the map only when somebody looks at the map 😅'),

    markdown(
      'linh',
      9 * day,
      lines(
        'Zone list with 800 rows scrolls at 60 frames again. The sorting ran inside the render, for every frame:',
        code(
          'ts',
          'const visible = computed(() =>',
          '  zones.value',
          '    .filter((zone) => matches(zone, query.value))',
          '    .sort((one, other) => one.name.localeCompare(other.name)),',
          ');',
        ),
        'Now it is computed once per change, as above.',
      ),
    ),
    text('mateo', 9 * day - 15, 'Does filter make a copy? Otherwise you sort the original.'),
    text('linh', 9 * day - 17, 'It does, luckily. I will write it down so that nobody removes the filter.'),
    text(
      'chloe',
      9 * day - 40,
      'localeCompare with 800 names is slow the first time. One Intl.Collator, kept, is about ten times faster.',
    ),
    text('linh', 9 * day - 58, '14 ms → 1.2 ms. Merci Chloé!'),

    text(
      'zoe',
      4 * day + 7 * hour,
      'Havrebakken asked if the app could show all five houses on one page. Their head grower walks in a circle.',
    ),
    text(
      'sinead',
      4 * day + 6 * hour,
      'I walked the circle with Aksel on the phone yesterday. He wants the order of the walk, not the order of the alphabet. Two taps to change it, and it stays.',
    ),
    text('wei', 4 * day + 5 * hour, 'Dragging rows is one day of work on each platform.'),
    text('zoe', 4 * day + 5 * hour - 4, 'Worth it.'),
    markdown(
      'sinead',
      2 * day + 6 * hour,
      'The symbol for a *normally closed* valve, redrawn with a thicker stroke for small sizes.',
      { file: files.valveSymbol },
    ),
    text('linh', 2 * day + 6 * hour - 12, 'Crisp at 16 pixels. I put it in.'),

    text(
      'nils',
      1 * day + 5 * hour,
      'Is there a reason that the date picker starts the week on Sunday for me and on Monday for Linh?',
    ),
    text('linh', 1 * day + 5 * hour - 3, 'Your phone thinks you are in Canada.'),
    text('nils', 1 * day + 5 * hour - 4, 'My phone has hopes'),

    ...thread(
      'zone-history',
      markdown(
        'zoe',
        4 * hour,
        lines(
          'Growers in the interviews keep asking **one** question of the history page: *was it like this last year?*',
          '',
          'Could we lay last year under this year as a pale line?',
        ),
      ),
      text(
        'chloe',
        4 * hour - 10,
        'The data is there. Beware of the clock change, and of growers who have moved their sensors.',
      ),
      text('sinead', 4 * hour - 16, 'A pale line, and the word "last year" at its end. No legend.'),
      text('mateo', 4 * hour - 30, 'One more query per zone, 8 ms. I do not mind.'),
      text('zoe', 4 * hour - 33, 'I love this team.'),
      text(
        'linh',
        3 * hour,
        'First version is on the preview. The pale line is pale also in the dark theme, I checked with a photometer app, which is to say with my thumb.',
      ),
    ),
    markdown('sinead', 97, '<@alice> how many sensors can a zone have, really? I am drawing the densest case.'),
    text('alice', 92, 'Slots say 240 for a gateway, so in theory 240. In life nobody has more than 18 in one zone.'),
    text('sinead', 90, 'I draw 18 beautifully and 240 correctly.'),
  ),
};

const lab: SeedSpace = {
  key: 'lab',
  title: 'Greenhouse Lab',
  team: 'engineering',
  description: 'Bench, climate chamber and the lettuce',
  creator: 'anika',
  members: ['anika', 'tomas', 'alice', 'bob', 'lukasz', 'nils', 'daniel', 'kenji', 'carol'],
  createdMinutesAgo: 38 * week,
  messages: conversation(
    markdown(
      'anika',
      10 * week,
      lines(
        '**Rules of the chamber**',
        '',
        '1. Write your name on the sheet, with a date.',
        '2. Nothing that lives goes below 4 °C. This includes interns.',
        '3. Whoever takes it to 95 % humidity wipes it dry.',
      ),
    ),
    text('nils', 10 * week - 30, 'I feel protected.'),
    text(
      'daniel',
      8 * week,
      'The lettuce in bay 2 is part of the moisture calibration. It looks like lunch, it is an instrument.',
    ),
    text('tomas', 8 * week - 60, 'Whose instrument has bite marks?'),
    text('daniel', 8 * week - 61, 'Snails. I hope.'),

    ...thread(
      'warm-board',
      text(
        'tomas',
        9 * week - 3 * day,
        'The board that starts only when it is warm, seen with the thermal camera. The bright spot is the PMIC, and it should not be bright.',
        { file: files.infrared },
      ),
      text('bob', 9 * week - 3 * day - 9, '71 °C with nothing connected?'),
      text(
        'tomas',
        9 * week - 3 * day - 12,
        'A bridge of solder under it, thinner than a hair. When the board is warm the bridge bends away, and the board starts.',
      ),
      text('anika', 9 * week - 3 * day - 15, 'A thermostat, then.'),
      text('tomas', 9 * week - 3 * day - 16, 'The most expensive thermostat in Brno. I have repaired it.'),
      text(
        'alice',
        9 * week - 3 * day - 40,
        'Please keep the picture for the training. It explains hand soldering better than any slide.',
      ),
    ),

    text('lukasz', 4 * week + 2 * day, 'Does anybody have the small torque screwdriver? The one with the green ring.'),
    text('anika', 4 * week + 2 * day - 2, 'Third drawer.'),
    text('lukasz', 4 * week + 2 * day - 6, 'There is a fig in the third drawer.'),
    text('anika', 4 * week + 2 * day - 7, 'Then the fourth.'),

    markdown(
      'anika',
      13 * day,
      lines(
        'The bench can now press valves by itself:',
        code(
          'python',
          'with Bench("rack-2") as bench:',
          '    for trial in range(500):',
          '        bench.close(valve=3)',
          '        bench.wait_for("pump", "stopped", timeout=1.0)',
          '        results.append(bench.elapsed_ms())',
          '        bench.open(valve=3)',
        ),
        'No more cable ties. I kept one, framed.',
      ),
    ),
    text('bob', 13 * day - 20, 'I have 500 runs planned for it already.'),
    text('lukasz', 13 * day - 22, 'Case 22 is retired with honours.'),

    text(
      'daniel',
      5 * day,
      'This was the trial field at ten to six. Nobody asked, I just had to show it to somebody.',
      { file: files.trialField },
    ),
    text('alice', 5 * day - 6, 'Oh, that is beautiful.'),
    text('tomas', 5 * day - 11, 'I am asleep at that hour and now I regret it.'),
    text('nils', 5 * day - 30, '😍'),
    text('anika', 5 * day - 44, 'New wallpaper on the bench computer.'),

    text(
      'kenji',
      2 * day + 12 * hour,
      'May I book the chamber from here? I would like +40 °C and 90 % on Monday, this is August in Osaka.',
    ),
    text('anika', 2 * day + 6 * hour, 'Booked. I will open the door only with a towel.'),
    text(
      'anika',
      6 * hour,
      'Overnight run: 60 cold starts, slowest crystal 3.0 s on old boards, 0.4 s on the two with the new capacitors.',
    ),
    text('tomas', 5 * hour + 45, 'Two boards are two boards. I make ten more today.'),
    text('tomas', 150, 'Ten more are in the rack, labelled C2-03 to C2-12.'),
    text('anika', 110, 'All ten start at −20. I will let them do it sixty times each before I smile.'),
  ),
};

export const engineeringSpaces: SeedSpace[] = [canopy, lab];
