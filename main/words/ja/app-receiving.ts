/** Japanese: what visitors add, as the main process tells it. */
import type { ReceivingWords } from '../receiving-words.ts';

export const receiving: ReceivingWords = {
  dropBox: '受け取りボックス',
  dropLink: 'ファイル送信用',
  noDropBox: (folder) => ({
    message: 'ファイルを受け取れません',
    detail: `${folder}に受け取り用のフォルダーを作成できませんでした。`,
    buttons: { ok: 'OK' },
  }),
  receiveFiles: 'ファイルを受け取る…',
  waiting: (count) => `${count}人がファイルの送信を希望しています`,
  asks: (sender, files) => `「${sender}」が${files}個のファイルの送信を希望しています`,
  asksMany: (questions) => `${questions}人がファイルの送信を希望しています`,
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: '受け取る',
  decline: '拒否',
  showInFolder: 'フォルダーに表示',
  undo: '元に戻す',
  arrived: (sender, files) => `「${sender}」から${files}個のファイルが届きました`,
  arrivedMany: (files) => `${files}個のファイルが届きました`,
  arrivedIn: (file, share) => `「${share}」：${file}`,
};
