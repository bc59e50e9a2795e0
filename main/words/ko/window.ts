/** Korean. */
import type { Words } from '../en/window.ts';
import { particleAfter } from '../korean-particles.ts';
import { listed } from '../listed.ts';
import { access } from './window-access.ts';
import { check } from './window-check.ts';
import { encryption } from './window-encryption.ts';
import { files } from './window-files.ts';
import { guide } from './window-guide.ts';
import { hosts } from './window-hosts.ts';
import { limits } from './window-limits.ts';
import { links } from './window-links.ts';
import { details, glance, log } from './window-log.ts';
import { ending, notes } from './window-notes.ts';
import { receiving } from './window-receiving.ts';
import { serving } from './window-serving.ts';
import { settings } from './window-settings.ts';
import { shares } from './window-shares.ts';

const common: Words['common'] = {
  beside: (parts) => parts.join('\u00a0· '),
  listed: (parts) => listed(parts, 'ko'),
  sentences: (parts) => parts.join(' '),
  labelled: (label, value) => `${label}: ${value}`,
  noted: (text, note) => `${text}(${note})`,
  windowTitle: (title) => `${title} – Porthole`,
  copy: '복사',
  copied: '복사됨',
  close: '닫기',
  closeMessage: '이 메시지 닫기',
  undo: '실행 취소',
  cancel: '취소',
  tryAgain: '다시 시도',
  somethingWrong: '문제가 발생했습니다. 다시 시도하세요.',
  windowBroke: '이 창에 문제가 발생했습니다. 공유는 계속됩니다.',
  reload: '창 다시 불러오기',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value}ms`,
  seconds: (value) => `${value}초`,
  minutes: (value) => `${value}분`,
  hours: (value) => `${value}시간`,
  perSecond: (size) => `${size}/초`,
  mebibytes: (value) => `${value} MiB`,
};

const firstRun: Words['firstRun'] = {
  sentence: '주변 기기와 폴더를 공유하고 무엇을 가져가는지 확인하세요.',
  drop: '여기에 폴더를 놓으세요',
  choose: '또는 선택',
  recent: '최근 폴더',
};

const share: Words['share'] = {
  announced: (parts) => parts.join(', '),
  stopped: '공유 안 함',
  starting: '시작 중',
  running: '공유 중',
  stopping: '중지 중',
  failed: '공유 안 됨',
  start: '시작',
  stop: '중지',
  waiting: '다운로드 후 중지',
  stopNow: '지금 중지',
  keepSharing: '계속 공유',
  visitors: (count) => (count.value === 0 ? '연결 없음' : `방문자 ${count.text}명`),
  wereHere: (count, only) => (only === undefined ? `방문자 ${count.text}명 다녀감` : `${only} 다녀감`),
  folderActions: (name) => `${name} 동작`,
  chooseAnother: '다른 폴더 선택…',
  showFolder: '파일 관리자에서 보기',
  site: {
    title: '웹사이트로 보기',
    choices: { automatic: '자동', on: '켬', off: '끔' },
    hint: '웹사이트 페이지는 스크립트를 실행하고 나머지는 스크립트 없이 표시됩니다. ‘자동’은 폴더에 index.html이 있으면 켭니다.',
  },
  address: '주소',
  copyAddress: '주소 복사',
  addressCopied: '주소 복사됨',
  showQrCode: 'QR 코드 보기',
  qrCode: 'QR 코드',
  openInBrowser: '브라우저에서 열기',
  open: '열기',
  whoCan: '중지할 때까지 네트워크의 누구나 공유를 열 수 있습니다.',
  otherAddresses: (count) => `다른 주소 ${count.text}개`,
  addressKinds: {
    lan: '로컬 네트워크',
    name: '이름(.local이 지원되는 곳)',
    virtual: 'VPN 또는 가상 어댑터',
    loopback: '이 컴퓨터만',
  },
  addressChanged: (name, url) => `네트워크가 바뀌었습니다. ‘${name}’의 주소는 이제 ${url}입니다`,
  thisComputerOnly: '이 컴퓨터만',
  thisComputerOnlyHint: '켜면 이 컴퓨터의 프로그램만 주소를 열 수 있습니다.',
  thisComputerOnlyNote:
    '이 컴퓨터의 프로그램만 이 주소를 열 수 있습니다. 다른 기기는 어느 네트워크에서도 열 수 없습니다.',
  loopbackOnly: '네트워크를 찾지 못해 이 컴퓨터만 이 주소를 열 수 있습니다.',
  noAddressYet: '공유하면 주소가 여기에 표시되고 네트워크의 누구나 열 수 있습니다.',
  port: '포트',
  portNumber: (port) => `포트 ${port}`,
  anyPort: '비어 있는 포트',
  changePort: (port) => (port === 0 ? '비어 있는 포트: 변경' : `포트 ${port}: 변경`),
  portInvalid: '포트는 0에서 65535 사이의 정수입니다.',
  portRefused: (port) =>
    `브라우저가 포트 ${port}${particleAfter(port, '을/를')} 열지 않습니다. 8000과 같은 다른 포트를 선택하세요.`,
  portHint: 'Enter로 적용, Esc로 취소. 0은 비어 있는 포트를 씁니다.',
  qrTitle: (name) => `휴대폰에서 ‘${name}’ 열기`,
  qrHint: '휴대폰 카메라로 코드를 비추세요. 두 기기가 같은 네트워크에 있어야 합니다.',
  qrLabel: (url) => `${url} QR 코드`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `포트 ${port}${particleAfter(port, '을/를')} 다른 프로그램이 사용 중입니다.`,
  portHeld: (port, program, pid) =>
    `포트 ${port}${particleAfter(port, '을/를')} ${program === '' ? '다른 프로그램' : program}(PID ${pid})에서 사용 중입니다.`,
  portOfOtherShare: (port, name) =>
    `포트 ${port}${particleAfter(port, '은/는')} 함께 공유 중인 ‘${name}’에서 사용합니다.`,
  portNotPermitted: (port) => `시스템이 Porthole의 포트 ${port} 사용을 허용하지 않습니다.`,
  addressNotAvailable: '공유할 네트워크 주소를 지금 사용할 수 없습니다.',
  folderMissing: '폴더가 없어졌습니다. 옮기거나 이름을 바꾸거나 삭제했거나 드라이브가 연결되어 있지 않습니다.',
  folderNotReadable: 'Porthole에 이 폴더를 읽을 권한이 없습니다.',
  notAFolder: '폴더가 아니라 파일입니다.',
  filesMissing: '파일이 모두 없어졌습니다. 옮기거나 이름을 바꾸거나 삭제했거나 드라이브가 연결되어 있지 않습니다.',
  noCertificate: '인증서가 없어 암호화할 수 없습니다.',
  workerDied: '공유가 예기치 않게 끝났습니다. Porthole과 파일에는 문제가 없습니다.',
  unexpected: '알 수 없는 이유로 폴더를 공유할 수 없습니다.',
  takePort: (port) => `대신 포트 ${port} 사용`,
  otherPort: '다른 포트 사용',
  chooseFolder: '다른 폴더 선택…',
  restart: '다시 시작',
  technical: '기술 정보',
  stopTrying: '시도 중지',
  triesByItself: '가능해지면 자동으로 공유를 계속합니다.',
  recovered: (name, what) => `‘${name}’: ${what}`,
  folderBack: '폴더가 돌아와 다시 공유합니다.',
  filesBack: '파일이 돌아와 다시 공유합니다.',
  portFree: '포트가 비어 다시 공유합니다.',
  restarted: '공유가 예기치 않게 끝나 다시 시작했습니다.',
};

const transfers: Words['transfers'] = {
  title: '전송',
  disconnect: '연결 끊기',
  disconnectVisitor: (visitor, file) => `${visitor}의 ${file} 연결 끊기`,
  clearFinished: '끝난 항목 지우기',
  sentOf: (sent, total) => `${sent} / ${total}`,
  timeLeft: (duration) => `${duration} 남음`,
  stalled: '방문자를 기다리는 중',
  connections: (count) => `연결 ${count.text}개`,
  parts: (size) => `${size} 파일의 일부`,
  part: (from, size) => `${size} 파일의 ${from}부터`,
  progress: (file, visitor) => `${visitor}에 보내는 ${file} 진행률`,
  complete: '완료',
  partComplete: '일부 완료',
  lacking: '완료(읽을 수 없는 항목 제외)',
  aborted: '방문자가 중지함',
  cut: '끊김',
  timedOut: '시간 초과',
  disconnected: '직접 종료함',
  missing: (size) => `${size} 부족`,
  took: (size, duration) => `${size}, ${duration} 걸림`,
  average: (speed) => `평균 ${speed}`,
};

const visitors: Words['visitors'] = {
  block: '방문자 차단',
  blockVisitor: (visitor) => `방문자 ${visitor} 차단`,
  blockOf: (visitor, file) => `${file} 파일을 받는 ${visitor} 차단`,
  blockOn: (visitor, share) => `‘${share}’에서 방문자 ${visitor} 차단`,
  trouble: {
    connections: (visitor) => `${visitor}에서 방문자 한 명의 한도를 넘어 연결을 계속 엽니다.`,
    leaving: (visitor, subject) => `${visitor}에서 ${subject} 요청과 중단을 되풀이합니다.`,
    refused: (visitor, subject) => `${visitor}에서 방문자 한 명의 한도를 넘어 ${subject} 요청을 계속합니다.`,
    unfinished: (visitor) => `${visitor}에서 끝내지 않을 일을 계속 시작합니다.`,
    nonsense: (visitor) => `${visitor}에서 요청이 아닌 데이터를 계속 보냅니다.`,
    guessing: (visitor) =>
      `누군가 PIN을 추측하고 있습니다. ${visitor}${particleAfter(visitor, '은/는')} 한동안 들어올 수 없습니다.`,
    subjects: {
      archives: 'ZIP',
      searches: '검색',
      checksums: '체크섬',
      contents: '압축 파일 내용',
      listings: '파일 목록',
      thumbnails: '썸네일',
      other: '파일',
    },
  },
  blockedNow: (visitor) =>
    `${visitor}${particleAfter(visitor, '을/를')} 차단했습니다. 차단 목록은 방문자 수 옆에 있습니다.`,
  blockThisTitle: '이 컴퓨터를 차단할까요?',
  blockThis: (visitor) =>
    `${visitor}${particleAfter(visitor, '은/는')} 이 컴퓨터입니다. 차단을 해제할 때까지 이 컴퓨터의 브라우저에서 공유가 열리지 않습니다.`,
  blockAnyway: '그래도 차단',
  blocked: (count) => `${count.text}명 차단됨`,
  blockedTitle: '차단된 방문자',
  since: (time) => `${time}부터`,
  attempts: (count) => `연결 ${count.text}회 거부`,
  until: (time) => `PIN을 너무 많이 틀림, ${time}까지`,
  unblock: '차단 해제',
  unblockVisitor: (visitor) => `${visitor} 차단 해제`,
};

const drop: Words['drop'] = {
  share: '놓으면 공유합니다',
  shareAll: '놓으면 모두 공유합니다',
  beside: '이미 공유 중인 항목은 그대로 유지됩니다.',
  notAFolder: '폴더가 아닙니다.',
  notShareable: '폴더와 파일만 공유할 수 있습니다.',
  unknownPath: '시스템이 위치를 알려 주지 않았습니다. 대신 직접 선택하세요.',
};

export const words: Words = {
  common,
  units,
  firstRun,
  share,
  access,
  receiving,
  check,
  guide,
  shares,
  problems,
  ending,
  notes,
  transfers,
  visitors,
  hosts,
  links,
  serving,
  encryption,
  limits,
  glance,
  log,
  details,
  files,
  settings,
  drop,
};
