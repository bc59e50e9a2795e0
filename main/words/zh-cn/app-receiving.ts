/** Simplified Chinese: what visitors add, as the main process tells it. */
import type { ReceivingWords } from '../receiving-words.ts';

export const receiving: ReceivingWords = {
  dropBox: '收件箱',
  dropLink: '用于发送文件',
  noDropBox: (folder) => ({
    message: '无法接收文件',
    detail: `无法在 ${folder} 中建立存放文件的文件夹。`,
    buttons: { ok: '好' },
  }),
  receiveFiles: '接收文件…',
  waiting: (count) => `${count} 人想发送文件`,
  asks: (sender, files) => `“${sender}”想发送 ${files} 个文件`,
  asksMany: (questions) => `${questions} 人想发送文件`,
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: '接受',
  decline: '拒绝',
  showInFolder: '在文件夹中显示',
  undo: '撤销',
  arrived: (sender, files) => `“${sender}”发来了 ${files} 个文件`,
  arrivedMany: (files) => `收到 ${files} 个文件`,
  arrivedIn: (file, share) => `在“${share}”中：${file}`,
};
