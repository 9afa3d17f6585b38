import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const messages: CompleteTranslation['messages'] = {
  you: 'أنت',
  someone: 'شخص ما',
  bot: 'روبوت',
  edited: 'معدّلة',
  editedAt: (time) => `وقت التعديل: ${time}`,
  deleted: 'تم حذف هذه الرسالة.',
  unavailable: 'تعذّر تحميل هذه الرسالة.',
  unsupported: 'لا يمكن عرض هذه الرسالة هنا.',
  card: 'بطاقة',
  openInWebex: 'فتح في Webex',
  replyTo: (name) => `رد على: ${name}`,
  replyToDeleted: 'رد على رسالة محذوفة',
  replyToUnknown: 'رد على رسالة سابقة',
  files: (count) =>
    plural(count, {
      zero: 'لا توجد ملفات',
      one: 'ملف واحد',
      two: 'ملفان',
      few: '# ملفات',
      many: '# ملفًا',
      other: '# ملف',
    }),
  replies: (count) =>
    plural(count, {
      zero: 'لا توجد ردود',
      one: 'رد واحد',
      two: 'ردّان',
      few: '# ردود',
      many: '# ردًا',
      other: '# رد',
    }),

  thread: 'السلسلة',
  messagesIn: (space) => (space ? `الرسائل في ${space}` : 'الرسائل'),
  beginning: 'هذه بداية المحادثة.',
  beginningOf: (space) => `هذه بداية ${space}.`,
  loadingOlder: 'جارٍ تحميل الرسائل الأقدم',
  unread: 'رسائل جديدة',
};
