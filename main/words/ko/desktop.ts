/** Korean: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: '파일 공유',
  comment: '데스크톱에서 폴더를 HTTP로 공유하고 모든 요청을 실시간으로 확인합니다.',
  keywords: '공유;폴더;파일;서버;다운로드;업로드;',
  shareFolder: '폴더 공유…',
  shareWith: 'Porthole로 공유',
  shareWithHint: '네트워크의 모든 사람과 HTTP로 공유',
};
