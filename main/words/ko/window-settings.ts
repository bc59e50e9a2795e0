/** Korean: the settings. */
import type { Words } from '../en/window.ts';

export const settings: Words['settings'] = {
  title: '설정',
  back: '뒤로',
  groups: { appearance: '모양', sharing: '공유', notifications: '알림', background: '백그라운드', about: '정보' },
  labels: {
    theme: '테마',
    language: '언어',
    notifyFirstVisitor: '공유의 첫 방문자',
    notifyFinished: '완료된 다운로드',
    notifyReceived: '받은 파일',
    notifyBlocked: '과부하를 주거나 차단된 후 들어오려는 방문자',
    keepAwake: '다운로드 중 컴퓨터를 깨어 있게 유지',
    startAtLogin: '로그인할 때 Porthole 시작',
    showInFinder: 'Finder에 ‘Porthole로 공유’ 표시',
    onClose: '창을 닫을 때',
    announceName: '로컬 네트워크에 공유 알리기',
  },
  values: {
    system: '시스템',
    light: '밝게',
    dark: '어둡게',
    ask: '처음에 확인',
    'keep-running': 'Porthole 계속 실행',
    quit: 'Porthole 종료',
  },
  unsaved: {
    problems: {
      'disk-full': '변경 사항을 저장할 수 없습니다. 디스크가 가득 찼습니다.',
      'folder-missing': '변경 사항을 저장할 수 없습니다. 폴더가 없어졌습니다.',
      'not-permitted': '변경 사항을 저장할 수 없습니다. 시스템이 허용하지 않습니다.',
      unexpected: '변경 사항을 저장할 수 없습니다.',
    },
    tryAgain: '다시 저장',
    waiting: '종료할 때까지 적용되며 가능해지면 바로 저장됩니다.',
    showFile: '폴더 보기',
  },
  checkForUpdates: '업데이트 확인…',
  on: '켬',
  off: '끔',
  changed: (label, value) => `${label}: ${value}`,
  notificationsNote: '창을 보고 있지 않을 때만 표시됩니다.',
  hints: {
    notifyFinished: '크거나 오래 걸린 파일이 모두 전송되었을 때.',
    keepAwake: '화면은 평소처럼 꺼질 수 있습니다.',
    startAtLogin: '창 없이, 마지막 공유 상태 그대로 시작합니다.',
    announceName: '다른 사람이 .local로 끝나는 이름으로 열고 주변 웹 페이지 목록에서 찾을 수 있습니다.',
    showInFinder: '폴더나 파일을 오른쪽 클릭하면 나오는 메뉴의 ‘빠른 동작’ 또는 ‘서비스’에 있습니다.',
    onCloseTray: '트레이 아이콘으로 창을 다시 열 수 있습니다.',
    onCloseNoTray: '이 데스크톱에는 트레이가 없습니다. Porthole을 다시 시작하면 창이 열립니다.',
  },
};
