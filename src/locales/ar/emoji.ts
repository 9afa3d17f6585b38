import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const emoji: CompleteTranslation['emoji'] = {
  label: 'رموز تعبيرية',
  search: 'البحث في الرموز التعبيرية',
  categories: 'الفئات',
  noMatch: 'لا يوجد رمز تعبيري بهذا الاسم.',
  found: (count) =>
    plural(count, {
      zero: 'لا توجد رموز تعبيرية',
      one: 'رمز تعبيري واحد',
      two: 'رمزان تعبيريان',
      few: '# رموز تعبيرية',
      many: '# رمزًا تعبيريًا',
      other: '# رمز تعبيري',
    }),
  smileys: 'وجوه تعبيرية',
  people: 'أشخاص',
  nature: 'حيوانات وطبيعة',
  food: 'طعام وشراب',
  travel: 'سفر وأماكن',
  activities: 'أنشطة',
  objects: 'أشياء',
  symbols: 'رموز',
  flags: 'أعلام',
};
