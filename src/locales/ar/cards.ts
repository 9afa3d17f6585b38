import type { CompleteTranslation } from '../complete.ts';

export const cards: CompleteTranslation['cards'] = {
  card: 'بطاقة',
  unsupported: 'لا يمكن عرض هذه البطاقة هنا. يمكن فتحها في Webex.',
  part: 'لا يمكن عرض جزء من هذه البطاقة هنا.',
  required: 'مطلوب',
  missing: 'يُرجى ملء هذا الحقل.',
  invalid: 'الصيغة غير مطابقة للمطلوب.',
  tooSmall: (least) => `الحد الأدنى: ${least}.`,
  tooLarge: (most) => `الحد الأقصى: ${most}.`,
  choose: 'اختيار',
  submit: 'إرسال',
  open: 'فتح',
  show: 'عرض المزيد',
  toggle: 'إظهار أو إخفاء',
  sending: 'جارٍ الإرسال',
  sent: 'تم الإرسال',
  failed: 'لم يتم الإرسال',
  preview: 'يمكن الرد عليها بعد نشرها.',
};
