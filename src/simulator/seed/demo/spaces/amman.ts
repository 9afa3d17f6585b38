import type { SeedSpace } from '../../seed.ts';
import { conversation, day, hour, lines, markdown, text, thread, week } from '../conversation.ts';

/** A conversation from right to left, with some Latin in it. */
export const amman: SeedSpace = {
  key: 'amman',
  title: 'مكتب عمّان',
  team: 'sales',
  description: 'فريق الأردن والخليج',
  creator: 'layla',
  members: ['layla', 'omar', 'noor', 'alice', 'giulia'],
  createdMinutesAgo: 45 * week,
  unread: { alice: 0, noor: 1 },
  messages: conversation(
    markdown(
      'layla',
      6 * week,
      lines(
        '**صباح الخير جميعًا**',
        '',
        'هذه المساحة لعملنا اليومي. أليس معنا أيضًا، فهي تتعلّم العربية وقد طلبت أن نكتب كما نكتب عادةً.',
      ),
    ),
    text('noor', 6 * week - 10, 'أهلًا بك يا أليس!'),
    text('alice', 6 * week - 30, 'شكرًا! سأقرأ ببطء.'),
    text('omar', 6 * week - 34, 'ونحن سنكتب بخطّ واضح 😊'),
    ...thread(
      'irbid-caps',
      text(
        'noor',
        3 * week - 2 * hour,
        'المزارع في إربد صنع أغطية للمستشعرات من علب اللبن. انخفضت حرارة البطارية سبع درجات.',
      ),
      text('omar', 3 * week - 2 * hour - 8, 'فكرة بسيطة وممتازة. هل اللون أبيض؟'),
      text('noor', 3 * week - 2 * hour - 9, 'أبيض، وعليه صورة بقرة.'),
      text('layla', 3 * week - 2 * hour - 20, 'أرجو أن ترسلي الصورة، أريد أن أعرضها في اليوم المفتوح.'),
      text('omar', 3 * week - 2 * hour - 24, 'سأجرّبها غدًا على شجر النخيل.'),
      text('omar', 3 * week - 26 * hour, 'جرّبتها. الفرق ستّ درجات هنا، والجِمال لا تأكل العلب.'),
    ),
    text('layla', 12 * day - 60, 'عدد الحضور في اليوم المفتوح صار أربعين مزارعًا.'),
    text('noor', 12 * day - 62, 'ما شاء الله! أستطيع أن أساعد في الاستقبال.'),
    markdown(
      'layla',
      5 * day + 2 * hour,
      lines(
        'برنامج اليوم المفتوح:',
        '',
        '1. الترحيب والقهوة، **9:30**',
        '2. عرض Gatehouse 3.2 مع ريّ حيّ، **10:00**',
        '3. أسئلة المزارعين، **11:00**',
        '4. الغداء',
      ),
    ),
    text('omar', 5 * day + 60, 'أحتاج إلى صنبور ماء قريب من المنصّة، بضغط لا يقلّ عن 2 bar.'),
    markdown('layla', 5 * day + 50, '<@omar> تكلّمت مع الفندق: الصنبور على بُعد أربعة أمتار والضغط 3 bar.'),
    text('omar', 5 * day + 48, 'ممتاز.'),
    text('alice', 1 * day + 7 * hour, 'سؤال: هل كلمة «خانة» مناسبة لترجمة slot؟'),
    text('noor', 1 * day + 6 * hour, 'نعم، و«خانة زمنية» أوضح في أوّل مرّة.'),
    text('alice', 1 * day + 6 * hour - 5, 'رائع، شكرًا. سأخبر Elif.'),
    markdown(
      'omar',
      175,
      'انتهيت من الموقع الأوّل في العين: **44** مستشعرًا، كلّها متّصلة. أرقام الخانات تظهر في التطبيق الآن ✅',
    ),
    text('layla', 168, 'الله يعطيك العافية!'),
    text('noor', 160, 'هل الجوّ حارّ؟'),
    text('omar', 131, 'ليس اليوم: 31 درجة فقط. الأطفال سمّوا المستشعر الأخير «جبنة 2».'),
    text('alice', 125, 'هههه، أفضل خبر اليوم'),
  ),
};
