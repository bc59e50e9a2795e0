/** English: what visitors add, as the main process tells it. */
import type { ReceivingWords } from '../receiving-words.ts';

const filesOf = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

export const receiving: ReceivingWords = {
  dropBox: 'Drop box',
  dropLink: 'For sending files',
  noDropBox: (folder) => ({
    message: 'Files can’t be received',
    detail: `No folder for them could be made in ${folder}.`,
    buttons: { ok: 'OK' },
  }),
  receiveFiles: 'Receive files…',
  waiting: (count) => (count === 1 ? '1 person wants to send files' : `${count} people want to send files`),
  asks: (sender, files) => `“${sender}” wants to send ${filesOf(files)}`,
  asksMany: (questions) => `${questions} people want to send files`,
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: 'Accept',
  decline: 'Decline',
  showInFolder: 'Show in folder',
  undo: 'Undo',
  arrived: (sender, files) => `“${sender}” sent ${filesOf(files)}`,
  arrivedMany: (files) => `${filesOf(files)} arrived`,
  arrivedIn: (file, share) => `In ${share}: ${file}`,
};
