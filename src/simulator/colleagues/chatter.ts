/** A few lines that people exchange in a space while nobody asks them anything. */
export interface Exchange {
  space: string;
  lines: Array<[email: string, text: string]>;
}

const domain = 'fernwright.example';

export const chatter: Exchange[] = [
  {
    space: 'Gatehouse Firmware',
    lines: [
      [
        `priya.raghunathan@${domain}`,
        'First gateway of the early ring has fetched 3.2 by itself, it was awake anyway.',
      ],
      [`lukasz.wisniewski@${domain}`, 'Which one?'],
      [`priya.raghunathan@${domain}`, 'The ferry. Of course.'],
    ],
  },
  {
    space: 'Gatehouse Firmware',
    lines: [
      [`anika.rao@${domain}`, '180 of 180 cold starts. I turn the chamber up to +40 now, for Kenji.'],
      [`tomas.dvorak@${domain}`, 'Please take the lettuce out first.'],
    ],
  },
  {
    space: 'Gatehouse Firmware',
    lines: [
      [`nils.rasmussen-holt@${domain}`, 'May I remove the old random scheduler from main? It is 900 lines.'],
      [`carol.lindqvist@${domain}`, 'After the last ring, with pleasure. Keep a branch, and a candle.'],
    ],
  },
  {
    space: 'Gatehouse Firmware',
    lines: [
      [
        `mateo.penaloza@${domain}`,
        'Batched reports: 71 % of the fleet. The database has asked me if we have lost customers.',
      ],
    ],
  },
  {
    space: 'Everyone at Fernwright',
    lines: [
      [`petra.horvat@${domain}`, 'The lemon cake is in the kitchen.'],
      [`mateo.penaloza@${domain}`, 'How much is left?'],
      [`petra.horvat@${domain}`, 'I would walk quickly.'],
    ],
  },
  {
    space: 'Greenhouse Lab',
    lines: [
      [`anika.rao@${domain}`, 'Ten new boards, 600 cold starts, not one slow crystal. Now I smile.'],
      [`tomas.dvorak@${domain}`, 'I can hear it from here.'],
    ],
  },
  {
    space: 'Canopy Web and Mobile',
    lines: [
      [`sinead.nibhroin@${domain}`, 'The densest zone is drawn: 18 sensors beautifully, 240 correctly.'],
      [`thuylinh.nguyen@${domain}`, 'Putting it on the preview. The 240 look like a knitting pattern, in a good way.'],
    ],
  },
  {
    space: 'Incident Room',
    lines: [[`ngozi.eze@${domain}`, 'Quiet shift so far. I only write this so that the room does not look abandoned.']],
  },
  {
    space: 'Havrebakken × Fernwright: Pilot',
    lines: [
      ['marit.dahl-eide@havrebakken.example', 'Power is at the dry post in house 4 now. House 5 tomorrow.'],
      [`jorge.ibanez@${domain}`, 'A day early! You will get the first sticker.'],
    ],
  },
  {
    space: 'مكتب عمّان',
    lines: [
      [`omar.almansoori@${domain}`, 'انتهيت من الموقع الثاني أيضًا. أنا في طريق العودة.'],
      [`noor.alzoubi@${domain}`, 'قُد بسلامة!'],
    ],
  },
  {
    space: '大阪オフィス',
    lines: [
      [`yui.nakamura@${domain}`, 'トマト、今日は三つ収穫しました🍅🍅🍅'],
      [`haruto.sato@${domain}`, '展示用に二つは残してください…'],
    ],
  },
  {
    space: 'Garden Club',
    lines: [
      [`daniel.kipkemboi@${domain}`, 'Frost tonight, as far down as the river. Bring the lemons in.'],
      [`ruth.abernathy-cole@${domain}`, 'The beans are already in the bath.'],
    ],
  },
];
