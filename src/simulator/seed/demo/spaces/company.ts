import type { SeedSpace } from '../../seed.ts';
import { conversation, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';
import { files } from '../files.ts';
import { employees } from '../people.ts';

const everybody = employees.map((person) => person.key);

const everyone: SeedSpace = {
  key: 'everyone',
  title: 'Everyone at Fernwright',
  description: 'The corridor, for people with different corridors',
  creator: 'petra',
  members: everybody,
  createdMinutesAgo: 70 * week,
  unread: { alice: 3, bob: 5, admin: 3 },
  messages: conversation(
    markdown(
      'petra',
      8 * week,
      lines(
        '### New this month',
        '',
        '- **Łukasz Wiśniewski**, embedded engineer, Kraków',
        '- **Nils Rasmussen-Holt**, intern, has the small desk with the good window',
        '- **박민지**, support engineer, Busan',
        '',
        'Say hello when you see them. Min-ji starts work when most of you brush your teeth.',
      ),
    ),
    text('minji', 8 * week - 9 * hour, '안녕하세요! Hello from the morning.'),
    text('kahu', 8 * week - 10 * hour, 'Kia ora Min-ji, finally somebody who is awake with me.'),
    text('lukasz', 8 * week - 12 * hour, 'Dzień dobry!'),
    ...thread(
      'lost-mug',
      text('elif', 5 * week + 2 * day, 'Has anybody seen a blue mug with a hedgehog? It was a present.'),
      text('tomas', 5 * week + 2 * day - 6, 'There is a hedgehog in the lab, it holds screws.'),
      text('elif', 5 * week + 2 * day - 7, 'That is my hedgehog.'),
      text(
        'tomas',
        5 * week + 2 * day - 9,
        'It has been washed twice and is on its way to you, with apologies and one forgotten screw.',
      ),
      text('elif', 5 * week + 2 * day - 30, 'It has arrived. I keep the screw.'),
    ),
    text(
      'ruth',
      4 * week,
      'Expenses until the 25th, please. A receipt is a piece of paper with a date and a sum. A feeling is not a receipt.',
    ),
    text('hamish', 4 * week - 4, 'I feel seen.'),
    text(
      'daniel',
      2 * week,
      'The test tomatoes are ripe and there are forty kilos too many. Kitchen, ground floor, bring a bag.',
    ),
    text('fatima', 2 * week - 12, 'How many may one take?'),
    text('daniel', 2 * week - 13, 'Whatever you can carry without a pallet truck.'),
    text('kahu', 2 * week - 14, 'Pity.'),
    markdown(
      'admin',
      6 * day,
      lines(
        '<blockquote class="info">On Saturday from 06:00 to 08:00 UTC the file server moves to new machines. Save your work on Friday. If something is missing on Monday, write to me: it will be found.</blockquote>',
      ),
    ),
    text(
      'admin',
      3 * day + 3 * hour,
      'The move is done, nothing is missing. One thing was found that nobody had missed: the floor plan of the old building.',
    ),
    text('petra', 2 * day, 'Flu vaccination on Wednesday, 10:00 to 12:00, room Birch. No appointment, only an arm.'),
    text(
      'marguerite',
      1 * day + 4 * hour,
      'I was in the lobby today when a grower came in with a box of lemons "for the people who fixed it before I noticed". I have put them in the kitchen. I do not know what you did, but please go on.',
    ),
    text('mateo', 1 * day + 4 * hour - 5, 'So that is where the lemons are'),
    markdown(
      'viktor',
      7,
      lines(
        '<@all> **Gatehouse 3.2 is released.** It starts tomorrow with 60 growers and will be everywhere in six days.',
        '',
        'For those outside engineering: sensors now take turns instead of talking over each other, and a dosing pump can no longer run against closed valves. Crops will not notice. That is the point.',
      ),
    ),
    text('marguerite', 6, 'Congratulations! Lemon cake at four, then.'),
    text('thandiwe', 5, '👏🌱'),
  ),
};

const announcements: SeedSpace = {
  key: 'announcements',
  title: 'Company Announcements',
  description: 'Few words, for all',
  isLocked: true,
  isAnnouncementOnly: true,
  creator: 'petra',
  members: everybody,
  moderators: ['petra', 'marguerite', 'admin'],
  createdMinutesAgo: 69 * week,
  unread: { bob: 1 },
  messages: conversation(
    markdown(
      'marguerite',
      14 * week,
      lines(
        '# Our year in three sentences',
        '',
        'We finish Gatehouse 3 and make it dull, in the way that bridges are dull.',
        'We answer every grower on the day they ask.',
        'We open the office in Amman, and it is led from Amman.',
      ),
    ),
    markdown(
      'petra',
      9 * week,
      lines(
        '## Holidays',
        '',
        'The calendar for next year is [open](https://people.fernwright.example/holidays). As always:',
        '',
        '1. Enter what you know by the end of the month.',
        '2. Parents of school children choose first.',
        '3. Nobody works through both holidays of the winter.',
      ),
    ),
    markdown(
      'admin',
      6 * week,
      lines(
        '## Second factor',
        '',
        'From the first of next month, signing in needs a second factor **for everybody**. You have three ways:',
        '',
        '- a key on your key ring (recommended, I have a drawer full)',
        '- the app',
        '- a printed list of codes, for the lab computers',
        '',
        '<blockquote class="warning">Nobody from IT will ever ask you for a code. If somebody does, it is not me, whatever the voice sounds like.</blockquote>',
      ),
    ),
    markdown(
      'petra',
      3 * week,
      '**Parking:** the lower deck is closed until the 20th. The bicycle cellar now has a compressor and a kettle.',
    ),
    markdown(
      'marguerite',
      8 * day - 30,
      lines(
        '## Havrebakken',
        '',
        'The board of Havrebakken Gartneri has chosen us for its five houses. It is our largest pilot so far, and the first where a grower chose us *after* a bad experience with somebody else. Let us deserve it.',
      ),
    ),
    markdown(
      'petra',
      1 * day + 1 * hour,
      lines(
        '**Office on Friday:** painters on the second floor. Engineering works in the canteen or at home. Care and Sales are not affected.',
      ),
      { editedMinutesAgo: 1 * day },
    ),
  ),
};

const gardenClub: SeedSpace = {
  key: 'garden-club',
  title: 'Garden Club',
  description: 'Balconies, allotments and window sills. Everybody may come in.',
  isPublic: true,
  creator: 'daniel',
  members: ['daniel', 'alice', 'petra', 'sinead', 'samir', 'yui', 'ruth', 'kahu', 'chloe', 'nils'],
  createdMinutesAgo: 60 * week,
  unread: { alice: 2 },
  messages: conversation(
    text('daniel', 10 * week, 'Swap on Thursday at noon: seeds, cuttings, and honest opinions about slugs.'),
    text('ruth', 10 * week - 30, 'I bring beans. They are called "Grandmother". Nobody knows whose.'),
    text('samir', 6 * week, "My mint has left its pot and now grows in my neighbour's. What does the law say?"),
    text('petra', 6 * week - 5, 'The law says invite them for tea.'),
    ...thread(
      'basil-leaves',
      text(
        'sinead',
        3 * week + 1 * hour,
        'My basil has pale spots, but only on the side that looks at the window. Sunburn?',
      ),
      text('daniel', 3 * week + 50, 'Through glass, in autumn: no. Turn a leaf over. Tiny dots that walk?'),
      text('sinead', 3 * week + 40, 'They walk 😱'),
      text(
        'daniel',
        3 * week + 36,
        'Spider mites. Rinse it under the tap, both sides, three days in a row, and give it more moisture in the air.',
      ),
      text('sinead', 2 * week + 4 * day, 'They no longer walk. New leaves are green. You are a wizard with a tap.'),
      text('chloe', 2 * week + 4 * day - 20, 'I would have built a classifier.'),
      text('daniel', 2 * week + 4 * day - 22, 'And I would have used it, after the tap.'),
    ),
    markdown(
      'alice',
      11 * day,
      lines(
        'Watering by weight, for people who go away: put the pot on a kitchen scale, note it *wet* and *dry*, water at one third above dry.',
        '',
        'Mine: **wet 2.4 kg, dry 1.5 kg, so water at 1.8 kg**.',
      ),
    ),
    text('ruth', 11 * day - 15, 'At last, gardening with a balance sheet.'),
    text('yui', 6 * day, '展示会用のミニトマトです。One of them was eaten for quality control.'),
    text('kahu', 6 * day - 60, 'Kūmara on the balcony, day 90: leaves like an umbrella, below nobody knows.'),
    text('nils', 1 * day + 8 * hour, 'Is it normal to say good night to a lettuce?'),
    text('daniel', 1 * day + 8 * hour - 2, 'It is normal if you do not expect an answer.'),
    text('petra', 5 * hour, 'Seed swap again next Thursday? I have far too many nasturtiums.'),
    text('samir', 4 * hour + 30, 'I can offer mint. Please.'),
  ),
};

const greenhouseC: SeedSpace = {
  key: 'greenhouse-c',
  title: 'A name for Greenhouse C',
  creator: 'zoe',
  members: ['zoe', 'alice', 'daniel', 'anika'],
  createdMinutesAgo: 4 * day,
  unread: { alice: 1, anika: 1 },
  messages: conversation(
    text('zoe', 4 * day - 5, 'Greenhouse C deserves a name before the painters come. Ideas here, please.', {
      file: files.floorPlan,
    }),
  ),
};

const offsite: SeedSpace = {
  key: 'offsite',
  title: 'Spring Offsite',
  creator: 'petra',
  members: ['petra', 'carol', 'alice', 'thandiwe', 'giulia', 'bjorn'],
  createdMinutesAgo: 2 * day,
};

export const companySpaces: SeedSpace[] = [everyone, announcements, gardenClub, greenhouseC, offsite];
