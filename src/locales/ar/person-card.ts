import type { CompleteTranslation } from '../complete.ts';

export const personCard: CompleteTranslation['personCard'] = {
  label: (name) => `نبذة عن ${name}`,
  close: 'إغلاق',
  unknown: 'لا توجد معلومات عن هذا الشخص',
  unknownText: 'لم يعد هذا الشخص موجودًا، أو لا يتيح لك Webex معلومات عنه.',
  loading: 'جارٍ البحث…',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  phones: { work: 'العمل', work_extension: 'رقم داخلي', mobile: 'الجوال', fax: 'الفاكس' },
  localTime: 'التوقيت المحلي',
  manager: 'المدير',
  external: (domain) => `من خارج مؤسستك: ${domain}`,
  lastActive: (moment) => `آخر نشاط: ${moment}`,
  message: 'رسالة',
  mention: 'إشارة',
  copyEmail: 'نسخ البريد الإلكتروني',
  copied: 'تم النسخ',
  notCopied: 'لم يسمح المتصفح بالنسخ.',
};
