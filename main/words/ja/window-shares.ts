/** Japanese: the list of shares. */
import type { Words } from '../en/window.ts';

export const shares: Words['shares'] = {
  search: '共有を検索',
  notFound: 'その名前の共有はありません',
  title: '共有',
  add: '共有を追加',
  chooseFolder: 'フォルダーを選択…',
  chooseFiles: 'ファイルを選択…',
  dropHint: 'フォルダーやファイルは、このウィンドウの好きな場所にドロップできます。',
  recent: '最近使ったフォルダー',
  actions: (name) => `${name}：操作`,
  moreFiles: (count) => `ほか${count}個`,
  addFiles: 'ファイルを追加…',
  removeFile: (file) => `「${file}」の共有をやめる`,
  fileRemoved: (file) => `「${file}」の共有をやめました。ファイル自体はそのままです。`,
  name: '共有の名前',
  rename: '名前を変更',
  remove: 'リストから削除',
  start: (name) => `「${name}」を開始`,
  stop: (name) => `「${name}」を停止`,
  copyAddress: (name) => `「${name}」のアドレスをコピー`,
  removed: (name) => `「${name}」の共有をやめました。ファイルはそのままです。`,
  moveUp: '上へ移動',
  moveDown: '下へ移動',
  moved: (name, place, count) => `「${name}」は${count}件中${place}番目になりました`,
};
