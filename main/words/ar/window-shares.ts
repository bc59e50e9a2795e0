/** Arabic: the list of shares. */

import { isolated } from '../../text/isolates.ts';
import type { Words } from '../en/window.ts';

export const shares: Words['shares'] = {
  search: 'بحث في المشاركات',
  notFound: 'لا توجد مشاركة بهذا الاسم',
  title: 'المشاركات',
  add: 'مشاركة المزيد',
  chooseFolder: 'اختيار مجلد…',
  chooseFiles: 'اختيار ملفات…',
  dropHint: 'أو اسحب المجلدات والملفات إلى أي مكان في هذه النافذة.',
  recent: 'المجلدات الأخيرة',
  actions: (name) => `${isolated(name)}: إجراءات`,
  moreFiles: (count) => `و${count} أخرى`,
  addFiles: 'إضافة ملفات…',
  removeFile: (file) => `إيقاف مشاركة ${isolated(file)}`,
  fileRemoved: (file) => `لم يعد ${isolated(file)} قيد المشاركة. الملف نفسه لم يتغير.`,
  name: 'اسم المشاركة',
  rename: 'إعادة تسمية',
  remove: 'إزالة من القائمة',
  start: (name) => `بدء ${isolated(name)}`,
  stop: (name) => `إيقاف ${isolated(name)}`,
  copyAddress: (name) => `نسخ عنوان ${isolated(name)}`,
  removed: (name) => `لم تعد «${isolated(name)}» قيد المشاركة. ملفاتها لم تتغير.`,
  moveUp: 'نقل لأعلى',
  moveDown: 'نقل لأسفل',
  moved: (name, place, count) => `«${isolated(name)}» الآن في الموضع ${place} من ${count}`,
};
