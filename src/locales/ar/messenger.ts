import type { CompleteTranslation } from '../complete.ts';
import { list } from '../phrases.ts';

export const messenger: CompleteTranslation['messenger'] = {
  label: 'رسائل Webex',
  back: 'رجوع',
  people: 'الأشخاص',
  search: 'البحث في هذه المحادثة',
  more: 'مزيد من الإجراءات',
  thread: 'السلسلة',
  closePanel: 'إغلاق',
  choose: 'اختيار مساحة',
  chooseText: 'محادثاتك موجودة في القائمة. يمكنك اختيار إحداها للقراءة والكتابة.',
  spaces: 'المساحات',
  teams: 'الفرق',
  views: 'محتوى القائمة',
  looking: 'جارٍ البحث عن المحادثة…',
  firstMessage: (name) => `لم تبدأ محادثتك مع ${name} بعد. ستبدأ المحادثة مع الرسالة الأولى.`,
  writeTo: (name) => `كتابة رسالة إلى ${name}`,
  send: 'إرسال',
  goneTitle: (title) => (title ? `لم تعد «${title}» موجودة` : 'لم تعد هذه المساحة موجودة'),
  goneText: 'تم حذفها، أو تمت إزالتك منها.',
  typing: (names) => (names.length > 2 ? 'عدة أشخاص يكتبون الآن…' : `جارٍ الكتابة من قِبل ${list(names)}…`),
};
