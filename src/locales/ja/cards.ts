import type { CompleteTranslation } from '../complete.ts';

export const cards: CompleteTranslation['cards'] = {
  card: 'カード',
  unsupported: 'このカードはここでは表示できません。Webex で開いてください。',
  part: 'このカードの一部はここでは表示できません。',
  required: '必須',
  missing: '入力してください。',
  invalid: '指定された形式と異なります。',
  tooSmall: (least) => `下限は ${least} です。`,
  tooLarge: (most) => `上限は ${most} です。`,
  choose: '選択',
  submit: '送信',
  open: '開く',
  show: 'さらに表示',
  toggle: '表示/非表示を切り替え',
  sending: '送信中',
  sent: '送信済み',
  failed: '未送信',
  preview: '投稿すると回答できるようになります。',
};
