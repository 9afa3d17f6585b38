import type { SeedSpace } from '../../seed.ts';
import { conversation, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';
import { files } from '../files.ts';

const emea: SeedSpace = {
  key: 'sales-emea',
  title: 'Sales EMEA',
  team: 'sales',
  description: 'Offers, visits and good news',
  creator: 'giulia',
  members: ['giulia', 'hamish', 'layla', 'ines', 'zoe', 'marguerite', 'daniel', 'fatima'],
  createdMinutesAgo: 48 * week,
  messages: conversation(
    markdown(
      'giulia',
      3 * week + 2 * hour,
      lines(
        'Quarter, half-way:',
        '',
        '- signed: **64 %** of plan',
        '- likely: another 21 %',
        '- the rest: *we talk on Thursday*',
      ),
    ),
    text(
      'hamish',
      3 * week + 90,
      'The seed potato people in Angus want to wait for Modbus. I have told them spring, as Zoë allowed me to.',
    ),
    text(
      'zoe',
      3 * week + 80,
      'Spring it is. I put the letter in the folder, please send that one and not a kinder one.',
    ),
    text('hamish', 3 * week + 79, 'I am only ever as kind as the folder.'),
    ...thread(
      'battery-claim',
      text('ines', 4 * week - 60, 'Brochure: may I write "five years on one battery" for the Sprig?'),
      markdown(
        'zoe',
        4 * week - 70,
        'As of this morning you may write **more than six**. Engineering found 14 months in a resistor.',
      ),
      text('ines', 4 * week - 72, 'In a resistor. I will say "through careful engineering".'),
      text('daniel', 4 * week - 80, 'Add "at one report per minute and 20 °C", or I get letters.'),
      text('ines', 4 * week - 82, 'In the small print, with your name?'),
      text('daniel', 4 * week - 83, 'In the small print, without.'),
    ),
    text(
      'layla',
      12 * day,
      'Demonstration in Amman on the 3rd: 40 growers have said yes, I had planned for 15. I need chairs and a second gateway.',
    ),
    text('giulia', 12 * day - 10, 'Chairs are yours, gateway leaves tomorrow. Brava!'),
    text('fatima', 12 * day - 25, 'It leaves today, the driver is still here.'),
    text(
      'marguerite',
      8 * day,
      'Viktor and I have just come out of the call with Havrebakken\'s board. They said yes, and they said why: "your people answer the question that was asked". I pass this on to every one of you.',
    ),
    text('giulia', 8 * day - 4, '🥂'),
    text('hamish', 8 * day - 6, 'Splendid!'),
    text(
      'hamish',
      3 * day,
      'Away from tomorrow until the 28th. Inés has my offers, Giulia has my number, the dog has me.',
    ),
    markdown('ines', 1 * day + 3 * hour, "Photo for the spring campaign: may I use Daniel's sunrise? <@daniel>", {
      file: files.trialField,
    }),
    text('daniel', 1 * day + 2 * hour, 'You may. It was free, and I was awake anyway.'),
    text('giulia', 150, 'Three requests from the trade fair in one morning. Layla, two are yours.'),
    text('layla', 140, 'I have called both. One speaks of 60 hectares.'),
  ),
};

const partnerPilot: SeedSpace = {
  key: 'havrebakken-pilot',
  title: 'Havrebakken × Fernwright: Pilot',
  description: 'Five houses, 800 sensors, one conversation',
  creator: 'carol',
  members: ['carol', 'viktor', 'alice', 'bob', 'zoe', 'daniel', 'jorge', 'giulia', 'solveig', 'aksel', 'marit'],
  moderators: ['carol', 'solveig'],
  isLocked: true,
  createdMinutesAgo: 8 * day - 2 * hour,
  tabs: [
    { displayName: 'Pilot plan', contentUrl: 'https://docs.fernwright.example/pilots/havrebakken' },
    { displayName: 'House map', contentUrl: 'https://kart.havrebakken.example/hus' },
  ],
  unread: { bob: 4, carol: 3 },
  messages: conversation(
    markdown(
      'carol',
      8 * day - 3 * hour,
      lines(
        '**Welcome to our shared space.** <@solveig>, <@aksel>, <@marit>: everybody here either builds the thing or will stand next to it at six in the morning.',
        '',
        'Please ask in the open. There is no wrong question, and no question is too small.',
      ),
    ),
    text(
      'solveig',
      8 * day - 4 * hour,
      'Thank you, Carol. We are glad that it starts. I shall mostly read; Aksel knows the plants and Marit knows where the pipes really are.',
    ),
    text('marit', 8 * day - 4 * hour - 12, 'The pipes are not where the drawing says, that much I can promise.'),
    text('jorge', 8 * day - 4 * hour - 15, 'They never are. I bring the listening rod.'),
    markdown('zoe', 7 * day, 'The schedule as agreed, for all who were not in the call.', {
      file: files.pilotAgreement,
    }),
    text('aksel', 7 * day - 30, 'House 3 has the cuttings in week two. Could 3 and 4 change places?'),
    text('zoe', 7 * day - 41, 'They can. I change the paper, the paper is patient.'),

    ...thread(
      'coated-glass',
      text(
        'aksel',
        5 * day + 3 * hour,
        'A question about radio: houses 4 and 5 have the new glass with a metal layer against heat. Will the sensors be heard?',
      ),
      markdown(
        'alice',
        5 * day + 3 * hour - 20,
        lines(
          'Good that you ask before and not after. A colleague has measured such glass: it takes about **11 dB**, which is roughly *three quarters of the distance*.',
          '',
          'So in 4 and 5 we place the gateway **inside** the house, and then the glass does not matter at all.',
        ),
      ),
      text('aksel', 5 * day + 3 * hour - 32, 'Inside is warm and wet.'),
      text(
        'bob',
        5 * day + 3 * hour - 40,
        'The case is made for it, up to 60 °C. Please only not directly under a sprinkler, it finds that undignified.',
      ),
      text(
        'marit',
        5 * day + 3 * hour - 55,
        'There is a dry post by the door in both. I can have power there on Friday.',
      ),
      text('alice', 5 * day + 3 * hour - 58, 'A dry post with power is the best antenna there is. Thank you Marit!'),
      text(
        'solveig',
        5 * day + 2 * hour,
        'I asked our former supplier this question two years ago. He is still thinking about it.',
      ),
    ),

    text(
      'daniel',
      4 * day,
      'Aksel, what are your thresholds for the young basil? I have 28 to 34 % from the last trial and I do not trust it.',
    ),
    text(
      'aksel',
      4 * day - 2 * hour,
      '26 to 31 in winter. Above that the roots become lazy, and I say this as a lazy man.',
    ),
    text('daniel', 4 * day - 2 * hour - 5, 'I put 26 to 31 in, with your sentence as the comment.'),
    markdown(
      'marit',
      2 * day + 3 * hour,
      'This is how house C is piped *in truth*. The orange valve will be moved next week, the drawing has known it longer than I.',
      { file: files.floorPlan },
    ),
    text('jorge', 2 * day + 2 * hour, 'A drawing that agrees with the ground! I will print it and hang it up.'),
    text('bob', 2 * day + 2 * hour - 6, 'Zone 4 first thing on site, then. I change the order in the checklist.'),
    text(
      'viktor',
      1 * day + 6 * hour,
      'Solveig, we plan to release on Thursday and would update your first gateway in the second ring, four days later. You would never be the first to get something new.',
    ),
    text('solveig', 1 * day + 5 * hour, 'That is how I like to be treated. Thank you for saying it.'),
    markdown(
      'carol',
      80,
      lines(
        '<@all> Monday, 09:00 UTC, thirty minutes:',
        '',
        '1. what is in 3.2, and what it changes for you (Bob)',
        '2. why five houses do not shout at each other (Alice)',
        '3. your questions, first come first served',
      ),
    ),
    text(
      'aksel',
      74,
      'I come, with coffee. How do five houses not shout at each other? I ask now so that I understand it on Monday.',
    ),
    markdown(
      'alice',
      68,
      'Like two combs laid into each other: each house speaks in the gaps of its neighbour. On Monday I bring **the combs**.',
    ),
    text('marit', 63, 'Real combs?'),
    text('alice', 62, 'Real combs.'),
    text('solveig', 59, '👍'),
  ),
};

export const salesSpaces: SeedSpace[] = [emea, partnerPilot];
