import type { CompleteTranslation } from '../complete.ts';
import { plural } from '../phrases.ts';

export const memberPanel: CompleteTranslation['memberPanel'] = {
  label: 'الأشخاص',
  filter: 'البحث عن أشخاص',
  clear: 'مسح البحث',
  noMatch: 'لا يوجد أشخاص مطابقون',
  noMatchText: 'شمل البحث الأسماء وعناوين البريد الإلكتروني.',
  noSpace: 'يُرجى اختيار مساحة لعرض الأشخاص فيها.',
  gone: 'لم تعد هذه المساحة موجودة',
  goneTeam: 'لم يعد هذا الفريق موجودًا',
  goneText: 'تم الحذف، أو لم تعد لديك عضوية هنا.',
  count: (count, shown) =>
    plural(count, {
      zero: 'لا يوجد أشخاص',
      one: 'شخص واحد',
      two: 'شخصان',
      few: `${shown} أشخاص`,
      many: `${shown} شخصًا`,
      other: `${shown} شخص`,
    }),
  countSoFar: (shown) => `عدد الأشخاص حتى الآن: ${shown}…`,
  moreFailed: 'تعذّر تحميل جميع الأشخاص.',
  add: 'إضافة أشخاص',
  actions: (name) => `الإجراءات المتاحة: ${name}`,
  message: 'كتابة رسالة',
  promote: 'منح دور المشرف',
  demote: 'إلغاء دور المشرف',
  stepDown: 'التخلي عن دور المشرف',
  removeFromSpace: 'إزالة من المساحة',
  removeFromTeam: 'إزالة من الفريق',
  leaveSpace: 'مغادرة المساحة',
  leaveTeam: 'مغادرة الفريق',
  working: 'لحظة واحدة…',
  dismiss: 'إغلاق',
  happened: {
    added: (name) => `تمت إضافة ${name}.`,
    removed: (name) => `تمت إزالة ${name}.`,
    promoted: (name) => `تم منح ${name} دور المشرف.`,
    demoted: (name) => `لم يعد دور المشرف لدى ${name}.`,
  },
  failed: {
    remove: (name) => `لم تتم إزالة ${name}.`,
    promote: (name) => `لم يتم منح ${name} دور المشرف.`,
    demote: (name) => `لا يزال دور المشرف لدى ${name}.`,
  },
  refused: {
    direct: 'هذه محادثة بين شخصين: لا يمكن إضافة أحد إليها أو إزالة أحد منها.',
    moderators: 'هذه المساحة خاضعة للإشراف: هذا الإجراء متاح لمشرفيها فقط.',
    'team-moderators': 'هذا الإجراء متاح لمشرفي الفريق فقط.',
    'last-moderator': 'لا بد للفريق من مشرف. يُرجى أولًا منح دور المشرف لشخص آخر.',
  },
  promoteTitle: (name) => `منح ${name} دور المشرف؟`,
  promoteFirst: {
    moderated: 'لا يوجد مشرفون في المساحة بعد. ستصبح المساحة خاضعة للإشراف من الآن، وسيكون لك دور المشرف أيضًا.',
    after: 'بعد ذلك، لا يمكن لغير المشرفين إضافة أشخاص أو إزالتهم أو تغيير المساحة.',
  },
  stepDownTitle: 'التخلي عن دور المشرف؟',
  stepDownText: 'لا يمكن أن يعيد إليك هذا الدور إلا مشرف آخر.',
  stepDownLast: 'لا يوجد مشرف غيرك. بعد ذلك لن يتمكن أحد من إدارة هذه المساحة.',
  removeTitle: (name) => `إزالة ${name}؟`,
  removeText: 'لن يتمكن هذا الشخص من رؤية ما يُكتب هنا بعد الآن. وتبقى رسائله السابقة.',
  removeFromTeamText: 'سيغادر هذا الشخص الفريق وجميع مساحاته. وتبقى رسائله السابقة.',
  leaveTitle: 'مغادرة هذه المساحة؟',
  leaveTeamTitle: 'مغادرة هذا الفريق؟',
  leaveText: 'لن تتمكن من رؤية ما يُكتب هنا بعد الآن، وللعودة يجب أن يضيفك أحد الأعضاء.',
  leaveTeamText: 'تشمل المغادرة الفريق وجميع مساحاته. وللعودة يجب أن يضيفك أحد مشرفي الفريق.',
  leaveLast: 'لا يوجد مشرف غيرك. بعد ذلك لن يتمكن أحد من إدارة هذه المساحة.',
};

export const addMembers: CompleteTranslation['addMembers'] = {
  title: 'إضافة أشخاص',
  label: 'من الأشخاص المطلوب إضافتهم؟',
  add: (count) =>
    count > 1
      ? plural(count, {
          two: 'إضافة شخصين',
          few: 'إضافة # أشخاص',
          many: 'إضافة # شخصًا',
          other: 'إضافة # شخص',
        })
      : 'إضافة',
  adding: 'جارٍ الإضافة…',
  choose: 'يُرجى اختيار شخص أولًا.',
  failed: 'تعذّرت إضافة هؤلاء',
  added: (names) => `تمت إضافة ${names}`,
  retry: 'إعادة المحاولة',
  takeOff: (name) => `إزالة ${name} من هذه القائمة`,
  toTeam: 'يمكن لكل من يُضاف إلى الفريق الانضمام إلى جميع مساحاته.',
  external: 'يمكن للأشخاص من خارج مؤسستك قراءة كل ما كُتب هنا.',
};
