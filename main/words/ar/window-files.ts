/** Arabic: the log in files. */

import { isolated } from '../../text/isolates.ts';
import type { Counted } from '../counted.ts';
import type { Words } from '../en/window.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ar');
/** After a noun, or as the object of a verb. */
const requestsOf = (count: Counted): string =>
  plural(count, {
    zero: '# طلب',
    one: 'طلب واحد',
    two: 'طلبين',
    few: '# طلبات',
    many: '# طلبًا',
    other: '# طلب',
  });

export const files: Words['files'] = {
  menu: 'الأعمدة والملفات',
  openSaved: 'فتح سجل محفوظ…',
  exportTitle: (count) => `تصدير ${requestsOf(count)} بصيغة`,
  formats: {
    combined: 'Combined Log Format',
    json: 'أسطر JSON',
    csv: 'جدول CSV',
    har: 'ملف HAR لأدوات المطورين',
  },
  exported: (count, path) => `تم حفظ ${requestsOf(count)} في ${isolated(path)}`,
  showSaved: 'إظهار في المجلد',
  exportProblems: {
    'disk-full': 'تعذر حفظ الملف: القرص ممتلئ.',
    'folder-missing': 'تعذر حفظ الملف: لم يعد مجلده موجودًا.',
    'not-permitted': 'تعذر حفظ الملف: النظام لا يسمح بذلك.',
    unexpected: 'تعذر حفظ الملف.',
  },
  saved: {
    title: (names) => `سجل محفوظ: ${isolated(names)}`,
    reading: (percent) => `جارٍ القراءة، ${isolated(`${percent}%`)}`,
    failedLines: (count) =>
      plural(count, {
        zero: 'كل الأسطر من السجل',
        one: 'سطر واحد ليس من السجل',
        two: 'سطران ليسا من السجل',
        few: '# أسطر ليست من السجل',
        many: '# سطرًا ليست من السجل',
        other: '# سطر ليست من السجل',
      }),
    tooLong: (kept, older) => `لا تتسع الذاكرة إلا لأحدث الطلبات (${kept.text})، وتُرك الأقدم منها (${older.text})`,
    stopped: (problem) => `توقفت القراءة: ${problem}`,
    close: 'العودة إلى السجل المباشر',
    noDetails: 'هذا الطلب من ملف لا يحتوي على حقول الترويسة.',
    emptyTitle: 'لا طلبات في هذا الملف',
    empty: 'لا شيء فيه يمكن قراءته كسجل وصول.',
  },
  onDisk: 'السجل على القرص',
  keep: 'حفظ السجل على القرص',
  keepHint: 'كل طلب لكل مشاركة، في ملفات تستطيع برامج أخرى قراءتها.',
  folder: 'المجلد',
  format: 'الصيغة',
  newFileAt: 'ملف جديد عند',
  anySize: 'أي حجم',
  keepFor: 'الاحتفاظ بالملفات',
  forever: 'دائمًا',
  days: (count) =>
    plural(count, {
      zero: '# يوم',
      one: 'يوم واحد',
      two: 'يومان',
      few: '# أيام',
      many: '# يومًا',
      other: '# يوم',
    }),
  changeFolder: 'مجلد آخر…',
  show: 'إظهار',
  showLabel: 'إظهار ملف السجل',
  off: 'يُكتب فور وجود ما يُسجَّل.',
  writing: (size) => `جارٍ الكتابة: ${isolated(size)} في هذا الملف`,
  problems: {
    'disk-full': 'لا يمكن كتابة السجل على القرص: القرص ممتلئ.',
    'folder-missing': 'لا يمكن كتابة السجل على القرص: لم يعد مجلده موجودًا.',
    'not-permitted': 'لا يمكن كتابة السجل على القرص: النظام لا يسمح بذلك.',
    unexpected: 'لا يمكن كتابة السجل على القرص.',
  },
  waiting: (count) =>
    `يستمر السجل في الذاكرة. ${plural(count, {
      zero: 'لا طلبات تنتظر القرص.',
      one: 'طلب واحد ينتظر القرص.',
      two: 'طلبان ينتظران القرص.',
      few: '# طلبات تنتظر القرص.',
      many: '# طلبًا تنتظر القرص.',
      other: '# طلب تنتظر القرص.',
    })}`,
  lost: (count) =>
    `يستمر السجل في الذاكرة. ${plural(count, {
      zero: 'لا ينقص القرص أي طلب.',
      one: 'طلب واحد غير موجود على القرص.',
      two: 'طلبان غير موجودين على القرص.',
      few: '# طلبات غير موجودة على القرص.',
      many: '# طلبًا غير موجودة على القرص.',
      other: '# طلب غير موجودة على القرص.',
    })}`,
};
