/** What is wrong with a command line, in Korean. */
import type { TerminalProblems } from '../en/terminal-problems.ts';
import { particleAfter } from '../korean-particles.ts';

export const words: TerminalProblems = {
  unknownOption: (option) => `알 수 없는 옵션 ‘${option}’입니다.`,
  needsValue: (option) => `옵션 ‘${option}’에는 값이 필요합니다.`,
  takesNoValue: (option) => `옵션 ‘${option}’에는 값을 지정할 수 없습니다.`,
  dashedValue: (option) => `${option}에는 값이 필요합니다. 하이픈으로 시작하는 값은 ${option}=VALUE로 씁니다.`,

  nameEmpty: '공유할 항목의 이름이 비어 있습니다.',
  tooManyLinks: (most, given) => `링크는 ${most}개까지 가능합니다. ${given}개는 너무 많습니다.`,
  appHasNoLinks: '앱에는 링크가 없습니다. 주소는 앱이 스스로 정합니다.',
  appEmpty: '앱의 이름이 비어 있습니다.',
  oneTooMany: (name) => `--app을 쓰면 다른 것은 공유하지 않습니다. ${name}${particleAfter(name, '은/는')} 빼 주세요.`,
  addressEmpty: '수신할 주소가 비어 있습니다. 모든 주소에서 수신하려면 --bind를 생략하세요.',
  noPort: (most, text) => `포트는 0에서 ${most} 사이의 숫자여야 합니다. 입력: ‘${text}’.`,
  noUrl: (example, text) => `주소는 ${example}와 같이 씁니다. 입력: ‘${text}’.`,
  noLogFormat: (formats, text) => `로그 형식은 ${formats}, none 중 하나여야 합니다. 입력: ‘${text}’.`,
  noShell: (shells, text) => `자동 완성은 ${shells}용입니다. ‘${text}’용은 없습니다.`,

  notAFile: (path) =>
    `폴더 하나 또는 파일 여러 개를 공유할 수 있습니다. ${path}${particleAfter(path, '은/는')} 파일이 아닙니다.`,
  noFile: (path) => `파일 ${path}${particleAfter(path, '이/가')} 없습니다.`,
  appNotLoaded: (file, reason) => `${file}${particleAfter(file, '을/를')} 불러올 수 없습니다: ${reason}`,
  noApp: (file) => `${file}에는 함수 (request) => Response 또는 그런 fetch가 있는 객체인 기본 내보내기가 없습니다.`,

  anonymousAlone: '--anonymous는 --password-file 또는 --users와 함께 씁니다. 둘 다 없으면 누구나 접근할 수 있습니다.',
  keyAlone: '--tls-key는 --tls-cert와 함께 씁니다. 키만으로는 아무것도 증명하지 못합니다.',
  certificateAlone: '--tls-cert는 해당 인증서의 키인 --tls-key와 함께 씁니다.',

  passwordPrompt: '암호:',
  noPassword: '암호가 없습니다.',
  noPasswordIn: (file) => `${file}에 암호가 없습니다.`,
  variableEmpty: (variable) =>
    `${variable}${particleAfter(variable, '이/가')} 비어 있습니다. 누구나 접근하게 하려면 변수를 해제하세요.`,
  password: {
    tooLarge: (file) => `${file}${particleAfter(file, '은/는')} 암호 파일로는 너무 큽니다.`,
    notRead: (file, code) => `${file}의 암호를 읽을 수 없습니다(${code}).`,
  },
  users: {
    tooLarge: (file) => `${file}${particleAfter(file, '은/는')} 사용자 목록으로는 너무 큽니다.`,
    notRead: (file, code) => `${file}의 사용자 목록을 읽을 수 없습니다(${code}).`,
    line: (line, file, problem) => `${file}의 ${line}번째 줄: ${problem}.`,
    stay: (sentence) => `${sentence} 사용자는 그대로 유지됩니다.`,
    twice: '이름이 두 번 나옵니다',
    tooMany: (most) => `계정이 ${most}개를 넘습니다`,
    'no-name': '첫 번째 콜론 앞에 이름이 없습니다',
    'no-hash': '해시가 npm run share -- hash의 것도 htpasswd -B의 것도 아닙니다',
    'no-right': '권한은 look, add, change 중 하나입니다',
  },
  replicaKey: {
    tooShort: (file, least) => `${file}의 키가 너무 짧습니다. ${least}자 이상이어야 합니다.`,
    notRead: (file, code) => `${file}의 키를 읽을 수 없습니다(${code}).`,
  },
  settings: {
    missing: (file) => `설정 파일 ${file}${particleAfter(file, '이/가')} 없습니다.`,
    tooLarge: (file) => `설정 파일 ${file}${particleAfter(file, '이/가')} 너무 큽니다.`,
    notRead: (file, code) => `설정 파일 ${file}${particleAfter(file, '을/를')} 읽을 수 없습니다(${code}).`,
    noOption: (option, file) => `${file}에 있는 옵션 ‘${option}’${particleAfter(option, '은/는')} 없는 옵션입니다.`,
    noObject: (file, example) =>
      `설정 파일 ${file}${particleAfter(file, '은/는')} ${example}와 같은 JSON 객체가 아닙니다.`,
    wantsFlag: (option, file) => `${file}의 ‘${option}’${particleAfter(option, '은/는')} true 또는 false여야 합니다.`,
    wantsTexts: (option, file) =>
      `${file}의 ‘${option}’${particleAfter(option, '은/는')} 텍스트 또는 텍스트 목록이어야 합니다.`,
    wantsText: (option, file) => `${file}의 ‘${option}’${particleAfter(option, '은/는')} 텍스트 또는 숫자여야 합니다.`,
  },
  link: {
    twice: (option, text) => `--link에 ${option}=이 두 번 나옵니다: ‘${text}’.`,
    noPath: '--link에는 대상의 경로가 필요합니다. /는 공유 전체를 뜻합니다.',
    nothingThere: (path) => `공유에 ${path}(이)라는 항목이 없어 링크를 만들 수 없습니다.`,
    optionsBehind: '경로 뒤에는 ;ends=, ;downloads=, ;right=, ;quota=만 올 수 있습니다.',
    duration: (text) => `링크는 90s, 30m, 12h, 2d와 같은 시간 뒤에 끝납니다. 입력: ‘${text}’.`,
    downloads: (most, text) => `링크의 다운로드 횟수는 1에서 ${most} 사이의 숫자여야 합니다. 입력: ‘${text}’.`,
    right: (text) => `링크의 권한은 look 또는 add여야 합니다. 입력: ‘${text}’.`,
  },
  options: {
    range: (text) => `주소는 192.168.1.0/24, 10.0.0.7, 2001:db8::/32와 같이 씁니다. 입력: ‘${text}’.`,
    rate: (text) => `속도는 500k, 1M, 2.5M과 같이 씁니다. 입력: ‘${text}’.`,
    'rate-low': (text) => `속도는 초당 1k바이트보다 낮을 수 없습니다. 입력: ‘${text}’. 제한하지 않으려면 생략하세요.`,
    'rate-high': (text) =>
      `속도는 초당 1000G바이트보다 높을 수 없습니다. 입력: ‘${text}’. 제한하지 않으려면 생략하세요.`,
    size: (text) => `크기는 500M, 2G, 1.5T와 같이 씁니다. 입력: ‘${text}’.`,
    'size-low': (text) => `크기는 0일 수 없습니다. 입력: ‘${text}’. 제한하지 않으려면 생략하세요.`,
    'size-high': (text) => `크기는 1000T보다 클 수 없습니다. 입력: ‘${text}’. 제한하지 않으려면 생략하세요.`,
    connections: (text, most) => `연결 수는 1에서 ${most} 사이여야 합니다. 입력: ‘${text}’.`,
    host: (text) => `호스트 이름은 nas.example.org와 같이 씁니다. 입력: ‘${text}’.`,
    site: (text, choices) => `--site는 ${choices} 중 하나여야 합니다. 입력: ‘${text}’.`,
    anonymous: (text) => `암호가 없는 사람에게는 look 또는 add를 허용할 수 있습니다. 입력: ‘${text}’.`,
    write: (text) => `--write는 add 또는 change여야 합니다. 입력: ‘${text}’.`,
    type: (text, example) => `유형은 ${example}와 같이 씁니다. 입력: ‘${text}’.`,
    'base-path': (text) => `기본 경로는 /files/와 같이 씁니다. 입력: ‘${text}’.`,
    field: (text, form) => `헤더의 형식은 ${form}입니다. 입력: ‘${text}’.`,
    'field-decided': (name) => `헤더 ${name}${particleAfter(name, '은/는')} 응답마다 정해지므로 추가할 수 없습니다.`,
    'certificate-file': () => '인증서의 파일 이름이 비어 있습니다.',
    'key-file': () => '키의 파일 이름이 비어 있습니다.',
  },
};
