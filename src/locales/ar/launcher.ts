import type { CompleteTranslation } from '../complete.ts';
import { number, plural } from '../phrases.ts';

export const launcher: CompleteTranslation['launcher'] = {
  title: 'الرسائل',
  open: 'فتح الرسائل',
  close: 'إغلاق الرسائل',
  unread: (count) =>
    plural(count, {
      zero: 'لا توجد رسائل غير مقروءة',
      one: 'رسالة واحدة غير مقروءة',
      two: 'رسالتان غير مقروءتين',
      few: '# رسائل غير مقروءة',
      other: '# رسالة غير مقروءة',
    }),
  badge: (count) => (count > 99 ? `${number(99)}+` : number(count)),
  notify: 'تلقي إشعارات بالرسائل الجديدة',
  notifying: 'الإشعارات قيد التشغيل',
  notNotifying: 'الإشعارات متوقفة',
  blocked: 'يحظر المتصفح الإشعارات من هذه الصفحة. يمكنك السماح بها من إعداداته.',
  newMessage: 'رسالة جديدة',
  newMessageFrom: (name) => `رسالة جديدة من ${name}`,
  inSpace: (name, space) => `من ${name} في ${space}`,
};
