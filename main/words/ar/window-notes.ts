/** Arabic: texts that are shared, and when sharing ends by itself. */

import { isolated } from '../../text/isolates.ts';
import type { Words } from '../en/window.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ar');

export const notes: Words['notes'] = {
  share: 'مشاركة نص أو رابط…',
  title: 'مشاركة نص أو رابط',
  label: 'نص أو رابط',
  hint: 'يستطيع كل من على شبكتك قراءته ونسخه إلى أن توقف مشاركته.',
  action: 'مشاركة',
  tooLong: (count) => `النص أطول من أن تتم مشاركته: الحد الأقصى ${count} من الأحرف. احفظه كملف.`,
  empty: 'لا شيء فيه بعد.',
  drop: 'أفلت لمشاركة هذا النص',
  removed: (name) => `لم يعد «${isolated(name)}» قيد المشاركة.`,
};

export const ending: Words['ending'] = {
  choose: 'إيقاف بعد…',
  title: 'متى تتوقف المشاركة تلقائيًا',
  hour: 'بعد ساعة',
  today: 'عند منتصف الليل',
  downloads: 'بعد أن يحصل عليه الجميع، عند',
  downloadsUnit: 'من التنزيلات المكتملة',
  set: 'تعيين',
  setLabel: 'تعيين عدد التنزيلات',
  never: 'عدم الإيقاف تلقائيًا',
  hint: 'تكتمل التنزيلات الجارية.',
  atTime: (time) => `تتوقف عند ${isolated(time)}`,
  atMidnight: 'تتوقف عند منتصف الليل',
  afterDownloads: (left) =>
    plural(left, {
      zero: 'تتوقف الآن',
      one: 'تتوقف بعد تنزيل واحد آخر',
      two: 'تتوقف بعد تنزيلين آخرين',
      few: 'تتوقف بعد # تنزيلات أخرى',
      many: 'تتوقف بعد # تنزيلًا آخر',
      other: 'تتوقف بعد # تنزيل آخر',
    }),
  stoppedAt: (time) => `توقفت عند ${isolated(time)} كما اخترت`,
  stoppedAfter: (count) =>
    plural(count, {
      zero: 'توقفت كما اخترت',
      one: 'توقفت بعد تنزيل واحد كما اخترت',
      two: 'توقفت بعد تنزيلين كما اخترت',
      few: 'توقفت بعد # تنزيلات كما اخترت',
      many: 'توقفت بعد # تنزيلًا كما اخترت',
      other: 'توقفت بعد # تنزيل كما اخترت',
    }),
};
