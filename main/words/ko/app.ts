/** The main process's words in Korean. */

import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { particleAfter } from '../korean-particles.ts';
import { listed } from '../listed.ts';
import { receiving } from './app-receiving.ts';

const running = ({ downloads }: AtStake): string => `다운로드 ${downloads}개가 진행 중입니다.`;

const atStake = ({ bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : `${formatSize(bytesToGo, 'ko')} 남았습니다. `;
  return `${size}기다리면 다운로드가 완료되며, 그동안 다른 사람은 들어올 수 없습니다.`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': '디스크가 가득 찼습니다.',
  'folder-missing': '설정 폴더가 없습니다.',
  'not-permitted': '설정 파일에 쓸 권한이 없습니다.',
  unexpected: '설정 파일에 쓰지 못했습니다.',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) =>
    `${name} 항목은 디스크 전체입니다. 네트워크의 누구나 이 컴퓨터의 모든 파일을 읽을 수 있게 됩니다.`,
  home: (name) => `${name} 폴더에는 개인 파일이 모두 들어 있습니다. 네트워크의 누구나 그 문서를 읽을 수 있게 됩니다.`,
  keys: (name) => `${name} 항목에는 키나 암호가 들어 있습니다. 네트워크의 누구나 읽을 수 있게 됩니다.`,
  system: (name) => `${name} 항목은 시스템의 일부입니다. 네트워크의 누구나 이 컴퓨터의 구성을 읽을 수 있게 됩니다.`,
  'own-files': (name) =>
    `${name} 폴더에는 Porthole의 설정이 들어 있습니다. 네트워크의 누구나 공유한 모든 것을 읽을 수 있게 됩니다.`,
  'log-folder': (name) =>
    `${name} 폴더에는 로그가 들어 있습니다. 네트워크의 누구나 누가 무엇을 가져갔는지 읽을 수 있게 됩니다.`,
};

