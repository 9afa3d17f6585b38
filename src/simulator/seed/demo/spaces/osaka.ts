import type { SeedSpace } from '../../seed.ts';
import { code, conversation, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';

/** A conversation in Japanese. */
export const osaka: SeedSpace = {
  key: 'osaka',
  title: '大阪オフィス',
  team: 'sales',
  description: '大阪チームの連絡と相談',
  creator: 'haruto',
  members: ['haruto', 'kenji', 'yui', 'alice'],
  createdMinutesAgo: 44 * week,
  messages: conversation(
    markdown(
      'haruto',
      7 * week,
      lines(
        '**お知らせ**',
        '',
        '来月の農業展示会に出展します。ブースは 3m × 3m、入口の近くです。',
        '',
        '- 展示: Gatehouse 3 と Sprig 2',
        '- 実演: ミニトマトの自動灌水',
        '- 担当: 佐藤、中村',
      ),
    ),
    text('yui', 7 * week - 15, 'ミニトマトは私が育てます！もう芽が出ています🌱'),
    text('kenji', 7 * week - 40, '会場の電波状況を事前に測りたいです。前日の午後に入れますか。'),
    text('haruto', 7 * week - 55, '主催者に確認しました。14時から入れます。'),
    ...thread(
      'hokkaido',
      text(
        'yui',
        5 * week + 10 * hour,
        '富良野のお客様から連絡です。霜よけプログラムが四晩とも動いて、苗は無事でした。',
      ),
      text('haruto', 5 * week + 10 * hour - 5, '素晴らしい。事例として紹介してもいいか、聞いていただけますか。'),
      text('yui', 5 * week + 9 * hour, '「ぜひ。ただし雪かきの写真は使わないで」とのことです。'),
      text(
        'kenji',
        5 * week + 9 * hour - 7,
        'ログを見ました。開弁は −0.5℃、確認応答は平均 420 ms。雪の下でも安定しています。',
      ),
      text('haruto', 5 * week + 9 * hour - 20, 'この数字も資料に入れます。ありがとうございます。'),
      text('alice', 5 * week + 3 * hour, 'すごいです！Four nights without a miss. おめでとうございます。'),
    ),
    markdown(
      'kenji',
      11 * day,
      lines(
        'スロット方式のタイミング計算です。確認をお願いします。',
        code(
          'python',
          'drift_ppm = 40',
          'beacon_interval = 600            # 秒',
          'drift = beacon_interval * drift_ppm / 1e6 * 1000',
          'print(f"{drift:.0f} ms")         # 24 ms',
          'print(f"{3 * drift:.0f} ms")     # ビーコンを二回逃した場合: 72 ms',
        ),
      ),
    ),
    text('alice', 11 * day - 8 * hour, '確認しました。Guard time 50 ms と合わせて 250 ms に収まりますね。'),
    text('kenji', 11 * day - 20 * hour, 'はい、余裕があります。'),
    text('haruto', 4 * day + 6 * hour, '展示会まで十日です。ポスターの校正は明日までにお願いします。'),
    text('yui', 4 * day + 5 * hour, '「灌水」にふりがなを付けましょう。若い来場者も多いので。'),
    text('haruto', 4 * day + 5 * hour - 4, '賛成です。付けます。'),
    text('yui', 1 * day + 9 * hour, 'トマトが赤くなりました🍅 展示会に間に合いました。'),
    text('haruto', 1 * day + 9 * hour - 3, '味見は展示会の後で…'),
    text('yui', 1 * day + 9 * hour - 4, 'もう一つだけ食べました'),
    markdown('kenji', 200, '<@alice> 3.2 の投票は四時ですね。目覚ましをかけました。おやすみなさい。'),
    text('alice', 195, 'おやすみなさい！結果はすぐに書きます。'),
    markdown('alice', 7, '<@all> **3.2 は go です！** 明日の 07:00 UTC から 60 台で始めます。ありがとうございました🙏'),
  ),
};
