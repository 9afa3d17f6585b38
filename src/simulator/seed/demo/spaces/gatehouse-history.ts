import type { SeedMessage } from '../../seed.ts';
import { code, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';
import { files } from '../files.ts';

/** The release of Gatehouse firmware 3.1, and the long road to 3.2. */
export const gatehouseHistory: Array<SeedMessage | SeedMessage[]> = [
  markdown(
    'carol',
    11 * week + 3 * hour,
    lines(
      '## Gatehouse Firmware',
      'This is where we build the gateway. Three house rules:',
      '',
      '1. Design questions go in a **thread**, so that the answer can be found in March.',
      '2. A question about a customer starts with the serial number and the firmware version.',
      '3. If it woke you up, it belongs in *Incident Room*, not here.',
    ),
  ),
  text(
    'carol',
    11 * week + 3 * hour - 2,
    'Welcome, everybody. Lukasz and Nils, you are both new to this corner of the product: ask early.',
  ),
  text(
    'lukasz',
    11 * week + 2 * hour,
    'Thank you! First question, then: is there a Gatehouse in the Kraków office or do I share the lab one?',
  ),
  text(
    'tomas',
    11 * week + 2 * hour - 6,
    'There are two on the shelf behind my desk. Take the one with the blue antenna, the other has a cracked SMA.',
  ),
  text('nils', 11 * week + 90, 'Hello from the smallest desk in the building'),
  text('alice', 11 * week + 84, 'The smallest desk has the best window. Enjoy it.'),

  ...thread(
    'mesh-slots',
    markdown(
      'alice',
      9 * week + 2 * day,
      lines(
        '**Proposal: fixed slots for the sensor mesh**',
        '',
        'Today every Sprig picks a random moment in its minute. With 40 sensors that is fine. With 160 we lose about 6 % of all reports to collisions, and a retry costs the sensor more energy than the measurement did.',
        '',
        'I would like the Gatehouse to hand out *slots*: 60 seconds, 240 slots of 250 ms, assigned when a sensor joins and renewed once a day. A sensor that misses three renewals goes back to random.',
        '',
        'What breaks?',
      ),
    ),
    text(
      'kenji',
      9 * week + 2 * day - 25,
      'Clock drift. The crystal on Sprig rev B is 40 ppm. Over one day that is 3.4 s, so the renewal must come far more often than daily, or the slot needs a guard time.',
    ),
    markdown(
      'alice',
      9 * week + 2 * day - 31,
      'The beacon already goes out every 10 minutes. If the sensor corrects its clock on each beacon it hears, the worst drift is about **24 ms**, which fits a 250 ms slot.',
    ),
    text(
      'kenji',
      9 * week + 2 * day - 40,
      'And if it hears one beacon in three, because the tomatoes are two metres high and full of water? 72 ms. Still inside. I am satisfied, but please keep 50 ms of guard on both sides.',
    ),
    text(
      'bob',
      9 * week + 2 * day - 55,
      'What happens when two greenhouses stand next to each other with one Gatehouse each?',
    ),
    markdown(
      'alice',
      9 * week + 2 * day - 58,
      "They hear each other's beacons, so the second one can shift its frame by half a slot. I have not thought about *three*.",
    ),
    text('bob', 9 * week + 2 * day - 60, 'Havrebakken will have five.'),
    text('alice', 9 * week + 2 * day - 61, 'Then I will think about five.'),
    text(
      'samir',
      9 * week + 2 * day - 4 * hour,
      'The slot assignment must be authenticated. Otherwise anybody in the car park can move all sensors into one slot and the crop dies politely, on schedule.',
    ),
    markdown(
      'alice',
      9 * week + 2 * day - 4 * hour - 8,
      'Agreed, it goes under the same MAC as the valve commands. Added to the [design note](https://docs.fernwright.example/gatehouse/slots).',
    ),
    text(
      'carol',
      9 * week + 1 * day,
      'Good thread. Decision: we do it for 3.2, kenji reviews the timing, samir the keys. Closing this.',
    ),
  ),

  text('tomas', 9 * week, 'Rev C boards are back from the fab. Better news than expected: all twelve boot.'),
  text('tomas', 9 * week - 1, 'Worse news than expected: one of them boots only when it is warmer than my hand.'),
  markdown('bob', 9 * week - 14, '<@tomas> is that the one with the hand-soldered PMIC?'),
  text('tomas', 9 * week - 20, 'It is. I have not admitted it yet in writing, and now I have.'),

  markdown(
    'mateo',
    8 * week + 4 * day,
    lines(
      'The cloud side now accepts batched reports. One POST with up to 64 measurements instead of one each:',
      '',
      code(
        'json',
        '{',
        '  "gateway": "GH3-00417",',
        '  "sent": "05:12:40Z",',
        '  "reports": [',
        '    { "sensor": "SP2-88121", "moisture": 31.4, "temperature": 18.2, "battery": 2.94 },',
        '    { "sensor": "SP2-88126", "moisture": 29.8, "temperature": 18.4, "battery": 2.91 }',
        '  ]',
        '}',
      ),
      '',
      'Old firmware keeps working, the single form stays.',
    ),
  ),
  text('alice', 8 * week + 4 * day - 12, 'Lovely. Is the order inside the batch guaranteed to survive?'),
  text('mateo', 8 * week + 4 * day - 15, 'Yes. We store the index, and ties on the timestamp keep it.'),
  text('bob', 8 * week + 4 * day - 70, 'Flash write count just went from 1,400 a day to 31. The gateway thanks you.'),
  text('mateo', 8 * week + 4 * day - 72, '🎉'),

  ...thread(
    'cold-start',
    markdown(
      'anika',
      7 * week + 1 * day,
      lines(
        'Climate chamber, −18 °C, rev C board, cold start: the watchdog fires **before** `main` in 7 of 20 tries.',
        '',
        'Log of a bad one:',
        code(
          'text',
          '[    0.000] boot: reset cause = POR',
          '[    0.004] pmic: rail 3V3 rising',
          '[    0.212] pmic: rail 3V3 ok',
          '[    0.219] clock: waiting for HSE',
          '[    1.024] boot: reset cause = IWDG',
        ),
      ),
    ),
    text(
      'tomas',
      7 * week + 1 * day - 7,
      'The crystal does not start in the cold. Load capacitors are what the data sheet says, but the data sheet assumes a room.',
    ),
    markdown(
      'bob',
      7 * week + 1 * day - 18,
      'We can start on the internal oscillator and switch over once the crystal is ready. Boot then never waits:',
    ),
    markdown(
      'bob',
      7 * week + 1 * day - 19,
      code(
        'c',
        'void clock_start(void) {',
        '    rcc_use(RCC_HSI);            /* always there, 1 % */',
        '    rcc_enable(RCC_HSE);',
        '    clock_on_ready(RCC_HSE, switch_to_crystal);',
        '}',
        '',
        'static void switch_to_crystal(void) {',
        '    rcc_use(RCC_HSE);',
        '    radio_recalibrate();         /* the radio may not talk before this */',
        '}',
      ),
    ),
    text(
      'kenji',
      7 * week + 1 * day - 45,
      "Correct. And please keep the radio silent until the recalibration is done: at 1 % we would transmit on somebody else's channel.",
    ),
    text(
      'anika',
      7 * week - 2 * hour,
      "200 cold starts over night with Bob's branch: 200 good. Slowest crystal: 3.1 s.",
    ),
    text(
      'tomas',
      7 * week - 2 * hour - 5,
      'Then I change the capacitors as well, so that 3.1 s becomes a story we tell interns.',
    ),
    text('nils', 7 * week - 2 * hour - 9, 'I am listening'),
  ),

  text(
    'elif',
    6 * week + 3 * day,
    'For the manual: is it "slot" or "time slot"? I find both in the code and three more in the tickets.',
  ),
  text('alice', 6 * week + 3 * day - 4, '"Slot" everywhere. I will clean up the code.'),
  text('elif', 6 * week + 3 * day - 5, 'Thank you. One word, one thing, happy translators.'),

  markdown(
    'priya',
    6 * week + 1 * day,
    lines(
      'Fleet numbers for firmware 3.1, first full week:',
      '',
      '- **1,284** gateways updated, 11 still waiting for a window',
      '- reboots per gateway and day: 0.02 (was 0.09)',
      '- median time from valve command to confirmation: **410 ms**',
      '- one gateway in Lleida reports 61 °C inside its case. Somebody has put it on the boiler.',
    ),
  ),
  text('jorge', 6 * week + 1 * day - 30, 'I know that boiler. I will call them.'),
  text('viktor', 6 * week + 1 * day - 44, 'These are the best first-week numbers we have had. Thank you all.'),
  markdown(
    'carol',
    6 * week + 1 * day - 50,
    'What he said. Cake on Thursday, in the kitchen that is **not** being painted.',
  ),

  text(
    'samir',
    5 * week + 2 * day,
    'I rotated the signing key for release images. If your local build stops verifying, fetch the new public key and do not, please, disable verification.',
  ),
  markdown(
    'samir',
    5 * week + 2 * day - 1,
    code(
      'sh',
      'keys fetch --name gatehouse-release --out keys/',
      'sha256sum keys/gatehouse-release.pub',
      '# expect 9b41…e07c',
    ),
  ),
  text('lukasz', 5 * week + 2 * day - 20, 'Works here.'),
  text(
    'nils',
    5 * week + 2 * day - 33,
    'I disabled verification before I had read the second half of the sentence. I have enabled it again.',
  ),
  text('samir', 5 * week + 2 * day - 35, 'Honesty noted, and appreciated.'),

  ...thread(
    'pump-interlock',
    markdown(
      'daniel',
      4 * week + 3 * day,
      lines(
        'A question from the agronomy side. Growers with fertigation want a guarantee that the dosing pump never runs while *all* valves are shut.',
        '',
        '<blockquote class="warning">With no water moving, the mixer fills with concentrate, and the first zone to open gets ten times the dose.</blockquote>',
        '',
        'Can the Gatehouse promise that, even when the cloud is away?',
      ),
    ),
    text(
      'bob',
      4 * week + 3 * day - 10,
      'Yes, if the rule lives in the gateway and not in the cloud schedule. The valve node confirms its position, so we know.',
    ),
    text(
      'alice',
      4 * week + 3 * day - 16,
      'We know its position 400 ms ago. Is half a second of concentrate acceptable?',
    ),
    text(
      'daniel',
      4 * week + 3 * day - 21,
      'Half a second is nothing. Ten seconds begins to matter, a minute kills seedlings.',
    ),
    markdown(
      'lukasz',
      4 * week + 3 * day - 90,
      lines(
        'I would make it an *interlock* in the state machine, not a check in the scheduler:',
        code(
          'rust',
          'match (pump, open_valves) {',
          '    (Pump::Running, 0) => stop_pump(Reason::NoFlow),',
          '    (Pump::Requested, 0) => hold_pump(),',
          '    (Pump::Requested, _) => start_pump(),',
          '    _ => {}',
          '}',
        ),
        'It runs on every valve event, so there is no path around it.',
      ),
    ),
    text('alice', 4 * week + 3 * day - 95, 'I like that there is no path around it.'),
    text('daniel', 4 * week + 3 * day - 100, 'So do the seedlings.'),
  ),

  text(
    'tomas',
    4 * week,
    'Sleep current of the Sprig, before and after Bob found the pull-up that was fighting the pull-down.',
    { file: files.sleepCurrent },
  ),
  text('bob', 4 * week - 3, 'It was a very quiet fight. 38 µA for two years.'),
  text('chloe', 4 * week - 8, 'That is 14 months of battery, if I read the axis correctly?'),
  text('tomas', 4 * week - 11, 'You do.'),
  text('carol', 4 * week - 30, 'Somebody tell Zoë before she prints the brochure.'),
  text('zoe', 4 * week - 34, 'I am standing at the printer. Stopped it. Thank you!!'),

  markdown(
    'ngozi',
    3 * week + 4 * day,
    lines(
      'Found why the nightly aggregation is slow: it read every report since installation, for each zone, each night. Now it reads one day.',
      '',
      code(
        'sql',
        "select zone, date_trunc('hour', measured) as hour, avg(moisture), min(moisture), max(moisture)",
        'from reports',
        "where measured >= :day and measured < :day + interval '1 day'",
        'group by zone, hour',
        'order by zone, hour;',
      ),
      '',
      '41 minutes → 19 seconds.',
    ),
    { editedMinutesAgo: 3 * week + 4 * day - 6 },
  ),
  text('priya', 3 * week + 4 * day - 9, 'The database fan has stopped. I thought the machine was down.'),

  ...thread(
    'release-scope',
    markdown(
      'carol',
      3 * week + 1 * day,
      lines(
        '<@all> Scope of **3.2**, please object by Friday:',
        '',
        '- Slots for the sensor mesh: *Alice*',
        '- Start on the internal oscillator: *Bob*',
        '- Pump interlock: *Łukasz*',
        '- Batched reports on by default: *Mateo*',
        '',
        'Not in: the new installer app, Modbus, anything with the word *dashboard*.',
      ),
    ),
    text('zoe', 3 * week + 1 * day - 12, 'Modbus is a promise to two customers for the spring.'),
    text('carol', 3 * week + 1 * day - 15, 'Spring is 3.3. I will put it in writing for them.'),
    text('zoe', 3 * week + 1 * day - 16, 'Then no objection.'),
    text('bob', 3 * week + 1 * day - 30, "No objection. I may need Anika's chamber for a week in the middle."),
    text('anika', 3 * week + 1 * day - 33, 'It is yours from Tuesday. Bring a coat.'),
    text('kenji', 3 * week + 1 * day - 9 * hour, 'No objection from Osaka.'),
  ),

  text('nils', 2 * week + 5 * day, 'My first pull request is up. It removes 600 lines and adds 40. Is that allowed?'),
  text('alice', 2 * week + 5 * day - 3, 'It is encouraged.'),
  text('bob', 2 * week + 5 * day - 22, 'Reviewed. One question about the timeout, otherwise very clean.'),
  text('nils', 2 * week + 5 * day - 25, '😊'),

  markdown(
    'lukasz',
    2 * week + 2 * day,
    'Interlock is merged behind `pump.interlock`, default **on**. Test plan in [the wiki](https://docs.fernwright.example/gatehouse/interlock#test-plan).',
  ),
  text(
    'anika',
    2 * week + 2 * day - 40,
    'Ran the plan: 38 of 38. Case 22 needs a second person to hold the float switch, I suggest a cable tie.',
  ),
  text('lukasz', 2 * week + 2 * day - 44, 'Case 22 now says "cable tie or colleague".'),

  ...thread(
    'slot-soak',
    markdown(
      'alice',
      12 * day,
      lines(
        'Slot scheduler, first soak: **160 sensors, 72 hours**, lab greenhouse plus the racks in the corridor.',
        '',
        '1. Reports received: 99.97 % (random: 93.8 %)',
        '2. Worst clock error seen: 61 ms',
        '3. Re-joins: 4, all from the same shelf',
      ),
    ),
    text('kenji', 12 * day - 50, '61 ms is close to my estimate. Which shelf?'),
    text('alice', 12 * day - 55, 'Next to the microwave. Somebody reheats soup at 12:40 every day.'),
    text('kenji', 12 * day - 57, 'Do not move the shelf. This is now our interference test.'),
    text('anika', 12 * day - 60, 'I will write "soup" in the test plan and wait for Elif to find it.'),
    text('elif', 12 * day - 3 * hour, 'I have found it.'),
  ),

  text(
    'viktor',
    8 * day,
    "Havrebakken's board said yes to the pilot. Five houses, 800 sensors, start when 3.2 is out. No pressure.",
  ),
  text('bob', 8 * day - 2, 'Some pressure.'),
  text('alice', 8 * day - 4, 'Five greenhouses next to each other. I did think about five, for the record.'),
  markdown(
    'carol',
    8 * day - 15,
    'She did: [page 4](https://docs.fernwright.example/gatehouse/slots#page-4) of the note.',
  ),

  text(
    'wei',
    6 * day + 4 * hour,
    '手机端今天能看到 slot 编号了。The installer app now shows the slot number next to each sensor.',
  ),
  text('jorge', 6 * day + 3 * hour, 'This will save me a ladder per visit. Thank you Wei.'),
  markdown('tomas', 6 * day, 'Rev C schematics for review, pages 3 and 7 changed. Comments by Wednesday, please.', {
    file: files.schematics,
  }),
  text(
    'kenji',
    6 * day - 8 * hour,
    'Page 7: the antenna trace runs over a split in the ground plane. I would move the test point instead.',
  ),
  text('tomas', 6 * day - 9 * hour, 'You are right. It is always the test point.'),
];
