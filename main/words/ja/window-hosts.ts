/** Japanese: the names by which a share may be asked for. */
import type { Words } from '../en/window.ts';

export const hosts: Words['hosts'] = {
  title: '応答する名前',
  field: 'このコンピューターの別の名前',
  hint: 'このコンピューター自身の名前とアドレスは常に使えます。ほかのWebサイトがこの共有になりすませないように、それ以外は拒否されます。自分でこのコンピューターに付けた名前だけを追加してください。',
  invalid: 'ホスト名ではありません。nas.example.orgのように、空白を入れずに入力してください。',
  add: '追加',
  addName: '名前を追加',
  remove: (name) => `${name}に応答しない`,
  answer: 'この名前に応答する',
  answerTitle: (name) =>
    `リクエストの宛先は${name}でしたが、この共有はその名前に応答しません。自分でこのコンピューターに付けた名前であれば、許可してください。`,
  allowedNow: (name) => `この共有は${name}に応答するようになりました。名前はこの共有の設定で変更できます。`,
};
