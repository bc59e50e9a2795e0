/** What the visitor's page says where people may add files, and change what is there, in Arabic. */

import { isolated } from '../../text/isolates.ts';
import type { AddingWords } from '../en/adding.ts';
import { formatSize } from '../format-size.ts';
import { grouped as groupedFor } from '../grouped.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ar');
const grouped = (count: number): string => groupedFor(count, 'ar');

export const words: AddingWords = {
  amount: (octets) => formatSize(octets, 'ar'),
  beside: (parts) => parts.map(isolated).join(' · '),
  sentences: (parts) => parts.join(' '),
  addFiles: 'إضافة ملفات',
  dropHere: 'اسحب الملفات أو المجلدات إلى هنا',
  chooseFiles: 'اختيار ملفات',
  chooseFolder: 'اختيار مجلد',
  whoAreYou: 'من أنت؟',
  yourName: 'اسمك',
  send: 'إرسال',
  dropBox: 'ما تضعه هنا يصل إلى من أعطاك هذا العنوان. لن ترى ما أرسله الآخرون.',

  reading: 'جارٍ فحص المجلدات…',
  asking: 'جارٍ التحقق من المساحة المتوفرة…',
  asked: 'في انتظار موافقة صاحب المشاركة…',
  cancel: 'إلغاء',
  keepOpen: 'أبقِ هذه الصفحة مفتوحة حتى يكتمل الإرسال.',
  arrivedOf: (arrived, count) =>
    plural(count, {
      zero: (number) => `${grouped(arrived)} من ${number} ملف`,
      one: () => `${grouped(arrived)} من ملف واحد`,
      two: () => `${grouped(arrived)} من ملفين`,
      few: (number) => `${grouped(arrived)} من ${number} ملفات`,
      many: (number) => `${grouped(arrived)} من ${number} ملفًا`,
      other: (number) => `${grouped(arrived)} من ${number} ملف`,
    }),
  sizeOf: (sent, size) => `${isolated(sent)} من ${isolated(size)}`,
  perSecond: (size) => `${isolated(size)}/ث`,
  secondsLeft: (count) =>
    plural(count, {
      zero: 'أقل من ثانية متبقية',
      one: 'ثانية واحدة متبقية',
      two: 'ثانيتان متبقيتان',
      few: '#\u00a0ثوانٍ متبقية',
      many: '#\u00a0ثانية متبقية',
      other: '#\u00a0ثانية متبقية',
    }),
  minutesLeft: (count) =>
    plural(count, {
      zero: 'أقل من دقيقة متبقية',
      one: 'دقيقة واحدة متبقية',
      two: 'دقيقتان متبقيتان',
      few: '#\u00a0دقائق متبقية',
      many: '#\u00a0دقيقة متبقية',
      other: '#\u00a0دقيقة متبقية',
    }),
  hoursLeft: (count) =>
    plural(count, {
      zero: 'أقل من ساعة متبقية',
      one: 'ساعة واحدة متبقية',
      two: 'ساعتان متبقيتان',
      few: '#\u00a0ساعات متبقية',
      many: '#\u00a0ساعة متبقية',
      other: '#\u00a0ساعة متبقية',
    }),
  allArrived: (count) =>
    `${plural(count, {
      zero: 'لم يصل أي ملف.',
      one: 'وصل ملفك.',
      two: 'وصل الملفان.',
      few: 'وصلت الملفات كلها وعددها\u00a0#.',
      many: 'وصلت الملفات كلها وعددها\u00a0#.',
      other: 'وصلت الملفات كلها وعددها\u00a0#.',
    })} يمكنك إغلاق هذه الصفحة.`,
  thanks: 'شكرًا لك!',
  someFailed: (failed, arrived) =>
    [
      plural(failed, {
        zero: 'لم يتعذر إرسال أي ملف.',
        one: 'تعذر إرسال ملف واحد.',
        two: 'تعذر إرسال ملفين.',
        few: 'تعذر إرسال # ملفات.',
        many: 'تعذر إرسال # ملفًا.',
        other: 'تعذر إرسال # ملف.',
      }),
      plural(arrived, {
        zero: 'لم يصل شيء.',
        one: 'وصل ملف واحد.',
        two: 'وصل ملفان.',
        few: 'وصلت # ملفات.',
        many: 'وصل # ملفًا.',
        other: 'وصل # ملف.',
      }),
    ].join(' '),
  paused: 'متوقف مؤقتًا',
  waits: 'في الانتظار',
  arrived: 'وصل',
  arrivedAs: (name) => `وصل باسم «${isolated(name)}»`,
  noConnection: 'لا يوجد اتصال. سيُستأنف الإرسال تلقائيًا.',
  begun: (count) =>
    plural(count, {
      zero: 'لا ملفات للإرسال.',
      one: 'جارٍ إرسال ملف واحد.',
      two: 'جارٍ إرسال ملفين.',
      few: 'جارٍ إرسال # ملفات.',
      many: 'جارٍ إرسال # ملفًا.',
      other: 'جارٍ إرسال # ملف.',
    }),
  pause: 'إيقاف مؤقت',
  pauseNamed: (name) => `إيقاف ${isolated(name)} مؤقتًا`,
  resume: 'استئناف',
  resumeNamed: (name) => `استئناف ${isolated(name)}`,
  retry: 'إعادة المحاولة',
  retryNamed: (name) => `إعادة محاولة إرسال ${isolated(name)}`,
  remove: 'إزالة',
  removeNamed: (name) => `إزالة ${isolated(name)}`,
  pauseAll: 'إيقاف الكل مؤقتًا',
  resumeAll: 'استئناف الكل',
  clear: 'مسح القائمة',
  list: 'الملفات قيد الإرسال',

  noRoom: 'لا توجد مساحة كافية.',
  noRoomFor: (needed, free) => `لا توجد مساحة كافية: المطلوب ${isolated(needed)} والمتوفر ${isolated(free)}.`,
  quota: 'لا يمكن إضافة المزيد هنا.',
  quotaFor: (needed, free) => `لا يمكن إضافة هذا هنا: المطلوب ${isolated(needed)} والمتبقي ${isolated(free)}.`,
  tooLarge: 'الملف أكبر من الحجم المسموح به هنا.',
  tooLargeFor: (limit) => `الملف أكبر من الحجم المسموح به هنا: الحد الأقصى ${isolated(limit)}.`,
  noRight: 'لم تعد الإضافة ممكنة هنا.',
  declined: 'رفضه صاحب المشاركة.',
  leftOut: 'استبعده صاحب المشاركة.',
  noAnswer: 'لا يوجد رد. اسأل صاحب المشاركة ثم حاول مرة أخرى.',
  ended: 'لم يعد هذا الرابط يعمل. اسأل من أرسله إليك.',
  signIn: 'عليك الدخول مرة أخرى للمتابعة.',
  signInAgain: 'الدخول مرة أخرى',
  badName: 'لا يمكن استخدام اسم الملف هذا هناك.',
  exists: 'يوجد عنصر آخر بهذا الاسم.',
  gone: 'لم يعد المجلد موجودًا.',
  locked: 'شخص آخر يعمل عليه. حاول مرة أخرى لاحقًا.',
  unreadable: 'لم يعد متصفحك قادرًا على قراءة هذا الملف. اختره من جديد.',
  refused: 'لم يُقبل.',
  sendLess: 'أرسل أقل، أو اسأل صاحب المشاركة.',
  askSharer: 'اسأل صاحب المشاركة.',
  otherName: 'غيّر اسم الملف واختره من جديد.',
  noReply: 'لا يوجد اتصال. حاول مرة أخرى.',

  replaceTitle: (name) => `هل تريد استبدال «${isolated(name)}»؟`,
  replaceMany: (count) => `هل تريد استبدال هذه العناصر (${grouped(count)})؟`,
  replaceWhat: 'يوجد هنا عنصر بهذا الاسم. سيُستبدل أيضًا ما في المجلدات من عناصر تحمل الاسم نفسه.',
  replace: 'استبدال',

  newFolder: 'مجلد جديد',
  folderName: 'اسم المجلد الجديد',
  create: 'إنشاء',
  rename: 'إعادة تسمية',
  newName: 'الاسم الجديد',
  delete: 'حذف',
  deleteNamed: (name) => `هل تريد حذف «${isolated(name)}»؟`,
  deleteMany: (count) => `هل تريد حذف هذه العناصر (${grouped(count)})؟`,
  deleteForGood: 'لا يمكن التراجع عن ذلك هنا.',
  notEmpty: (name, count, isMore) =>
    isMore
      ? `«${isolated(name)}» ليس فارغًا: ستُحذف العناصر التي فيه أيضًا، وعددها أكثر من ${grouped(count)}.`
      : `«${isolated(name)}» ليس فارغًا: ${plural(count, {
          zero: 'سيُحذف ما فيه أيضًا.',
          one: 'سيُحذف العنصر الذي فيه أيضًا.',
          two: 'سيُحذف العنصران اللذان فيه أيضًا.',
          few: 'ستُحذف أيضًا العناصر التي فيه، وعددها\u00a0#.',
          many: 'ستُحذف أيضًا العناصر التي فيه، وعددها\u00a0#.',
          other: 'ستُحذف أيضًا العناصر التي فيه، وعددها\u00a0#.',
        })}`,
  nameMissing: 'أدخل اسمًا.',
  nameForbidden: `لا يمكن أن يكون الاسم «${isolated('.')}» أو «${isolated('..')}»، ولا أن يحتوي على ${isolated('/')} أو ${isolated('\\')}.`,
  nameTaken: (name) => `يوجد هنا «${isolated(name)}» بالفعل.`,
  changeRefused: 'لا يُسمح بتغيير هذا.',
  changeGone: 'لم يعد موجودًا.',
  changeFailed: 'لم تنجح العملية. حاول مرة أخرى.',
  created: (name) => `أُنشئ المجلد «${isolated(name)}».`,
  renamed: (name) => `أصبح الاسم «${isolated(name)}».`,
  deleted: (count) =>
    plural(count, {
      zero: 'لم يُحذف شيء.',
      one: 'تم الحذف.',
      two: 'حُذف عنصران.',
      few: 'حُذفت # عناصر.',
      many: 'حُذف # عنصرًا.',
      other: 'حُذف # عنصر.',
    }),
};
