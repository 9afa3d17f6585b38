import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const peoplePicker: CompleteTranslation['peoplePicker'] = {
  label: 'البحث عن أشخاص',
  placeholder: 'الاسم أو عنوان البريد الإلكتروني',
  placeholderEmail: 'عنوان البريد الإلكتروني',
  chosen: 'الأشخاص المختارون',
  results: 'الأشخاص',
  short: 'يلزم إدخال حرفين على الأقل.',
  searching: 'جارٍ البحث…',
  found: (count) =>
    plural(count, {
      zero: 'لم يتم العثور على أحد',
      one: 'تم العثور على شخص واحد',
      two: 'تم العثور على شخصين',
      few: 'تم العثور على # أشخاص',
      many: 'تم العثور على # شخصًا',
      other: 'تم العثور على # شخص',
    }),
  nobody: 'لم يتم العثور على أحد',
  nobodyText: 'يبحث Webex في بدايات الأسماء داخل مؤسستك. للعثور على أي شخص آخر، يُرجى إدخال عنوان البريد الإلكتروني كاملًا.',
  alreadyIn: (name) => `تمت إضافة ${name} من قبل.`,
  failed: 'تعذّر البحث.',
  refusedScope: 'لا يتيح تسجيل الدخول هذا البحث عن أشخاص. يُرجى بدلًا من ذلك إدخال عنوان البريد الإلكتروني كاملًا.',
  refused: 'لا يسمح لك Webex بالبحث عن أشخاص. يُرجى بدلًا من ذلك إدخال عنوان البريد الإلكتروني كاملًا.',
  invite: (email) => `استخدام ${email}`,
  inviteText: 'يرسل Webex دعوة إلى من ليس لديه حساب.',
  added: (name) => `تم اختيار ${name}`,
  removed: (name) => `تم إلغاء اختيار ${name}`,
  remove: (name) => `إلغاء اختيار ${name}`,
  atMost: (count) =>
    `الحد الأقصى للاختيار في المرة الواحدة: ${plural(count, {
      one: 'شخص واحد',
      two: 'شخصان',
      few: '# أشخاص',
      many: '# شخصًا',
      other: '# شخص',
    })}.`,
  required: 'يُرجى اختيار شخص.',
};
