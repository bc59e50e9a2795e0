/** Arabic: what visitors add. Names that stand in a sentence are marked apart by the window. */

import { isolated } from '../../text/isolates.ts';
import type { Counted } from '../counted.ts';
import type { Words } from '../en/window.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ar');
/** After a noun, or as the object of a verb. */
const filesOf = (count: Counted): string =>
  plural(count, {
    zero: '# ملف',
    one: 'ملف واحد',
    two: 'ملفين',
    few: '# ملفات',
    many: '# ملفًا',
    other: '# ملف',
  });

export const receiving: Words['receiving'] = {
  title: 'يمكن للناس إضافة ملفات',
  short: 'إضافة الملفات',
  on: 'يمكن للناس إضافة ملفات',
  onAndChange: 'يمكن للناس إضافة الملفات وتغييرها وحذفها',
  off: 'يمكن للناس العرض فقط',
  offButLinks: 'يمكن للناس العرض فقط، وعبر رابط يمكنهم الإضافة',
  switchHint: 'يستطيع كل من يدخل إرسال ملفات ومجلدات.',
  where: 'مكان حفظها',
  places: {
    usual: 'هنا، وعبر الروابط على حدة',
    here: 'في هذا المجلد',
    'sender-folder': 'مجلد جديد لكل مرسل',
  },
  askFirst: 'اسألني أولًا',
  askFirstHint: 'لا يُكتب شيء قبل أن توافق. عدم الرد خلال دقيقتين يعني الرفض.',
  askUsual: 'لا يُسأل عمن دخل برمز PIN أو كلمة مرور أو اسم.',
  change: '…وتغييرها أو حذفها',
  changeHint:
    'يستطيع كل من يدخل استبدال كل ما تتم مشاركته وتسميته ونقله وحذفه. ما يُستبدل أو يُحذف ينتقل إلى المهملات، وحيث لا مهملات على القرص يضيع نهائيًا.',
  changeWarning: 'يستطيع كل من يدخل الآن تغيير كل ما هنا وحذفه دون سؤالك.',
  largest: 'أكبر ملف',
  quota: 'الحد الإجمالي',
  noLimit: 'بلا حد',
  receiveFiles: 'استلام ملفات…',
  receiveHint: 'ينشئ صندوق استلام في مجلد التنزيلات: يرسل الناس إليه الملفات ولا يرون شيئًا.',
  dropBox: 'صندوق استلام: يرسل الناس إليه الملفات ولا يرون شيئًا',
  questions: 'في انتظار ردك',
  wantsToSend: (files, size) => `طلب إرسال ${filesOf(files)}، ${isolated(size)}`,
  wantsToSendMore: (files, size) => `طلب إرسال ${filesOf(files)}، أكثر من ${isolated(size)}`,
  wantsToSendUnknown: (files) => `طلب إرسال ${filesOf(files)}، الحجم غير معروف`,
  to: (share) => `إلى ${isolated(share)}`,
  known: (parts) => `(${parts.map(isolated).join('، ')})`,
  by: (identity) => `بواسطة ${isolated(identity)}`,
  declinedAt: (time) => `دون رد، يُرفض عند ${isolated(time)}.`,
  accept: 'قبول',
  acceptSome: (files) => `قبول ${filesOf(files)}`,
  acceptToday: 'قبول الكل اليوم',
  acceptTodayHint: 'يُقبل ما يرسله حتى منتصف الليل دون سؤال.',
  decline: 'رفض',
  acceptFrom: (sender) => `قبول: ${isolated(sender)}`,
  acceptTodayFrom: (sender) => `قبول الكل اليوم: ${isolated(sender)}`,
  declineFrom: (sender) => `رفض: ${isolated(sender)}`,
  listOf: (files) => `إظهار ${filesOf(files)}`,
  rest: (files) =>
    plural(files, {
      zero: 'ولا ملفات أخرى',
      one: 'وملف آخر',
      two: 'وملفان آخران',
      few: 'و# ملفات أخرى',
      many: 'و# ملفًا آخر',
      other: 'و# ملف آخر',
    }),
  unknownSize: 'حجم غير معروف',
  asked: (sender, files) => `طلب من ${isolated(sender)} لإرسال ${filesOf(files)}`,
  received: (files, sender) => `استلام ${filesOf(files)} من ${isolated(sender)}`,
  from: (sender) => `من ${isolated(sender)}`,
  keptAs: (name) => `حُفظ باسم ${isolated(name)}`,
  sentAs: (name) => `أُرسل باسم ${isolated(name)}`,
  at: (size, time) => `${isolated(size)} · ${isolated(time)}`,
  showInFolder: 'إظهار في المجلد',
  showInFolderOf: (name) => `إظهار في المجلد: ${isolated(name)}`,
  undo: 'تراجع',
  undoOf: (name) => `تراجع: نقل ${isolated(name)} إلى المهملات`,
  undone: (files) => `تم نقل ${filesOf(files)} إلى المهملات`,
  undoneSome: (trashed, kept) =>
    `تم نقل ${filesOf(trashed)} إلى المهملات. تعذر نقل ${filesOf(kept)} أو حدث تغيير بعد ذلك.`,
  undoneNone: 'لم يُنقل شيء إلى المهملات: حدث تغيير بعد ذلك، أو لا توجد مهملات هنا.',
  progress: (name, sender) => `${isolated(name)} من ${isolated(sender)}`,
  arrived: 'وصل',
  interrupted: 'انقطع',
  receivedOf: (received, size) => `${isolated(received)} من ${isolated(size)}`,
};
