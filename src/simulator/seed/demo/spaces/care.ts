import type { SeedSpace } from '../../seed.ts';
import { code, conversation, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';
import { files } from '../files.ts';

const careDesk: SeedSpace = {
  key: 'care-desk',
  title: 'Care Desk',
  team: 'customer-care',
  description: 'Who takes what, and what we have learned from it',
  creator: 'thandiwe',
  members: ['thandiwe', 'jorge', 'minji', 'noor', 'yui', 'omar', 'elif', 'bob', 'priya', 'daniel'],
  createdMinutesAgo: 55 * week,
  tabs: [{ displayName: 'Open cases', contentUrl: 'https://care.fernwright.example/open' }],
  messages: conversation(
    markdown(
      'thandiwe',
      4 * week + 6 * hour,
      lines(
        'Numbers of the month, thank you all:',
        '',
        '- **312** cases, 281 solved on the first day',
        '- longest wait for a first answer: 26 minutes (a Sunday)',
        '- the commonest cause, again: *a filter*',
      ),
    ),
    text('jorge', 4 * week + 5 * hour, 'I propose that we rename the company to Filter.'),
    text('minji', 4 * week + 5 * hour - 2, '+1'),
    text(
      'noor',
      3 * week,
      'A grower near Irbid asks whether the Sprig may stand in direct sun at 48 °C. The manual says 45.',
    ),
    text(
      'daniel',
      3 * week - 20,
      'The sensor may, the battery does not like it. A white cap and ten centimetres of distance from the sheet metal, and it is a 38° day for the battery.',
    ),
    text('elif', 3 * week - 24, 'I take this into the manual, with a drawing of the cap.'),
    text('noor', 3 * week - 60, 'He has already made caps out of yoghurt cups. He sends a photo tomorrow.'),

    ...thread(
      'blinking',
      text(
        'minji',
        12 * day + 3 * hour,
        'Question for those with more years: Gatehouse blinks amber twice, pause, amber twice. It is not in my table.',
      ),
      text(
        'jorge',
        12 * day + 3 * hour - 4,
        'Two and two is "no time". It has network, but it has not got a clock since it started.',
      ),
      text('minji', 12 * day + 3 * hour - 6, "The customer's firewall lets only web traffic out."),
      markdown(
        'bob',
        12 * day + 3 * hour - 30,
        'Then the clock protocol is blocked. Port **123**, outgoing, UDP. From 3.2 the gateway also takes the time from the web connection, so this goes away.',
      ),
      text(
        'minji',
        12 * day + 3 * hour - 34,
        'Both are good to know. Port is open now, the light is green, the customer is too.',
      ),
      text(
        'thandiwe',
        12 * day + 2 * hour,
        'Elif, may we have the blinking table on one page, on the inside of the lid?',
      ),
      text('elif', 12 * day + 1 * hour, 'With pleasure. Twelve patterns, one page, sun-proof ink.'),
    ),

    text(
      'yui',
      8 * day,
      '北海道のお客様から雪の写真をいただきました。A customer in Hokkaido sends greetings and one metre of snow. The gateway is under it and online.',
    ),
    text('omar', 8 * day - 30, 'And mine is under one metre of sand. We should build a museum.'),
    text('thandiwe', 8 * day - 33, '😂 please, both, photos!'),

    markdown(
      'thandiwe',
      5 * day,
      lines(
        'Duty for next week:',
        '',
        '1. Monday, Tuesday: **Min-ji**',
        '2. Wednesday: **Noor**',
        '3. Thursday, Friday: **Jorge**, if his train behaves',
        '',
        'Release 3.2 starts on Thursday, so please read the notes before.',
      ),
    ),
    text('jorge', 5 * day - 15, 'The train has never behaved, but I take it on Wednesday.'),
    text('minji', 5 * day - 17, '👌'),

    markdown(
      'noor',
      2 * day + 4 * hour,
      lines(
        'Small helper for all of you: asks a gateway for everything I usually ask the customer for.',
        code(
          'sh',
          '#!/bin/sh',
          '# usage: ask-gateway GH3-00655',
          'serial="$1"',
          'for topic in version uptime clock sensors faults; do',
          '  printf "%-8s " "$topic"',
          '  care get "gateways/$serial/$topic"',
          'done',
        ),
      ),
    ),
    text('jorge', 2 * day + 3 * hour, 'This replaces about eleven questions and one sigh per call.'),
    text('thandiwe', 2 * day + 3 * hour - 6, 'Noor, would you show it on Monday? Ten minutes, with tea.'),
    text('noor', 2 * day + 3 * hour - 9, 'With tea, yes.'),

    ...thread(
      'zone-4-flow',
      markdown('minji', 22 * hour, 'GH3-00655: the grower asks why zone 4 stops every morning. Diagnostics attached.', {
        file: files.diagnostics,
      }),
      text('jorge', 22 * hour - 5, 'No flow for 60 s and the pump is held. Filter.'),
      text('minji', 22 * hour - 6, 'I would have bet on it, but he says the filter is new.'),
      text('jorge', 22 * hour - 8, 'New filters come with a paper sleeve inside. Ask if he took it out.'),
      text('minji', 21 * hour, '…'),
      text('minji', 21 * hour - 1, 'He is fetching it out now. He asks me not to tell anybody.'),
      text('jorge', 21 * hour - 2, 'Tell him everybody does it once. I did it twice.'),
    ),
    text('omar', 5 * hour, 'On the road to Al Ain today, two installations, phone is loud enough.'),
    markdown(
      'thandiwe',
      3 * hour + 10,
      '<@jorge> the vineyard in the support space has a valve that hums. You have heard more humming than I have: could you look in?',
    ),
    text('jorge', 3 * hour, 'On it as soon as the train finds a tower.'),
    text('thandiwe', 105, 'Queue is empty. I write this down because it happens twice a year.'),
  ),
};

const guestSupport: SeedSpace = {
  key: 'guest-support',
  title: 'Support: Domaine des Glycines',
  description: 'Your direct line to our engineers',
  creator: 'thandiwe',
  members: ['thandiwe', 'jorge', 'minji', 'alice', 'guest'],
  createdMinutesAgo: 26 * hour,
  unread: { alice: 0, guest: 0 },
  messages: conversation(
    text(
      'guest',
      25 * hour,
      'Bonjour, hello. I was given this link by your hotline. We have a Gatehouse with six valves at the vineyard, and one valve hums. Is this the right place?',
    ),
    text(
      'minji',
      25 * hour - 3,
      'It is exactly the right place, welcome! I am Min-ji. Which valve is it, and since when does it hum?',
    ),
    text(
      'guest',
      25 * hour - 7,
      'Number 5, on the slope. Since Tuesday, I believe. My father says since always, but he says that about everything.',
    ),
    text('minji', 25 * hour - 9, 'Thank you both. Does it hum all the time or only while it is watering?'),
    text('guest', 25 * hour - 15, 'Only when it should be closed!'),
    text('minji', 25 * hour - 18, 'That is a useful answer. I read your gateway now, please give me a few minutes.'),
    markdown(
      'minji',
      24 * hour + 20,
      lines(
        'Here is what I see from here:',
        '',
        '- valve 5 confirms "closed" each time',
        '- the flow meter still counts **0.3 l/min** after closing',
        '- the battery of its node is fine (2.9 V)',
        '',
        'So it closes *almost*. I ask a colleague who has opened more valves than I have.',
      ),
    ),
    text('guest', 24 * hour + 12, 'Thank you. Should I close the hand valve for the night?'),
    text('minji', 24 * hour + 11, 'Yes, please. The programs of the other zones are not affected.'),
    text('guest', 24 * hour + 4, 'Done. The hum is gone, the frogs are audible again.'),

    text(
      'thandiwe',
      3 * hour + 14,
      'Good day Odile, Thandiwe here, I look after this team. Jorge is our man for valves and joins from a train. Alice builds the gateway and listens in.',
    ),
    text('guest', 3 * hour + 5, 'So many people for one hum! Thank you.'),
    ...thread(
      'hum',
      text(
        'jorge',
        2 * hour + 30,
        'Hello Odile! A hum at 0.3 l/min is nearly always a grain of sand under the membrane. Do you have a 10 mm key?',
      ),
      text('guest', 2 * hour + 24, 'My father has all keys that exist.'),
      markdown(
        'jorge',
        2 * hour + 20,
        lines(
          'Then it takes ten minutes:',
          '',
          '1. Hand valve **closed**, program of zone 5 on *pause*.',
          '2. Four screws, crosswise, half a turn each until they are loose.',
          '3. Lift the lid straight up. The spring sits loosely: hold it.',
          '4. Rinse the membrane, wipe the seat with a finger. You will feel the grain.',
          '5. Back together, crosswise again, not too tight.',
        ),
      ),
      text('guest', 2 * hour + 16, 'He is already walking.'),
      text(
        'alice',
        2 * hour + 10,
        'While he is at it: I set valve 5 to "service" from here, so it will not open while his hands are inside.',
      ),
      text('guest', 2 * hour + 8, 'That is very thoughtful. I will tell him he is safe.'),
      text('guest', 40, 'There was a grain! Smaller than a lentil. He has put it in a glass to show to my mother.'),
      text('jorge', 37, 'We all have such a glass somewhere 😄 Please open the hand valve and say when it is back.'),
    ),
    text('guest', 29, 'Hand valve is open. It does not hum.'),
    markdown(
      'alice',
      24,
      'Flow after closing: **0.0 l/min**, three times in a row. Valve 5 is out of service mode and back in its program. Tonight at 21:30 it waters as usual.',
    ),
    text('guest', 19, 'You are wonderful. Is there a way to stop sand from coming in?'),
    text(
      'jorge',
      15,
      'A finer screen in the filter, 120 mesh, and a rinse each month. I send you two screens, no charge, they weigh nothing.',
    ),
    text('guest', 13, 'Merci mille fois. If one of you ever comes through the valley, there is a table and a bottle.'),
  ),
};

const fieldNotes: SeedSpace = {
  key: 'field-notes',
  title: 'Field Notes',
  team: 'customer-care',
  description: 'What we saw on site, for those who design it',
  creator: 'jorge',
  members: ['jorge', 'yui', 'omar', 'thandiwe', 'daniel', 'alice', 'elif'],
  createdMinutesAgo: 50 * week,
  messages: conversation(
    markdown(
      'jorge',
      14 * week,
      lines(
        '### Murcia, pepper house, 2 ha',
        '',
        'The installer had mounted the Gatehouse *behind* the water tank. 800 litres of water between the antenna and everything else. Moved it by three metres: from 61 % to 99 %.',
        '',
        '> Suggestion: a picture in the quick guide. One gateway, one tank, a red cross.',
      ),
    ),
    text('elif', 14 * week - 3 * hour, 'The picture exists as of this afternoon.'),
    markdown(
      'omar',
      9 * week,
      lines(
        '### Liwa, date palms',
        '',
        '- 52 °C at two in the afternoon, gateway in the shade: 58 °C inside, no fault',
        '- cable glands: sand gets in when the nut is only hand-tight',
        '- the children of the owner have named the sensors. They will not be renamed.',
      ),
    ),
    text('alice', 9 * week - 2 * hour, 'Which names, please?'),
    text('omar', 9 * week - 3 * hour, 'Falcon, Falcon 2, Falcon 3, and Cheese.'),
    text('alice', 9 * week - 3 * hour - 5, 'Cheese shall have the best slot.'),
    markdown(
      'yui',
      5 * week + 8 * hour,
      lines(
        '### 富良野、ラベンダー農園',
        '',
        'Snow melt came two weeks early. The frost program saved the young plants: it opened at −0.5 °C, four nights.',
        '',
        'Wish of the grower: a **sound** on the phone when it opens, so that he can go back to sleep.',
      ),
    ),
    text('daniel', 5 * week + 6 * hour, 'A reassuring sound. I like this wish more than all the dashboards.'),
    text('thandiwe', 5 * week + 5 * hour, "It is on Zoë's list now, with a star."),
    markdown(
      'jorge',
      6 * day + 9 * hour,
      lines(
        '### Lleida, the gateway on the boiler',
        '',
        'It was for "keeping it dry". Moved to the other wall. Inside now: 29 °C. The owner asks if the boiler will miss it.',
      ),
    ),
    text('alice', 6 * day + 8 * hour, '🏅'),
    text(
      'omar',
      230,
      'Al Ain, first of two: done before the heat. 44 sensors, all heard by the gateway in the first minute. The slot numbers in the app are very good on a ladder.',
    ),
    text('alice', 205, 'Thank you for saying so, I pass it on to Wei.'),
  ),
};

export const careSpaces: SeedSpace[] = [careDesk, guestSupport, fieldNotes];
