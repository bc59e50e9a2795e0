/** Traditional Chinese (Taiwan): what visitors add, as the main process tells it. */
import type { ReceivingWords } from '../receiving-words.ts';

export const receiving: ReceivingWords = {
  dropBox: '收件匣',
  dropLink: '用於傳送檔案',
  noDropBox: (folder) => ({
    message: '無法接收檔案',
    detail: `無法在 ${folder} 中建立存放檔案的資料夾。`,
    buttons: { ok: '確定' },
  }),
  receiveFiles: '接收檔案…',
  waiting: (count) => `${count} 人想傳送檔案`,
  asks: (sender, files) => `「${sender}」想傳送 ${files} 個檔案`,
  asksMany: (questions) => `${questions} 人想傳送檔案`,
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: '接受',
  decline: '拒絕',
  showInFolder: '在資料夾中顯示',
  undo: '復原',
  arrived: (sender, files) => `「${sender}」傳來了 ${files} 個檔案`,
  arrivedMany: (files) => `收到 ${files} 個檔案`,
  arrivedIn: (file, share) => `在「${share}」中：${file}`,
};
