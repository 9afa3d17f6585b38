import type { CompleteTranslation } from '../complete.ts';

export const spaceTabs: CompleteTranslation['spaceTabs'] = {
  label: 'علامات التبويب',
  add: 'إضافة علامة تبويب',
  edit: 'تعديل علامة التبويب',
  remove: 'إزالة علامة التبويب',
  more: (name) => `إجراءات علامة التبويب «${name}»`,
  open: 'تُفتح في نافذة جديدة',
  name: 'الاسم',
  address: 'العنوان',
  addressHint: 'تظهر علامة التبويب لجميع الموجودين في المساحة ويمكنهم فتحها.',
  nameMissing: 'يُرجى إدخال اسم لعلامة التبويب.',
  addressWrong: 'يُرجى إدخال عنوان يبدأ بـ https://',
  save: 'حفظ',
  removeTitle: (name) => `إزالة علامة التبويب «${name}»؟`,
  removeText: 'ستُزال لدى جميع الموجودين في المساحة. وتبقى الصفحة المرتبطة بها.',
  removeAction: 'إزالة',
  moderators: 'متاح للمشرفين فقط.',
};
