import type { CompleteTranslation } from '../complete.ts';
import { choice, plural } from '../phrases.ts';

const inHours = (count: number): string =>
  plural(count, { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', other: '# ساعة' });

const inMinutes = (count: number): string =>
  plural(count, { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' });

const inSeconds = (count: number): string =>
  plural(count, { one: 'ثانية واحدة', two: 'ثانيتين', few: '# ثوانٍ', other: '# ثانية' });

export const connection: CompleteTranslation['connection'] = {
  connecting: 'جارٍ الاتصال…',
  reconnecting: 'انقطع الاتصال. جارٍ إعادة الاتصال…',
  catchingUp: 'عاد الاتصال. جارٍ تحميل ما فات…',
  offline: 'لا يوجد اتصال بالإنترنت. سيُرسل ما تكتبه عند عودة الاتصال.',
  failed: (reason) => `لا يوجد اتصال مباشر: تصل الرسائل الجديدة متأخرة. ${reason}`.trim(),
  polling: (reason) => `تصل الرسائل الجديدة بتأخير بضع ثوانٍ. ${reason}`.trim(),
  rateLimited: (seconds) => `يطلب Webex التوقف لمدة ${inSeconds(seconds)}.`,
  rateLimitedSpoken: 'يطلب Webex التوقف لفترة قصيرة.',
  ends: (hours, minutes) =>
    `ينتهي تسجيل الدخول هذا خلال ${hours > 0 ? `${inHours(hours)} و${inMinutes(minutes)}` : inMinutes(minutes)} ولا يمكن تجديده.`,
  endsToday: 'ينتهي تسجيل الدخول هذا خلال اثنتي عشرة ساعة ولا يمكن تجديده.',
  endsSoon: 'ينتهي تسجيل الدخول هذا خلال عشر دقائق ولا يمكن تجديده.',
  bot: 'تم تسجيل الدخول بحساب روبوت: لا تظهر له في المساحات الجماعية إلا الرسائل التي تشير إليه.',
  refused: (things) => `لا تتوفر في تسجيل الدخول هذا صلاحية ${choice(things)}.`,
  refusable: {
    spaces: 'عرض قائمة المساحات',
    messages: 'قراءة الرسائل',
    people: 'البحث عن الأشخاص',
    members: 'عرض أعضاء المساحات',
    sending: 'إرسال الرسائل',
  },
};
