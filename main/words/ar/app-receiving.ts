/** Arabic: what visitors add, as the main process tells it. */
import { isolated } from '../../text/isolates.ts';
import { pluralsOf } from '../plurals.ts';
import type { ReceivingWords } from '../receiving-words.ts';

const plural = pluralsOf('ar');
/** As the object of a verb, or after a noun. */
const filesOf = (count: number): string =>
  plural(count, {
    zero: '# ملف',
    one: 'ملف واحد',
    two: 'ملفين',
    few: '# ملفات',
    many: '# ملفًا',
    other: '# ملف',
  });

export const receiving: ReceivingWords = {
  dropBox: 'صندوق الاستلام',
  dropLink: 'لإرسال الملفات',
  noDropBox: (folder) => ({
    message: 'لا يمكن استلام الملفات',
    detail: `تعذر إنشاء مجلد لها في ${isolated(folder)}.`,
    buttons: { ok: 'موافق' },
  }),
  receiveFiles: 'استلام ملفات…',
  waiting: (count) =>
    plural(count, {
      zero: 'لا أحد يريد إرسال ملفات',
      one: 'شخص واحد يريد إرسال ملفات',
      two: 'شخصان يريدان إرسال ملفات',
      few: '# أشخاص يريدون إرسال ملفات',
      many: '# شخصًا يريدون إرسال ملفات',
      other: '# شخص يريدون إرسال ملفات',
    }),
  asks: (sender, files) => `طلب من «${isolated(sender)}» لإرسال ${filesOf(files)}`,
  asksMany: (questions) =>
    plural(questions, {
      zero: 'لا طلبات لإرسال ملفات',
      one: 'طلب واحد لإرسال ملفات',
      two: 'طلبان لإرسال ملفات',
      few: '# طلبات لإرسال ملفات',
      many: '# طلبًا لإرسال ملفات',
      other: '# طلب لإرسال ملفات',
    }),
  asksFrom: (address, device, size) =>
    [address, device, size]
      .filter((part) => part !== '')
      .map((part) => isolated(part))
      .join(' · '),
  accept: 'قبول',
  decline: 'رفض',
  showInFolder: 'إظهار في المجلد',
  undo: 'تراجع',
  arrived: (sender, files) => `تم استلام ${filesOf(files)} من «${isolated(sender)}»`,
  arrivedMany: (files) => `تم استلام ${filesOf(files)}`,
  arrivedIn: (file, share) => `في «${isolated(share)}»: ${isolated(file)}`,
};
