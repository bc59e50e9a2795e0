/** Arabic: links to what is shared. */
import type { Words } from '../en/window.ts';
import { isolated } from '../isolated.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ar');

export const links: Words['links'] = {
  create: 'إنشاء رابط…',
  title: (share) => `رابط إلى «${isolated(share)}»`,
  target: 'يفتح',
  all: (share) => `كل «${isolated(share)}»`,
  chooseFile: 'ملف فيه…',
  chooseFolder: 'مجلد فيه…',
  name: 'الاسم',
  nameHint: 'لك وحدك: يدل على الرابط في السجل.',
  nameOf: (number) => `رابط ${number}`,
  code: 'رمز QR',
  ends: 'ينتهي',
  endsAfter: { hour: 'بعد ساعة', day: 'بعد يوم', week: 'بعد أسبوع', never: 'لا ينتهي', on: 'في تاريخ…' },
  endsOn: 'ينتهي في',
  downloads: 'التنزيلات',
  noLimit: 'بلا حد',
  pin: 'رمز PIN',
  pinHint: 'ستة أرقام تخبر بها الناس بمعزل عن الرابط.',
  hintWithPin: 'يستطيع كل من لديه هذا الرابط ورمز PIN فتحه. يمكنك إزالته في أي وقت.',
  copiedWithPin: (name, pin) => `تم نسخ ${isolated(name)}. رمز PIN هو ${isolated(pin)}.`,
  itsPin: (pin) => `رمز PIN ${isolated(pin)}`,
  asksForPin: 'يطلب رمز PIN',
  pinStopped: 'حاول شخص ما تخمين رمز PIN: أنشئ رابطًا جديدًا',
  hint: 'يستطيع كل من لديه هذا الرابط فتحه دون أي شيء آخر. يمكنك إزالته في أي وقت.',
  copy: 'نسخ الرابط',
  copied: (name) => `تم نسخ ${isolated(name)}.`,
  notShared: 'هذا ليس جزءًا مما تتم مشاركته. اختر ملفًا أو مجلدًا داخله.',
  tooMany: 'عدد الروابط كبير جدًا. أزل واحدًا أولًا.',
  notRunning: 'ليس للمشاركة عنوان الآن. ابدأها أولًا.',
  pastTime: 'مضى هذا الوقت. اختر وقتًا لاحقًا.',
  count: (count) =>
    plural(count, {
      zero: 'لا روابط',
      one: 'رابط واحد',
      two: 'رابطان',
      few: '# روابط',
      many: '# رابطًا',
      other: '# رابط',
    }),
  list: 'الروابط',
  downloadsOf: (done, limit) => `${done} من ${limit}`,
  done: (count) =>
    plural(count, {
      zero: 'لا تنزيلات',
      one: 'تنزيل واحد',
      two: 'تنزيلان',
      few: '# تنزيلات',
      many: '# تنزيلًا',
      other: '# تنزيل',
    }),
  usedUp: 'استُنفد',
  paused: 'متوقف مؤقتًا',
  ended: 'انتهى',
  endsAt: (time) => `ينتهي ${isolated(time)}`,
  never: 'لا ينتهي',
  today: (time) => `اليوم ${isolated(time)}`,
  tomorrow: (time) => `غدًا ${isolated(time)}`,
  copyLink: (name) => `نسخ ${isolated(name)}`,
  showQr: (name) => `رمز QR لـ${isolated(name)}`,
  pause: (name) => `إيقاف ${isolated(name)} مؤقتًا`,
  resume: (name) => `استئناف ${isolated(name)}`,
  remove: (name) => `إزالة ${isolated(name)}`,
  removed: (name) => `لم يعد ${isolated(name)} يفتح شيئًا.`,
  unknown: (name) =>
    `عنوان ${isolated(name)} غير محفوظ: لا يوجد على هذا الكمبيوتر مخزن للمفاتيح، وقد أُعيد تشغيل التطبيق. ما زال الرابط نفسه يعمل. أنشئ رابطًا جديدًا لنسخه.`,
};
