import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const threadSearch: CompleteTranslation['threadSearch'] = {
  label: 'البحث في هذه المحادثة',
  open: 'بحث',
  field: 'البحث في الرسائل',
  older: 'نتيجة أقدم',
  newer: 'نتيجة أحدث',
  close: 'إغلاق البحث',
  place: (place, count) => `${number(place)} من ${number(count)}`,
  none: (looked) =>
    plural(looked, {
      zero: 'لا توجد نتائج: لم يتم تحميل أي رسالة حتى الآن.',
      one: 'لا توجد نتائج في الرسالة الوحيدة التي تم تحميلها حتى الآن.',
      two: 'لا توجد نتائج في الرسالتين اللتين تم تحميلهما حتى الآن.',
      few: 'لا توجد نتائج في # رسائل تم تحميلها حتى الآن.',
      other: 'لا توجد نتائج في # رسالة تم تحميلها حتى الآن.',
    }),
  noneAtAll: 'لا توجد رسالة مطابقة.',
  olderFailed: 'تعذّر تحميل الرسائل الأقدم.',
  searchOlder: 'البحث في الرسائل الأقدم',
  reading: (looked, day) =>
    `تم البحث في ${plural(looked, {
      one: 'رسالة واحدة',
      two: 'رسالتين',
      few: '# رسائل',
      other: '# رسالة',
    })}، رجوعًا إلى ${day}`,
  stop: 'إيقاف',
};
