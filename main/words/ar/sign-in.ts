/** The page before a share that is not for everybody, in Arabic. */
import type { SignInWords } from '../en/sign-in.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ar');

const seconds = (count: number): string =>
  plural(count, {
    zero: 'لحظات',
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: '# ثوانٍ',
    many: '# ثانية',
    other: '# ثانية',
  });
const minutes = (count: number): string =>
  plural(count, {
    zero: 'لحظات',
    one: 'دقيقة واحدة',
    two: 'دقيقتين',
    few: '# دقائق',
    many: '# دقيقة',
    other: '# دقيقة',
  });

export const words: SignInWords = {
  title: 'محتوى خاص',
  pin: 'رمز PIN',
  password: 'كلمة المرور',
  name: 'الاسم',
  open: 'فتح',
  askForPin: 'اطلب رمز PIN من صاحب المشاركة.',
  askForPassword: 'اطلب كلمة المرور من صاحب المشاركة.',
  askForLink: 'لا يُفتح إلا برابط. اطلب رابطًا من صاحب المشاركة.',
  wrongPin: 'رمز PIN غير صحيح.',
  wrongPassword: 'كلمة المرور غير صحيحة.',
  wrongNameOrPassword: 'الاسم أو كلمة المرور غير صحيحة.',
  triesLeft: (count) =>
    plural(count, {
      zero: 'لم تبقَ محاولات.',
      one: 'بقيت محاولة واحدة.',
      two: 'بقيت محاولتان.',
      few: 'بقيت # محاولات.',
      many: 'بقيت # محاولة.',
      other: 'بقيت # محاولة.',
    }),
  wait: (waitSeconds) =>
    `حاول مرة أخرى بعد ${waitSeconds < 90 ? seconds(waitSeconds) : minutes(Math.ceil(waitSeconds / 60))}.`,
  pinStopped: 'لم يعد رمز PIN هذا صالحًا: حاول شخص ما تخمينه. اطلب رمزًا جديدًا من صاحب المشاركة.',
};
