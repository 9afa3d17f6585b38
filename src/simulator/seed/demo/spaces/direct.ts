import type { SeedSpace } from '../../seed.ts';
import { fleetCard } from '../cards.ts';
import { code, conversation, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';
import { files } from '../files.ts';

const aliceAndBob: SeedSpace = {
  key: 'alice-bob',
  type: 'direct',
  creator: 'bob',
  members: ['alice', 'bob'],
  createdMinutesAgo: 210 * day,
  unread: { alice: 1 },
  messages: conversation(
    text(
      'bob',
      210 * day - 5,
      'Hi Alice, Bob here, I start in your team on Monday. Carol says you are the person to ask about the mesh, so this is me, asking early.',
    ),
    text(
      'alice',
      210 * day - 40,
      'Welcome! Come by on Monday, I will show you the lab. Bring a jumper, we keep it at 14 °C for the lettuce.',
    ),
    text('bob', 210 * day - 42, 'I thought the lettuce was a figure of speech'),
    text('alice', 210 * day - 43, 'It has a badge.'),

    text('bob', 20 * week, 'Are you in today? I have a scope trace that makes no sense and a biscuit that does.'),
    text('alice', 20 * week - 4, 'On my way. Save both.'),

    markdown(
      'alice',
      13 * week + 2 * day,
      lines(
        'The thing I mentioned, for reading a register without waking the radio:',
        code(
          'c',
          'static inline uint8_t radio_peek(uint8_t reg) {',
          '    spi_select(RADIO);',
          '    spi_send(reg | READ_ONLY);',
          '    uint8_t value = spi_receive();',
          '    spi_release(RADIO);',
          '    return value;',
          '}',
        ),
      ),
    ),
    text(
      'bob',
      13 * week + 2 * day - 10,
      'Oh, READ_ONLY is a bit in the address. I looked for a mode register for an hour.',
    ),
    text('alice', 13 * week + 2 * day - 12, 'So did I, in my first year. It is on page 112, in a footnote.'),

    text('bob', 6 * week + 2 * day, 'Can you take my on-call on the 14th? My sister is moving and I own the only van.'),
    text('alice', 6 * week + 2 * day - 25, 'Yes. In exchange I borrow the van in spring.'),
    text('bob', 6 * week + 2 * day - 26, 'Deal 🤝'),

    text(
      'alice',
      12 * day,
      'Your review of the slot code was the best one I had this year. Thank you for the drawing.',
    ),
    text('bob', 12 * day - 8, 'I only understood it once I had drawn it, so the thanks go both ways.'),

    ...thread(
      'second-hump',
      text(
        'bob',
        5 * day,
        'Private question before I ask it in the big space: do you believe the second hump in my interlock measurement?',
        { file: files.interlockLatency },
      ),
      text(
        'alice',
        5 * day - 14,
        'It is where I would expect it: a command that misses the window waits for the next beacon. 180 ms later, and that is what you have.',
      ),
      text('bob', 5 * day - 17, 'Good. I was afraid of a race.'),
      markdown('alice', 5 * day - 20, 'A race would smear. This one has *edges*.'),
      text('bob', 5 * day - 22, 'Edges. I will look at it like that from now on.'),
      text('alice', 5 * day - 60, 'You can also check it: shift the beacon by 50 ms and the hump has to walk.'),
      text('bob', 4 * day + 2 * hour, 'It walked!'),
    ),

    text('bob', 2 * day + 4 * hour, 'Did you see that it was a ferry?'),
    text('alice', 2 * day + 4 * hour - 2, 'I have never been so happy about a boat.'),
    text(
      'alice',
      2 * day + 4 * hour - 2,
      'Should we have a time-zone case in the bench? A box with an hour hand, so to speak.',
    ),
    markdown(
      'bob',
      2 * day + 4 * hour - 9,
      'I had the same thought in the shower. Sketch: [bench/time-zones](https://code.fernwright.example/bench/time-zones)',
    ),

    text('alice', 1 * day + 3 * hour, 'Lunch? The canteen has the thing with the aubergines.'),
    text('bob', 1 * day + 3 * hour - 1, 'In five'),
    text('bob', 1 * day + 3 * hour - 1, 'no, two'),

    text(
      'alice',
      4 * hour + 30,
      'I slept badly and thought about journal wear. We write 16 bytes for each run, at most 96 runs a day.',
    ),
    markdown(
      'bob',
      4 * hour + 24,
      '96 × 16 × 365 = 560 kB a year. The page ring is 256 kB with 100,000 erases: **~45,000 years**. Go back to bed.',
    ),
    text('alice', 4 * hour + 23, '🙏'),
    text('bob', 3 * hour + 20, 'rc3 is signed, if you want to try it on the bench before four.'),
    markdown(
      'alice',
      2 * hour + 55,
      lines(
        'Tried it. One finding, harmless:',
        '',
        '> W (3127) mesh: slot 0 is reserved',
        '',
        'It logs that for *every* beacon. Debug level, please, or the ferry fills its flash with it.',
      ),
    ),
    text('bob', 2 * hour + 50, 'That would have been a support call. Changed, it was one word.'),
    text('alice', 2 * hour + 49, 'One word, 144 lines a day, 1,284 gateways.'),
    text('bob', 58, 'Carol is about to ask for go or no-go two hours early. You can see it in how she holds her cup.'),
    text('alice', 55, 'I see the cup.'),
    text('bob', 20, 'I said go. My hands are cold.'),
    text('alice', 16, 'Mine are typing the watch list. Tell Priya it is coming.'),
    markdown('bob', 11, 'She has it already. ~~Slow~~ Fast, both of you.', { editedMinutesAgo: 10 }),
    text('bob', 4, 'Tagging in a moment. I have put the kettle on, in case we are done before four.'),
  ),
};

const aliceAndCarol: SeedSpace = {
  key: 'alice-carol',
  type: 'direct',
  creator: 'carol',
  members: ['alice', 'carol'],
  createdMinutesAgo: 400 * day,
  messages: conversation(
    text('carol', 60 * day, 'For our talk on Thursday: what would you like to do more of next year, and what less?'),
    markdown(
      'alice',
      60 * day - 3 * hour,
      lines(
        'More: time on the radio with Kenji, *one* thing at a time, writing the design notes.',
        'Less: being the only one who can release. It is flattering and it is a risk.',
      ),
    ),
    text(
      'carol',
      60 * day - 4 * hour,
      'Agreed on both. Would you teach Bob and Łukasz to release? Two each, you only watch.',
    ),
    text('alice', 60 * day - 4 * hour - 5, 'Gladly. I will bring something to keep my hands busy.'),
    text('carol', 24 * day, 'How does Nils do from where you sit?'),
    text('alice', 24 * day - 20, 'He asks before he is stuck, and he deletes more than he adds. Keep him.'),
    text('carol', 24 * day - 22, 'I intend to.'),
    text(
      'carol',
      9 * day,
      'Viktor wants a slide on the slots for the board. One picture, no numbers smaller than a thumb. Could you?',
    ),
    text('alice', 9 * day - 50, 'Done, it is in the folder. The picture is two combs, one with teeth at random.'),
    text('carol', 9 * day - 55, 'The board now speaks of combs. You have created a term.'),
    text('carol', 1 * day + 2 * hour, 'Are you comfortable with tomorrow? Honest answer, not the stand-up one.'),
    text(
      'alice',
      1 * day + 2 * hour - 6,
      'Comfortable. The thing that would have kept me awake was the doubled run, and that is gone by construction.',
    ),
    text('carol', 1 * day + 2 * hour - 8, 'Then so am I.'),
    text(
      'carol',
      3 * hour + 5,
      'Can you be in the call with Havrebakken on Monday, first half hour? Solveig asks good questions about radio.',
    ),
    text('alice', 2 * hour + 45, 'Yes. I will bring the combs.'),
    text('carol', 2 * hour + 44, '😄'),
  ),
};

const aliceAndAnika: SeedSpace = {
  key: 'alice-anika',
  type: 'direct',
  creator: 'alice',
  members: ['alice', 'anika'],
  createdMinutesAgo: 330 * day,
  messages: conversation(
    text(
      'alice',
      33 * day,
      'Is the chamber free on Wednesday afternoon? I would like to see how the beacon behaves in dew.',
    ),
    text('anika', 33 * day - 12, 'Free from two. Dew takes an hour to make properly, so come at three.'),
    text('alice', 33 * day - 13, 'You can make dew on demand?'),
    text('anika', 33 * day - 14, 'I can make most weather. I am not allowed to make hail again.'),
    text(
      'anika',
      15 * day,
      'Here is the soak as a table, one line per sensor. Sensor 88,111 and its friends lost nine reports each, all within four minutes.',
      { file: files.soakReport },
    ),
    text('alice', 15 * day - 30, 'Four minutes at 12:40?'),
    text('anika', 15 * day - 31, 'How did you know'),
    text('alice', 15 * day - 32, 'Soup.'),
    text('anika', 7 * hour, 'Chamber reaches −20 at eight. Shall I start with rc3 or repeat rc2 first?'),
    text('alice', 6 * hour + 40, 'rc3 as soon as it is signed. We know rc2 well enough to miss it a little.'),
    text('anika', 6 * hour + 38, 'Then I read until then.'),
  ),
};

const aliceAndKenji: SeedSpace = {
  key: 'alice-kenji',
  type: 'direct',
  creator: 'alice',
  members: ['alice', 'kenji'],
  createdMinutesAgo: 300 * day,
  messages: conversation(
    text(
      'kenji',
      40 * day,
      'I measured the new antenna in the small greenhouse. The glass with the metal coating costs us 11 dB. I had guessed 6.',
    ),
    text('alice', 40 * day - 7 * hour, 'Ouch. Does it matter which side the coating is on?'),
    text(
      'kenji',
      40 * day - 16 * hour,
      'No. But it matters whether the window is open. おはようございます、by the way.',
    ),
    text('alice', 40 * day - 16 * hour - 20, 'おはようございます! Then we plan with 12 and call it a margin.'),
    text(
      'kenji',
      19 * day,
      'Would you read two pages of mine before I send them to the standards group? They are polite but firm.',
    ),
    text(
      'alice',
      18 * day + 20 * hour,
      'Read. Firmer than polite in paragraph three, and rightly so. I changed one "must" to "shall", they like that.',
    ),
    text('kenji', 18 * day + 9 * hour, 'Thank you. "Shall" is a beautiful word.'),
    text('kenji', 9 * hour, 'I will be asleep at four your time, but I will set an alarm and vote.'),
    text('alice', 8 * hour + 30, 'Please do not! Write your vote now and I will read it aloud.'),
    text('kenji', 8 * hour + 28, 'I prefer the alarm. I want to be there.'),
  ),
};

const bobAndCarol: SeedSpace = {
  key: 'bob-carol',
  type: 'direct',
  creator: 'carol',
  members: ['bob', 'carol'],
  createdMinutesAgo: 205 * day,
  messages: conversation(
    text(
      'carol',
      30 * day,
      'You found 14 months of battery in a pull-up resistor. Take a day off, seriously, pick one.',
    ),
    text('bob', 30 * day - 45, 'The Friday before the long weekend?'),
    text('carol', 30 * day - 46, 'Approved before you finished typing.'),
    text('bob', 30 * day - 47, 'Thank you!'),
    text(
      'carol',
      10 * day,
      'Would you run the release meeting this time? Alice will sit in the back with her knitting.',
    ),
    text('bob', 10 * day - 15, 'Is the knitting a joke?'),
    text('carol', 10 * day - 16, 'It is a scarf. It grows with every release.'),
    text('bob', 10 * day - 18, 'Then yes, I would like to.'),
    markdown(
      'bob',
      26 * hour,
      lines('Agenda for tomorrow, two lines, as you like it:', '', '1. what we know', '2. what we would regret'),
    ),
    text('carol', 25 * hour, 'Perfect. I will steal number two.'),
    text('bob', 2 * hour, 'Should we move the vote forward? Nobody here is doing anything except watching the ring.'),
    text('carol', 1 * hour + 55, 'When Priya says 40 of 40, I will ask.'),
  ),
};

const aliceAndGardener: SeedSpace = {
  key: 'alice-gardener',
  type: 'direct',
  creator: 'alice',
  members: ['alice', 'bot'],
  createdMinutesAgo: 150 * day,
  messages: conversation(
    text('alice', 150 * day - 1, 'help'),
    markdown(
      'bot',
      150 * day - 1,
      lines(
        'I know these words:',
        '',
        '- `status`: the fleet today',
        '- `poll`: a question with answers to choose from',
        '- `approve`: a release that waits for a signature',
        '- `help`: this list',
      ),
    ),
    text('alice', 8 * day, 'status'),
    markdown('bot', 8 * day, 'Fleet today: 1,291 gateways, 1,288 online.', {
      card: fleetCard({ Gateways: '1,291', Online: '1,288', Sensors: '61,402', 'Median confirmation': '408 ms' }),
    }),
    text('alice', 10 * hour, 'status'),
    markdown('bot', 10 * hour, 'Fleet today: 1,296 gateways, 1,295 online.', {
      card: fleetCard({ Gateways: '1,296', Online: '1,295', Sensors: '61,877', 'Median confirmation': '401 ms' }),
    }),
  ),
};

export const directSpaces: SeedSpace[] = [
  aliceAndBob,
  aliceAndCarol,
  aliceAndAnika,
  aliceAndKenji,
  bobAndCarol,
  aliceAndGardener,
];
