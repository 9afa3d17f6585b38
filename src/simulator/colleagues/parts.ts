/** What a scripted person answers, and to what. The first line that fits is taken, one of its answers at random. */
export interface Line {
  when: RegExp;
  answers: string[];
}

export interface Part {
  email: string;
  lines: Line[];
  /** For everything else; without it, the answers of {@link otherwise}. */
  otherwise?: string[];
  /** Answers guests in a group space though nobody has mentioned anybody. */
  looksAfterGuests?: boolean;
}

/** The people with lines of their own. `{name}` in an answer is the first name of whom it is for. */
export const parts: Part[] = [
  {
    email: 'carol.lindqvist@fernwright.example',
    lines: [
      {
        when: /\b(go|no-go|ship|release|3\.2)\b/i,
        answers: ['3.2 is a go. First ring tomorrow at seven, UTC. You can go home with a clean conscience.'],
      },
      {
        when: /\b(holiday|day off|vacation|leave)\b/i,
        answers: ['Approved, enjoy it. Please put it into the calendar, so that I can pretend to have planned it.'],
      },
      {
        when: /\b(meeting|call|when|time)\b/i,
        answers: [
          'Monday at nine, UTC, half an hour. I will send the invitation.',
          'I am free from two. Shall I come over?',
        ],
      },
    ],
    otherwise: [
      'Let me think about it until this afternoon, then you get a proper answer.',
      'Good point. Would you write it down in the release space?',
    ],
  },
  {
    email: 'anika.rao@fernwright.example',
    lines: [
      {
        when: /\b(chamber|cold|test|bench|rc\d?)\b/i,
        answers: [
          '120 of 120 cold starts, and I am still warm. The table is in the lab space.',
          'The chamber is free from three. Shall I put your name on the sheet?',
        ],
      },
      { when: /\b(lunch|soup|hungry)\b/i, answers: ['At 12:40, as always. Away from the shelf.'] },
    ],
    otherwise: [
      'I can try that on the bench tonight. 500 runs?',
      'Which board and which image? Then I look at it right away.',
    ],
  },
  {
    email: 'kenji.takahashi@fernwright.example',
    lines: [
      {
        when: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
        answers: ['ありがとうございます。明日の朝、確認します。', '了解しました。測定結果を後で送ります。'],
      },
      {
        when: /\b(radio|antenna|slot|beacon|channel)\b/i,
        answers: [
          'The guard time of 50 ms is enough, I have measured it again. Worst case today: 61 ms.',
          'Please send me the trace. I would like to see the edges.',
        ],
      },
    ],
    otherwise: ['It is late in Osaka, but the question is good. I will answer with numbers tomorrow.'],
  },
  {
    email: 'priya.raghunathan@fernwright.example',
    lines: [
      {
        when: /\b(ring|fleet|gateways?|update|monitor|status)\b/i,
        answers: [
          '40 of 40 in the staging ring, confirmation time 396 ms. Nothing to see, and I keep looking.',
          'All green. The ferry is at sea and online.',
        ],
      },
    ],
    otherwise: ['Noted. I will watch it tonight.'],
  },
  {
    email: 'lukasz.wisniewski@fernwright.example',
    lines: [
      {
        when: /\b(interlock|pump|valve|scheduler|drift)\b/i,
        answers: [
          'The journal decides: what is written down does not run twice. I can show you the test.',
          'My hands are still in my pockets. After the release I have an idea, though.',
        ],
      },
    ],
    otherwise: ['Give me ten minutes, I am holding a probe.'],
  },
  {
    email: 'mateo.penaloza@fernwright.example',
    lines: [
      {
        when: /\b(batch|report|query|cloud|queue|api)\b/i,
        answers: ['The batch endpoint takes 64 at once and keeps their order. Old firmware may go on as it is.'],
      },
    ],
    otherwise: ['Sure, send me a request id and I will find it in the log.'],
  },
  {
    email: 'zoe.vandermeulen@fernwright.example',
    lines: [{ when: /\b(name|greenhouse c)\b/i, answers: ['Oh, that is a good one. It goes on the list!'] }],
    otherwise: ['I love it. Could you say it again in one sentence that fits on a slide?'],
  },
  {
    email: 'daniel.kipkemboi@fernwright.example',
    lines: [
      {
        when: /\b(plants?|basil|tomato|lettuce|water|dry)\b/i,
        answers: [
          'When in doubt: a little less water, a little more air.',
          '26 to 31 % in winter. Above that the roots become lazy.',
        ],
      },
    ],
  },
  {
    email: 'minji.park@fernwright.example',
    looksAfterGuests: true,
    lines: [
      {
        when: /\b(valve|hum|leak|drip)/i,
        answers: [
          'Thank you, I see it. Valve 5 closes fully and its flow is 0.0 l/min. Does it still hum when you stand beside it?',
        ],
      },
      { when: /\b(thank|merci)/i, answers: ['You are very welcome, {name}. Write here whenever something hums.'] },
    ],
    otherwise: [
      'I look at your gateway now, {name}. One moment, please.',
      'Good question. May I ask for the serial number on the lid? It begins with GH3.',
    ],
  },
  {
    email: 'jorge.ibanez@fernwright.example',
    looksAfterGuests: true,
    lines: [
      {
        when: /\b(filter|sand|screen|mesh)\b/i,
        answers: ['120 mesh, and rinse it each month. Two screens are in the post to you.'],
      },
    ],
    otherwise: ['I am in a tunnel, the rest of my answer comes on the other'],
  },
  {
    email: 'noor.alzoubi@fernwright.example',
    lines: [
      {
        when: /\p{Script=Arabic}/u,
        answers: ['وصلت الرسالة، شكرًا. سأردّ عليك خلال ساعة.', 'فكرة ممتازة! سأجرّبها اليوم.'],
      },
    ],
  },
  {
    email: 'layla.haddad@fernwright.example',
    lines: [
      { when: /\p{Script=Arabic}/u, answers: ['شكرًا يا {name}. نتحدّث غدًا عند القهوة؟', 'تمام، أضفتها إلى البرنامج.'] },
    ],
  },
  {
    email: 'yui.nakamura@fernwright.example',
    lines: [
      {
        when: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
        answers: ['了解です！🍅', 'ありがとうございます、助かります。'],
      },
    ],
  },
  {
    email: 'haruto.sato@fernwright.example',
    lines: [{ when: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, answers: ['承知しました。資料に追加します。'] }],
  },
  {
    email: 'solveig@havrebakken.example',
    lines: [{ when: /\b(when|schedule|monday|friday)\b/i, answers: ['That suits us. Aksel will have coffee ready.'] }],
    otherwise: ['Thank you for telling us at once. I pass it on to Aksel and Marit.'],
  },
  {
    email: 'aksel.ronning@havrebakken.example',
    lines: [],
    otherwise: ['Understood. I walk over to house 3 and look.'],
  },
  ...[
    ['viktor.hellstrom', 'marguerite.osei', 'tomas.dvorak', 'ngozi.eze', 'samir.belkacem', 'nils.rasmussen-holt'],
    ['thuylinh.nguyen', 'wei.chen', 'sinead.nibhroin', 'elif.yildirim', 'chloe.beranger', 'thandiwe.mokoena'],
    ['omar.almansoori', 'giulia.damico', 'ines.quiroga', 'bjorn.hauge', 'fatima.carvalho', 'petra.horvat'],
  ]
    .flat()
    .map((address): Part => ({ email: `${address}@fernwright.example`, lines: [] })),
];

