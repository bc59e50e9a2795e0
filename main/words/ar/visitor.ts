/** The visitor's page in Arabic. */

import { isolated } from '../../text/isolates.ts';
import type { Words } from '../en/visitor.ts';
import { formatSize } from '../format-size.ts';
import { grouped as groupedFor } from '../grouped.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ar');
const grouped = (count: number): string => groupedFor(count, 'ar');

const results = (count: number): string =>
  plural(count, {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '# نتائج',
    many: '# نتيجة',
    other: '# نتيجة',
  });

export const words: Words = {
  amount: (octets) => formatSize(octets, 'ar'),
  path: 'المسار',
  name: 'الاسم',
  size: 'الحجم',
  modified: 'تاريخ التعديل',
  modifiedUtc: 'تاريخ التعديل (UTC)',
  kind: 'النوع',
  download: 'تنزيل',
  downloadNamed: (name) => `تنزيل ${isolated(name)}`,
  downloadAll: 'تنزيل الكل',
  empty: 'هذا المجلد فارغ.',
  folders: (count) =>
    plural(count, {
      zero: 'لا مجلدات',
      one: 'مجلد واحد',
      two: 'مجلدان',
      few: '# مجلدات',
      many: '# مجلدًا',
      other: '# مجلد',
    }),
  files: (count) =>
    plural(count, {
      zero: 'لا ملفات',
      one: 'ملف واحد',
      two: 'ملفان',
      few: '# ملفات',
      many: '# ملفًا',
      other: '# ملف',
    }),
  joined: (parts) => parts.join('، '),
  search: 'بحث',
  searchLabel: 'بحث في هذا المجلد وما تحته',
  searchPlaceholder: 'بحث',
  resultsFor: (text) => `نتائج البحث عن «${isolated(text)}»`,
  results,
  noResults: 'لا يوجد هنا اسم يحتوي على ذلك.',
  searchCut: 'هناك المزيد: توقف البحث قبل اكتماله. جرّب كلمة أطول.',
  pages: 'الصفحات',
  previousPage: 'السابق',
  nextPage: 'التالي',
  pageOf: (page, count) => `صفحة ${grouped(page)} من ${grouped(count)}`,
  madeWith: 'مشاركة عبر Porthole',
  checksums: 'المجاميع الاختبارية',
  unreadable: 'تتعذر قراءته',
  unreadableNote: 'ما تتعذر قراءته لا يدخل في تنزيل المجلد كله، ويذكر كل تنزيل ما ينقصه.',
  sandboxed:
    'تُعرض صفحات هذا المجلد دون نصوصها البرمجية. إذا احتاجت إليها صفحة، فاطلب من صاحب المجلد تشغيل «عرض كموقع ويب».',
  unscripted:
    'تُعرض هذه الصفحة دون نصوصها البرمجية، لذا قد تبدو فارغة أو لا تستجيب. إذا كنت تثق بها، فاطلب من صاحبها تشغيل «عرض كموقع ويب».',
  openUnscripted: 'فتح دون هذا التنبيه',

  sharedText: 'نص مشارك',
  sharedLink: 'رابط مشارك',
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyYourself: 'النص محدد. انسخه باستخدام المتصفح.',
  saveText: 'حفظ كملف',

  list: 'قائمة',
  grid: 'شبكة',
  sortBy: 'فرز حسب',
  noMatch: (text) => `لا شيء يطابق «${isolated(text)}».`,
  matches: results,
  searchingBelow: 'جارٍ البحث في المجلدات الفرعية…',
  foundBelow: (count) => `${results(count)} في المجلدات الفرعية`,
  loading: (count) =>
    `جارٍ التحميل… ${plural(count, {
      zero: '# عنصر',
      one: 'عنصر واحد',
      two: 'عنصران',
      few: '# عناصر',
      many: '# عنصرًا',
      other: '# عنصر',
    })}`,
  loadFailed: 'تعذر تحميل الباقي.',
  select: 'تحديد',
  selectNamed: (name) => `تحديد ${isolated(name)}`,
  selected: (count) => `المحدد: ${grouped(count)}`,
  selectAll: 'تحديد الكل',
  done: 'تم',
  downloadSelected: 'تنزيل بصيغة zip',
  selectionTooLong: 'الأسماء كثيرة على طلب واحد: نزّل المجلد كله بدلًا من ذلك.',

  close: 'إغلاق',
  previous: 'السابق',
  next: 'التالي',
  open: 'فتح',
  play: 'بدء عرض الشرائح',
  pause: 'إيقاف عرض الشرائح',
  preview: 'معاينة',
  position: (index, count) => `${grouped(index)} من ${grouped(count)}`,
  cannotShow: 'لا يستطيع متصفحك عرض هذا الملف.',
  tooLarge: (shown) => `يُعرض أول ${isolated(shown)} فقط.`,
  contents: 'في هذا الأرشيف',
  contentsCut: 'يحتوي على أكثر مما هو مدرج هنا.',
  contentsDamaged: 'تتعذر قراءة بقيته.',
  rendered: 'منسّق',
  source: 'المصدر',
};
