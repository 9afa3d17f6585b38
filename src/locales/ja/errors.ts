import type { CompleteTranslation } from '../complete.ts';

export const errors: CompleteTranslation['errors'] = {
  signedOut: {
    title: 'サインインしていません',
    advice: 'メッセージを読み書きするには、このページでもう一度サインインしてください。',
  },
  expired: {
    title: 'セッションが終了しました',
    advice: 'Webex でサインインが無効になりました。このページでもう一度サインインしてください。',
  },
  tokenFailed: {
    title: 'サインインできませんでした',
    advice: 'このページから Webex にアクセスできませんでした。もう一度試すか、ページの管理者に連絡してください。',
  },
  configuration: { title: 'このページの設定に誤りがあります', advice: 'ページの管理者による修正が必要です：' },
  offline: {
    title: 'オフラインです',
    advice: '書いた内容は保存されています。ネットワークに接続すると自動的に再開します。',
  },
  unreachable: {
    title: 'Webex に接続できません',
    advice: 'ネットワークを確認してください。引き続き接続を試みています。',
  },
  notWebex: {
    title: '接続先が Webex ではありません',
    advice:
      'このページの接続先から Webex とは異なる応答がありました。ページの管理者が API アドレスを確認する必要があります。',
  },
  notFound: {
    title: '表示できるものがありません',
    advice: 'このスペースは存在しないか、削除されたか、あなたがメンバーではありません。',
  },
  forbidden: { title: '許可されていません', advice: 'Webex によると、この操作を行う権限がありません。' },
  busy: { title: 'Webex の要求により待機しています', advice: 'リクエストが多すぎました。自動的に再開します。' },
  server: { title: 'Webex で問題が発生しています', advice: 'あなたの操作が原因ではありません。引き続き試みています。' },
  refused: { title: 'Webex に拒否されました', advice: '' },
  membership: {
    'already-in': { title: 'すでに参加しています', advice: 'このユーザーはすでにメンバーです。' },
    'unknown-person': {
      title: 'ユーザーが見つかりません',
      advice:
        'このアドレスの組織はユーザーを独自に管理しており、該当するユーザーがいません。アドレスを確認してください。',
    },
    full: { title: '定員に達しています', advice: 'このスペースにはこれ以上追加できません。' },
    'not-allowed': {
      title: '許可されていません',
      advice:
        'Webex によると、この操作を行う権限がありません。モデレーターであるか、メンバーを管理できるサインインが必要な場合があります。',
    },
    'last-moderator': { title: 'モデレーターが必要です', advice: '先にほかの人をモデレーターにしてください。' },
    gone: {
      title: 'すでに存在しません',
      advice: 'ほかの人がこのユーザーを外したかスペースを削除した、またはあなたがメンバーではなくなりました。',
    },
  },
  unexpected: { title: '問題が発生しました', advice: 'もう一度お試しください。' },
  retry: '再試行',
};
