import type { CompleteTranslation } from '../complete.ts';

export const presence: CompleteTranslation['presence'] = {
  active: 'نشط',
  call: 'في مكالمة',
  doNotDisturb: 'عدم الإزعاج',
  inactive: 'غير نشط',
  meeting: 'في اجتماع',
  outOfOffice: 'خارج المكتب',
  presenting: 'في عرض تقديمي',
  named: (name, status) => `${name}، ${status}`,
};
