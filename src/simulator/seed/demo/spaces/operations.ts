import type { SeedSpace } from '../../seed.ts';
import { conversation, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';
import { files } from '../files.ts';

const productionLine: SeedSpace = {
  key: 'line-2',
  title: 'Production Line 2',
  team: 'operations',
  description: 'Gatehouse and Sluice: building and testing',
  creator: 'bjorn',
  members: ['bjorn', 'eszter', 'tomas', 'bob', 'fatima', 'kahu', 'oskar'],
  createdMinutesAgo: 47 * week,
  messages: conversation(
    text(
      'bjorn',
      7 * week,
      'Yield fell to 92 in the night shift. All failures at station 4, radio test. Nothing else has changed that I know of.',
    ),
    ...thread(
      'station-4',
      text('eszter', 7 * week - 20, 'I have ten of the failed boards here. All ten pass on my bench.'),
      text('tomas', 7 * week - 25, 'Then the station fails and the boards are good. What stands near station 4?'),
      text(
        'bjorn',
        7 * week - 31,
        'Since yesterday: the new label printer. With its own network, now that you say it.',
      ),
      text('tomas', 7 * week - 32, 'On which channel?'),
      text('bjorn', 7 * week - 40, '…on ours.'),
      text(
        'eszter',
        7 * week - 44,
        'Printer has moved to cable. 60 boards, 60 passes. I would like a shielded box for station 4 all the same.',
      ),
      text('bjorn', 7 * week - 46, 'Ordered. Oskar found one for half the price, with a dent.'),
      text('oskar', 7 * week - 50, 'The dent is on the outside.'),
    ),
    text(
      'eszter',
      5 * week,
      'Second bad week, 91.7: this time it is us. The torque of the new screwdriver was set in another unit. Corrected, and the unit is now on the label.',
    ),
    text('bjorn', 5 * week - 12, 'Thank you for saying "us".'),
    text(
      'kahu',
      2 * week + 1 * day,
      '1,200 Gatehouse cartons went to Rotterdam this morning. The pallets are two centimetres lower than planned, so 48 more fit in.',
    ),
    text('fatima', 2 * week + 1 * day - 9, 'Who made them lower?'),
    text('kahu', 2 * week + 1 * day - 11, "Bjørn's daughter, school project. She folded the inlay differently."),
    text('bjorn', 2 * week + 1 * day - 30, 'She would like to invoice us an ice cream.'),
    text('fatima', 2 * week + 1 * day - 31, 'Approved.'),
    markdown(
      'bob',
      9 * day,
      lines(
        'For station 3, from next Monday:',
        '',
        '1. load image `gatehouse-3.2.0` as soon as it is released, *not* rc',
        '2. the start test must see the line `clock: crystal ready`',
        '3. wait 5 s for it, not 1 s',
      ),
    ),
    text('eszter', 9 * day - 22, 'I add it to the work instruction. Who signs?'),
    text('bob', 9 * day - 24, 'I do, and Tomáš for the clock.'),
    text('tomas', 9 * day - 40, 'Signed.'),
    markdown('eszter', 2 * day + 1 * hour, '**98.2**. The best week since I keep the chart.', {
      file: files.lineYield,
    }),
    text('bjorn', 2 * day + 50, 'I have printed it large. It hangs where the bad one used to hang.'),
    text('fatima', 2 * day + 45, 'The bad one was there for two weeks, I want to see this one for two months.'),
    text(
      'kahu',
      6 * hour,
      'Truck for Havrebakken is ordered: five gateways, 800 sensors, 30 valves. It rides on Friday.',
    ),
    text('oskar', 5 * hour, 'The new capacitors for rev C are here, 8.2 pF, full reel.'),
    text('tomas', 4 * hour + 50, 'Wonderful, I come down with a box.'),
    text('bjorn', 100, 'Night shift asks if 3.2 is out, they would like to start with it.'),
    text(
      'bob',
      3,
      "Just tagged. The image reaches station 3 with tonight's sync, please look for 3.2.0 without anything behind it.",
    ),
  ),
};

const supply: SeedSpace = {
  key: 'supply-chain',
  title: 'Supply Chain',
  team: 'operations',
  description: 'Parts, dates, ships',
  creator: 'fatima',
  members: ['fatima', 'oskar', 'kahu', 'bjorn', 'ruth', 'tomas', 'admin'],
  createdMinutesAgo: 46 * week,
  messages: conversation(
    markdown(
      'fatima',
      5 * week,
      lines(
        'Parts I lose sleep over, in this order:',
        '',
        '1. radio chip: **26 weeks**',
        '2. the membrane for Sluice: one supplier, one mould, one Mr. Ferrand',
        '3. cartons (no, really)',
      ),
    ),
    text(
      'oskar',
      5 * week - 30,
      "For 2: Mr. Ferrand's daughter has taken over and has ordered a second mould. I nearly cried on the phone.",
    ),
    text('fatima', 5 * week - 32, 'Strike 2 from the list. I sleep until four now.'),
    text(
      'ruth',
      4 * week,
      'What would a year of radio chips on the shelf cost us? Not only the price, the shelf as well.',
    ),
    text(
      'fatima',
      4 * week - 3 * hour,
      'I send you a page this evening. Short version: less than the three weeks that we stood still last year.',
    ),
    text('ruth', 4 * week - 20 * hour, 'I have read the page. Order them.'),
    text('kahu', 10 * day, 'The container with the enclosures waits outside the port, storm. Two days, perhaps three.'),
    text('bjorn', 10 * day - 14, 'We have enclosures for four.'),
    text('kahu', 7 * day, 'It is in. Two days and a half.'),
    text('bjorn', 7 * day - 3, 'You should play the lottery.'),
    text('oskar', 3 * day, 'Two offers for the finer filter screens, 120 mesh. One is cheaper, one answers the phone.'),
    text('fatima', 3 * day - 5, 'Take the one that answers the phone.'),
    markdown(
      'admin',
      2 * day,
      'Reminder from IT: the old supplier portal closes at the end of the month. Export what you need. Orders older than **seven years** please to me first, there are rules for them.',
    ),
    text(
      'oskar',
      2 * day - 50,
      'Exported. There is an order from before my time for "1 goat, lawn". Does this fall under the rules?',
    ),
    text('admin', 2 * day - 55, 'Especially that one.'),
    text(
      'kahu',
      250,
      'Ocean freight is down 8 % for next quarter. I lock it in this afternoon unless somebody shouts.',
    ),
    text('fatima', 244, 'I whisper: do it.'),
  ),
};

export const operationsSpaces: SeedSpace[] = [productionLine, supply];