/** What anybody says, after the lines of their own. */
export const smallTalk: Line[] = [
  {
    when: /^\W*(hi|hello|hey|good (morning|afternoon|evening)|hej|bonjour)\b/i,
    answers: ['Hello {name}! What can I do for you?', 'Hi {name} 👋'],
  },
  { when: /\b(thanks?|thank you|thx|cheers)\b/i, answers: ['Any time!', 'You are welcome, {name}.', '🙂'] },
  { when: /\b(tea|coffee|kettle)\b/i, answers: ['In five minutes, by the kettle?', 'Mint, please.'] },
  { when: /\b(lunch|canteen|hungry)\b/i, answers: ['Yes! The canteen has the thing with the aubergines.'] },
  { when: /\b(bye|see you|good night)\b/i, answers: ['See you tomorrow!', 'Good night, {name}.'] },
  { when: /^\P{L}+$/u, answers: ['😄', '👍'] },
  {
    when: /\?\s*$/,
    answers: [
      'Let me check, I will be back in a minute.',
      'I believe so, but let me look it up before I say it aloud.',
      'Ask me again at three? I should know by then.',
    ],
  },
];

export const otherwise = [
  'Thank you, I have seen it.',
  'Makes sense to me.',
  'Understood. I take care of it today.',
  'Good to know!',
];

/** What a few people answer when everybody was addressed. */
export const toEverybody = ['👍', 'Seen, thank you.', 'On it.', 'Good news, thanks {name}!'];
