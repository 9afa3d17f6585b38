import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const conversation: CompleteTranslation['conversation'] = {
  everybody: 'الجميع',

  queued: 'في انتظار الإرسال',
  sending: 'جارٍ الإرسال',
  unknown: 'لا توجد استجابة من Webex. جارٍ التحقق من الوصول.',
  failed: 'لم يتم الإرسال',
  'needs-user': 'ربما تم إرسال هذه الرسالة. هل يُعاد إرسالها؟',
  sendAgain: 'إعادة الإرسال',

  actions: 'إجراءات الرسالة',
  reply: 'رد في السلسلة',
  edit: 'تعديل',
  editAtMost: 'يتيح Webex تعديل الرسالة عشر مرات.',
  editNoMore: 'تم تعديل هذه الرسالة عشر مرات، ولا يتيح Webex أكثر من ذلك.',
  editNotFiles: 'لا يتيح Webex تعديل الرسائل التي تتضمن ملفات أو بطاقات.',
  copyText: 'نسخ النص',
  copyLink: 'نسخ الرابط',
  copyCode: 'نسخ الرمز البرمجي',
  copied: 'تم النسخ',
  notCopied: 'لم يسمح المتصفح بالنسخ.',
  delete: 'حذف',
  deleteTitle: 'حذف هذه الرسالة؟',
  deleteMine: 'ستُحذف لدى جميع المشاركين في هذه المحادثة. لا يمكن التراجع عن ذلك.',
  deleteOther: 'لديك دور المشرف. ستُحذف الرسالة لدى جميع الموجودين في هذه المساحة. لا يمكن التراجع عن ذلك.',
  deleting: 'جارٍ الحذف',
  cancel: 'إلغاء',
  linkMissing: 'رسالة هذا الرابط حُذفت أو توجد في محادثة أخرى أو تتعذّر قراءتها.',
  gap: 'لم يتم تحميل الرسائل الواقعة بين هذه الرسائل بعد.',
  fillGap: 'تحميلها',
  gapFailed: 'تعذّر تحميل الرسائل الواقعة بين هذه الرسائل.',
  olderFailed: 'تعذّر تحميل الرسائل الأقدم.',
  empty: 'لا توجد رسائل بعد',
  emptyText: 'أول رسالة تكتبها هنا هي البداية.',
  noSpace: 'لا توجد محادثة مفتوحة',
  noSpaceText: 'يُرجى اختيار مساحة لقراءة رسائلها.',
  others: (count) =>
    plural(count, {
      one: 'شخص آخر',
      two: 'شخصين آخرين',
      few: '# أشخاص آخرين',
      many: '# شخصًا آخر',
      other: '# شخص آخر',
    }),
  happened: {
    joined: (names) => `انضمام ${names} إلى المساحة.`,
    left: (names) => `مغادرة ${names} المساحة.`,
    renamed: (title) => `أصبح اسم هذه المساحة «${title}».`,
    moderated: () => 'أصبحت هذه المساحة خاضعة للإشراف.',
    unmoderated: () => 'لم تعد هذه المساحة خاضعة للإشراف.',
  },
  seenBy: (names) => `تمت المشاهدة من قِبل ${names}`,
  unreadMessages: (count) =>
    plural(count, {
      zero: 'لا توجد رسائل غير مقروءة',
      one: 'رسالة واحدة غير مقروءة',
      two: 'رسالتان غير مقروءتين',
      few: '# رسائل غير مقروءة',
      other: '# رسالة غير مقروءة',
    }),
  jumpToLatest: 'الانتقال إلى أحدث رسالة',
  newMessages: (count) =>
    plural(count, {
      zero: 'لا توجد رسائل جديدة',
      one: 'رسالة جديدة واحدة',
      two: 'رسالتان جديدتان',
      few: '# رسائل جديدة',
      other: '# رسالة جديدة',
    }),
  newMessageFrom: (name, text) => `${name}: ${text}`,
};
