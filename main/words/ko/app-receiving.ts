/** Korean: what visitors add, as the main process tells it. */
import type { ReceivingWords } from '../receiving-words.ts';

export const receiving: ReceivingWords = {
  dropBox: '받은 파일함',
  dropLink: '파일 보내기용',
  noDropBox: (folder) => ({
    message: '파일을 받을 수 없습니다',
    detail: `${folder}에 받을 폴더를 만들지 못했습니다.`,
    buttons: { ok: '확인' },
  }),
  receiveFiles: '파일 받기…',
  waiting: (count) => `${count}명이 파일을 보내려고 합니다`,
  asks: (sender, files) => `‘${sender}’님이 파일 ${files}개를 보내려고 합니다`,
  asksMany: (questions) => `${questions}명이 파일을 보내려고 합니다`,
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: '수락',
  decline: '거절',
  showInFolder: '폴더에서 보기',
  undo: '실행 취소',
  arrived: (sender, files) => `‘${sender}’님이 파일 ${files}개를 보냈습니다`,
  arrivedMany: (files) => `파일 ${files}개가 도착했습니다`,
  arrivedIn: (file, share) => `‘${share}’: ${file}`,
};
