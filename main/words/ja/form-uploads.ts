/** What visitors read after they have sent files without a script, in Japanese. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { grouped } from '../grouped.ts';

export const words: FormUploadWords = {
  arrived: (count) => `${grouped(count, 'ja')}個のファイルが届きました`,
  nothingArrived: '届いたファイルはありません',
  badNames: (count) => `${grouped(count, 'ja')}個のファイルの名前は、ここでは使えません。`,
  declined: '共有している人が受け取りませんでした。',
  back: '戻る',
};