export const words: Words = {
  receiving,
  language: 'ko',
  beside: (parts) => parts.join(' – '),

  nothingShared: '아직 공유한 항목이 없습니다',
  sharing: (name) => `‘${name}’ 공유 중`,
  starting: (name) => `‘${name}’ 공유를 시작하는 중…`,
  stopping: (name) => `‘${name}’ 공유를 중지하는 중…`,
  stopped: (name) => `‘${name}’ 공유 안 함`,
  failed: (name) => `‘${name}’ 항목을 공유하지 못했습니다`,
  sharingMany: (count) => `폴더 ${count}개 공유 중`,
  failedMany: (count) => `${count}개는 공유하지 못함`,
  groupFailed: (count) => `공유하지 못함 (${count})`,
  groupOn: (count) => `공유 중 (${count})`,
  groupOff: (count) => `공유 안 함 (${count})`,
  nothingIsShared: '현재 공유 중인 항목이 없습니다',
  visitors: (count) => `방문자 ${count}명`,

  copyAddress: '주소 복사',
  openWindow: '창 열기',
  start: '공유 시작',
  stop: '공유 중지',
  startAll: '모두 시작',
  stopAll: '모두 중지',
  showShare: '창에서 보기',
  openAddress: '브라우저에서 열기',
  showFolder: '폴더 보기',
  settings: '설정…',
  showDiagnostics: '진단 로그 보기',
  about: 'Porthole 정보',
  recentFolders: '최근 폴더',
  chooseFolder: '폴더 선택…',
  chooseFiles: '파일 선택…',
  shareText: '텍스트나 링크 공유…',
  quit: 'Porthole 종료',

  notify: {
    firstVisitor: (share) => `‘${share}’에 첫 방문자가 왔습니다`,
    firstVisitors: '첫 방문자들이 왔습니다',
    from: (visitor) => `${visitor}에서 접속했습니다.`,
    finished: (count) => (count === 1 ? '다운로드 완료' : `다운로드 ${count}개 완료`),
    delivered: (file, visitor) => `${visitor}에 ‘${file}’ 파일을 모두 보냈습니다.`,
    trouble: (count) => `방문자 ${count}명이 공유에 과부하를 주고 있습니다`,
    harms: (visitor, share) =>
      `${visitor}에서 ‘${share}’에 방문자 한 명의 한도보다 많이 요청합니다. 이 방문자를 차단할 수 있습니다.`,
    guessing: (share) => `누군가 ‘${share}’의 PIN을 추측하고 있습니다`,
    guessingMany: (count) => `방문자 ${count}명이 PIN을 추측하고 있습니다`,
    hasToWait: (visitor) =>
      `${visitor}${particleAfter(visitor, '은/는')} 이제 기다려야 합니다. 이 방문자를 차단할 수 있습니다.`,
    blocked: (count) => `차단된 방문자 ${count}명이 들어오려고 했습니다`,
    turnedAway: (visitor, share) => `${visitor}의 ‘${share}’ 접속을 거부했습니다.`,
    ended: (share) => `‘${share}’ 공유가 끝났습니다`,
    endedMany: (count) => `공유 ${count}개가 끝났습니다`,
    atTime: (time) => `${time}에 중지하도록 설정되어 있었습니다.`,
    afterDownloads: (count) => `다운로드 ${count}회 후 중지하도록 설정되어 있었습니다.`,
    more: (count) => `외 ${count}개`,
  },

  menuFile: '파일',
  menuShare: '공유',
  menuEdit: '편집',
  menuView: '보기',
  menuWindow: '창',
  menuHelp: '도움말',
  menu: {
    undo: '실행 취소',
    redo: '다시 실행',
    cut: '잘라내기',
    copy: '복사',
    paste: '붙여넣기',
    delete: '삭제',
    selectAll: '모두 선택',
    find: '로그에서 찾기',
    openSavedLog: '저장된 로그 열기…',
    glance: '한눈에 보기',
    pauseLog: '로그 일시 정지 또는 계속',
    actualSize: '실제 크기',
    zoomIn: '확대',
    zoomOut: '축소',
    fullScreen: '전체 화면',
    minimize: '최소화',
    zoomWindow: '확대/축소',
    closeWindow: '창 닫기',
    allToFront: '모두 앞으로 가져오기',
    services: '서비스',
    hide: 'Porthole 가리기',
    hideOthers: '기타 가리기',
    showAll: '모두 보기',
  },

  share: '공유',
  logFiles: '로그 파일',
  allFiles: '모든 파일',
  checkForUpdates: '업데이트 확인…',
  updates: {
    none: (version) => ({
      message: 'Porthole이 최신 버전입니다',
      detail: `현재 버전은 ${version}입니다.`,
      buttons: { ok: '확인' },
    }),
    available: (newer, version) => ({
      message: `Porthole ${newer} 버전이 나왔습니다`,
      detail: `현재 버전은 ${version}입니다. 새 버전을 지금 다운로드하고 종료할 때 설치합니다.`,
      buttons: { download: '다운로드', later: '나중에' },
    }),
    ready: (version) => ({
      message: `Porthole ${version} 설치 준비 완료`,
      detail: '종료할 때 설치합니다. Porthole을 다시 시작할 때까지 공유가 중지됩니다.',
      buttons: { quit: '종료하고 설치', later: '나중에' },
    }),
    failed: {
      message: '업데이트하지 못했습니다',
      detail: 'Porthole은 그대로 유지됩니다. 인터넷 연결을 확인하고 나중에 다시 시도하세요.',
      buttons: { ok: '확인' },
    },
  },
  noPort: (text) => ({
    message: text === '' ? '--port에는 숫자가 필요합니다' : `‘${text}’${particleAfter(text, '은/는')} 포트가 아닙니다`,
    detail:
      '포트는 0에서 65535 사이의 숫자이며 0은 비어 있는 포트를 씁니다. 포트를 지정하지 않은 것처럼 공유를 계속합니다.',
    buttons: { ok: '확인' },
  }),
  nothingThere: (path) => ({
    message: '공유할 항목이 없습니다',
    detail: `${path}에 폴더나 파일이 없습니다.`,
    buttons: { ok: '확인' },
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`‘${name}’`),
    detail: '',
    buttons: { another: '다른 항목 선택', anyway: '그래도 공유' },
  }),
  logExposed: (names) => ({
    message: `로그가 공유 중인 ${listed(
      names.map((name) => `‘${name}’`),
      'ko',
    )} 안에 저장됩니다. 네트워크의 누구나 누가 무엇을 가져갔는지 읽을 수 있게 됩니다.`,
    detail: '',
    buttons: { another: '다른 위치 선택', anyway: '그래도 저장' },
  }),
  finderRefused: {
    message: 'Finder 메뉴를 변경하지 못했습니다',
    detail: 'Porthole을 응용 프로그램 폴더로 옮기고 그곳에서 연 다음 다시 시도하세요.',
    buttons: { ok: '확인' },
  },
  settingsSetAside: (file) => ({
    message: '설정을 읽지 못했습니다',
    detail: `설정 파일이 손상되었습니다. 읽을 수 있는 내용으로 Porthole을 시작하며, 손상된 파일은 ${file}에 보관했습니다.`,
    buttons: { ok: '확인' },
  }),
  sharesNarrowed: (names) => ({
    message: '일부 공유가 이제 이 컴퓨터 전용입니다',
    detail: [
      ...names.map((name) => `• ${name}`),
      '누가 들어올 수 있는지에 관한 설정 일부를 읽지 못했습니다. 다른 사람에게 다시 열기 전에 확인하세요.',
    ].join('\n'),
    buttons: { ok: '확인' },
  }),
  quitUnsaved: (problem) => ({
    message: '마지막 변경 사항이 저장되지 않았습니다',
    detail: `${unsavedBecause[problem]} 지금 종료하면 다음에 Porthole을 시작할 때 변경 사항이 사라집니다.`,
    buttons: { retry: '다시 시도', quit: '그래도 종료', cancel: '취소' },
  }),
  keepsSharing: {
    message: 'Porthole이 계속 공유합니다',
    detail:
      '창을 닫아도 공유는 계속됩니다. 트레이의 둥근 창 아이콘에서 창을 열거나 공유를 중지하거나 종료할 수 있습니다.',
    buttons: { keep: '계속 공유', quit: '중지하고 종료' },
  },
  closeWithoutTray: {
    message: '창 없이 계속 공유할까요?',
    detail:
      '이 데스크톱에는 돌아올 수 있는 트레이 아이콘이 없습니다. Porthole을 계속 실행하면 다시 시작하여 창을 볼 수 있습니다. 이 선택은 설정에서 바꿀 수 있습니다.',
    buttons: { 'keep-running': '계속 공유', quit: '중지하고 종료', cancel: '취소' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `${running(stakes)} Porthole을 종료할까요?`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: '완료 후 종료', now: '지금 종료', cancel: '취소' },
    }),
    stop: (stakes, name) => ({
      message: `${running(stakes)} ‘${name}’ 공유를 중지할까요?`,
      detail: atStake(stakes),
      buttons: { wait: '완료 후 중지', now: '지금 중지', cancel: '취소' },
    }),
    stopAll: (stakes) => ({
      message: `${running(stakes)} 공유를 중지할까요?`,
      detail: atStake(stakes),
      buttons: { wait: '완료 후 중지', now: '지금 중지', cancel: '취소' },
    }),
    remove: (stakes, name) => ({
      message: `${running(stakes)} ‘${name}’ 항목을 목록에서 제거할까요?`,
      detail: `${atStake(stakes)} 공유한 파일 자체는 그대로 남습니다.`,
      buttons: { wait: '완료 후 제거', now: '지금 제거', cancel: '취소' },
    }),
    narrow: (stakes, name) => ({
      message: `다른 사람이 다운로드 중입니다. ‘${name}’ 공유를 이 컴퓨터로 제한할까요?`,
      detail: `${atStake(stakes)} 이 컴퓨터의 다운로드는 계속됩니다.`,
      buttons: { wait: '완료될 때까지', now: '지금 끊기', cancel: '취소' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: stayedMessages(name, port)[problem],
    detail: `‘${name}’ 공유는 그대로이며 진행 중인 다운로드는 계속됩니다.`,
    buttons: { ok: '확인' },
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'Porthole이 자체 폴더를 사용할 수 없어 시작하지 못합니다',
    detail: `설정은 ${folder}에 저장되지만 그곳에 쓸 수 없습니다. 공간이 가득 찼거나 읽기 전용이거나 권한이 없습니다. 해결한 후 Porthole을 다시 시작하세요.`,
    buttons: { ok: '확인' },
  }),
  unexpected: (logFolder) => ({
    message: 'Porthole을 종료해야 합니다',
    detail: `예기치 않은 오류가 발생했습니다. 자세한 내용은 ${logFolder}에 기록되어 있습니다.`,
    buttons: { ok: '확인' },
  }),
};

function stayedMessages(name: string, port: number): Readonly<Record<'port' | 'address' | 'certificate', string>> {
  return {
    port: `포트 ${port}${particleAfter(port, '을/를')} 사용할 수 없습니다`,
    address: `그 주소에서 ‘${name}’ 항목을 공유할 수 없습니다`,
    certificate: `‘${name}’ 공유를 이렇게 암호화할 수 없습니다. 인증서를 사용할 수 없습니다`,
  };
}
