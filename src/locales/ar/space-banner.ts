import type { CompleteTranslation } from '../complete.ts';

export const spaceBanner: CompleteTranslation['spaceBanner'] = {
  label: 'حول هذه المساحة',
  external: 'يوجد هنا أشخاص من خارج مؤسستك',
  foreign: 'هذه المساحة تابعة لمؤسسة أخرى',
  announcement: 'الكتابة هنا للمشرفين فقط',
  moderated: 'خاضعة للإشراف',
  readOnly: 'للقراءة فقط',
  public: 'عامة',
};
