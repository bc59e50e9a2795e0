/** Korean: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: '파일 공유',
  comment: '데스크톱에서 폴더를 HTTP로 공유하고 모든 요청을 실시간으로 확인합니다.',
  keywords: '공유;폴더;파일;서버;다운로드;업로드;',
  shareFolder: '폴더 공유…',
  shareWith: 'Porthole로 공유',
  shareWithHint: '네트워크의 모든 사람과 HTTP로 공유',
  synopsis: '가까운 기기와 폴더 공유',
  othersOpen:
    '다른 사람은 아무것도 설치하지 않고 휴대전화를 포함한 모든 브라우저에서 열 수 있습니다. 허용하면 같은 방법으로 파일을 보낼 수도 있습니다.',
  localNetwork: 'Porthole은 네트워크에 있는 기기와 폴더를 공유합니다.',
  folder: '폴더',
  file: '파일',
};
