import type { CompleteTranslation } from '../complete.ts';
import { choice, number } from '../phrases.ts';

export const connection: CompleteTranslation['connection'] = {
  connecting: '接続中…',
  reconnecting: '接続が切れました。再接続中…',
  catchingUp: '再接続しました。その間のメッセージを読み込み中…',
  offline: 'オフラインです。書いた内容は、オンラインに戻ると送信されます。',
  failed: (reason) => `リアルタイムで接続されていません。新しいメッセージは遅れて届きます。${reason}`.trim(),
  polling: (reason) => `新しいメッセージは数秒遅れて届きます。${reason}`.trim(),
  rateLimited: (seconds) => `Webex の要求により ${number(seconds)} 秒間待機しています。`,
  rateLimitedSpoken: 'Webex の要求によりしばらく待機しています。',
  ends: (hours, minutes) =>
    `このサインインは${hours > 0 ? `あと ${number(hours)} 時間 ${number(minutes)} 分` : `あと ${number(minutes)} 分`}で終了します。延長はできません。`,
  endsToday: 'このサインインは 12 時間以内に終了します。延長はできません。',
  endsSoon: 'このサインインは 10 分以内に終了します。延長はできません。',
  bot: 'ボットとしてサインインしています。グループスペースでは、ボットへのメンションを含むメッセージだけが表示されます。',
  refused: (things) => `このサインインでは、${choice(things)}はできません。`,
  refusable: {
    spaces: 'スペースの一覧表示',
    messages: 'メッセージの閲覧',
    people: 'ユーザーの検索',
    members: 'スペースのメンバーの確認',
    sending: 'メッセージの送信',
  },
};
