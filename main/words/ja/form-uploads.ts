/** What visitors read after they have sent files without a script, in Japanese. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { grouped } from '../grouped.ts';

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(''),
  arrived: (count) => `${grouped(count, 'ja')}個のファイルが届きました`,
  nothingArrived: '届いたファイルはありません',
  badNames: (count) => `${grouped(count, 'ja')}個のファイルの名前は、ここでは使えません。`,
  declined: '共有している人が受け取りませんでした。',
  asksFirst: (action) => `${action}…`,
  renameOrDelete: '名前の変更または削除',
  howToChange: '対象を選択してください。名前を変更する場合は1つだけ選択し、下に新しい名前を入力します。',
  nothingChosen: '何も選択されていません。',
  chooseOne: '名前を変更するには、1つだけ選択してください。',
  back: '戻る',
};
