/** What visitors read after they have sent files without a script, in Arabic. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ar');

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(' '),
  arrived: (count) =>
    plural(count, {
      zero: 'لم يصل أي ملف',
      one: 'وصل ملف واحد',
      two: 'وصل ملفان',
      few: 'وصلت # ملفات',
      many: 'وصل # ملفًا',
      other: 'وصل # ملف',
    }),
  nothingArrived: 'لم يصل شيء',
  badNames: (count) =>
    plural(count, {
      zero: 'أسماء الملفات كلها صالحة هنا.',
      one: 'اسم أحد الملفات لا يمكن استخدامه هنا.',
      two: 'اسما ملفين لا يمكن استخدامهما هنا.',
      few: 'أسماء # ملفات لا يمكن استخدامها هنا.',
      many: 'أسماء # ملفًا لا يمكن استخدامها هنا.',
      other: 'أسماء # ملف لا يمكن استخدامها هنا.',
    }),
  declined: 'لم يقبله صاحب المشاركة.',
  asksFirst: (action) => `${action}…`,
  renameOrDelete: 'إعادة التسمية أو الحذف',
  howToChange: 'حدّد ما تريده. لإعادة التسمية حدّد عنصرًا واحدًا واكتب الاسم الجديد أدناه.',
  nothingChosen: 'لم يُحدَّد شيء.',
  chooseOne: 'حدّد عنصرًا واحدًا فقط لإعادة تسميته.',
  back: 'رجوع',
};
