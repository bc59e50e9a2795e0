/** What the terminal says to a person, in Korean. */
import type { TerminalWords } from '../en/terminal.ts';
import { particleAfter } from '../korean-particles.ts';
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const who = '이 공유에 접근할 수 있는 모든 사람이';
const another = '다음에 시작할 때 새 인증 기관이 만들어지고 모든 기기에서 다시 신뢰해야 합니다';

export const words: TerminalWords = {
  help,
  problems,

  aText: '텍스트',
  files: (count) => `파일 ${count}개`,

  sharing: {
    portRefused: (port) =>
      `포트 ${port}${particleAfter(port, '은/는')} 브라우저에서 열 수 없고 다른 프로그램에서만 쓸 수 있습니다. --port로 다른 포트를 선택하세요.`,
    handedOver: (shared) =>
      `앱에서 ${shared}${particleAfter(shared, '을/를')} 공유합니다. 이 터미널에서 공유하려면 --terminal을 추가하세요.`,
    codeOpens: '코드를 스캔하면 암호 없이 열 수 있습니다.',
    noBrowser: (url) => `브라우저를 열 수 없습니다. ${url}에 직접 접속하세요.`,
    logNotWritten: (code) => `로그를 쓸 수 없습니다(${code}). 로그 없이 공유를 계속합니다.`,
    logLeftOut: (count) => `제때 읽지 않아 로그 ${count}줄이 생략되었습니다. 공유는 계속되었습니다.`,
    sandbox: '이 공유의 페이지는 스크립트 없이 표시됩니다. 스크립트를 실행하려면 --site on으로 웹사이트로 공유하세요.',
    pinStopped:
      '한 시간 안에 PIN을 백 번이나 추측한 시도가 있어 이 PIN으로는 더 이상 열 수 없습니다. 다른 PIN으로 다시 시작하세요.',
    proxy: (address) =>
      `요청이 ${address}의 프로그램을 거쳐 들어옵니다. 사용 중인 프록시라면 --trust-proxy ${address}${particleAfter(address, '으로/로')} 시작하세요. 그때까지는 그 방문자 모두를 한 명으로 셉니다.`,
    lacking: (target) =>
      `${target}에는 읽을 수 없는 것이 빠져 있습니다. 압축 파일의 MISSING FILES.txt에 무엇이 왜 빠졌는지 나와 있습니다.`,
  },

  failed: {
    portTaken: (port, holder) =>
      `${holder}에서 포트 ${port}${particleAfter(port, '을/를')} 사용하고 있습니다. --port로 다른 포트를 선택하거나 --port ${port}+로 다음 빈 포트를 선택하세요.`,
    anotherProgram: '다른 프로그램',
    process: (pid) => `프로세스 ${pid}`,
    program: (name, pid) => `${name}(프로세스 ${pid})`,
    noPortFree: (port) => `포트 ${port} 이상이 모두 사용 중입니다. --port로 더 낮은 포트를 선택하세요.`,
    portNotPermitted: (port) =>
      `이 계정은 포트 ${port}${particleAfter(port, '을/를')} 사용할 수 없습니다. 1024 이상을 선택하세요.`,
    noSuchAddress: (address) => `${address}${particleAfter(address, '은/는')} 이 컴퓨터의 주소가 아닙니다.`,
    theAddress: '지정한 주소',
    folderMissing: (folder) => `폴더 ${folder}${particleAfter(folder, '을/를')} 찾을 수 없습니다.`,
    notAFolder: (path) => `${path}${particleAfter(path, '은/는')} 폴더가 아닙니다.`,
    notReadable: (path) => `이 계정은 ${path}${particleAfter(path, '을/를')} 읽을 권한이 없습니다.`,
    fileMissing: (file) => `파일 ${file}${particleAfter(file, '을/를')} 찾을 수 없습니다.`,
    filesMissing: (count) => `파일 ${count}개를 모두 찾을 수 없습니다.`,
    unexpected: (detail) => `공유를 계속할 수 없습니다: ${detail}.`,
  },

  exposed: {
    'whole-disk': (name) =>
      `${name}${particleAfter(name, '은/는')} 디스크 전체입니다. ${who} 이 계정으로 읽을 수 있는 모든 것을 읽을 수 있습니다.`,
    home: (name) => `${name}에는 한 사람의 모든 것이 들어 있습니다. ${who} 그 안의 모든 문서를 읽을 수 있습니다.`,
    keys: (name) => `${name}에는 키나 암호가 들어 있습니다. ${who} 읽을 수 있습니다.`,
    system: (name) =>
      `${name}${particleAfter(name, '은/는')} 시스템에 속합니다. ${who} 이 컴퓨터의 구성을 읽을 수 있습니다.`,
    'own-files': (name) =>
      `${name}에는 Porthole의 설정이 들어 있습니다. ${who} 무엇을 공유하는지 모두 읽을 수 있습니다.`,
    'log-folder': (name) =>
      `${name}에는 Porthole의 로그가 들어 있습니다. ${who} 누가 방문해 무엇을 가져가는지 읽을 수 있습니다.`,
  },

  trouble: {
    connections: (visitor) => `${visitor}에서 방문자 한 명에게 허용된 것보다 많은 연결을 계속 엽니다.`,
    leaving: (visitor) => `${visitor}에서 오래 걸리는 것을 요청하고 도착하기 전에 떠나기를 되풀이합니다.`,
    refused: (visitor) => `${visitor}에서 방문자 한 명에게 허용된 것보다 많은 것을 계속 요청합니다.`,
    unfinished: (visitor) => `${visitor}에서 끝내지 않을 일을 계속 시작합니다.`,
    nonsense: (visitor) => `${visitor}에서 요청이 아닌 것을 계속 보냅니다.`,
    guessing: (visitor) => `${visitor}에서 잘못된 PIN을 너무 많이 시도해 15분 동안 접근할 수 없습니다.`,
  },

  certificate: {
    notMade: (detail) => `인증서를 만들 수 없습니다: ${detail}.`,
    authority: {
      damaged: (file) =>
        `${file}의 인증 기관이 손상되었습니다. 백업에서 복원하거나 파일을 옮기세요. 옮기면 ${another}.`,
      expired: (file) =>
        `${file}의 인증 기관은 현재 유효하지 않습니다. 시계가 맞습니까? 맞다면 파일을 옮기세요. ${another}.`,
      unreadable: (file) =>
        `${file}의 인증 기관을 읽을 수 없습니다. 이 계정에 읽기를 허용하거나 파일을 옮기세요. 옮기면 ${another}.`,
      'not-kept': (file) =>
        `인증 기관을 ${file}에 저장할 수 없습니다. 이 계정에 쓰기를 허용하거나 XDG_DATA_HOME으로 위치를 지정하세요.`,
    },
    given: {
      'not-read': (file, code) => `${file}${particleAfter(file, '을/를')} 읽을 수 없습니다(${code}).`,
      'no-certificate': (file) => `${file}에 인증서가 없습니다. PEM 형식이어야 합니다.`,
      'no-key': (file) => `${file}에 개인 키가 없습니다. PEM 형식이어야 합니다.`,
      'encrypted-key': (file) =>
        `${file}의 키에는 암호문이 필요합니다. openssl pkey로 제거하고 파일은 혼자만 보관하세요.`,
      'no-pair': (file) => `${file}의 키는 다른 인증서의 것입니다.`,
      expired: (file) => `${file}의 인증서가 만료되었습니다.`,
      'not-usable': (file, code) => `${file}의 인증서를 사용할 수 없습니다(${code}).`,
    },
    unknown: '알 수 없음',
    kept: (sentence) => `${sentence} 인증서는 그대로 유지됩니다.`,
    handshake: {
      distrust: (visitor) =>
        `${visitor}와의 https에 실패했습니다. 아직 이 컴퓨터를 신뢰하지 않습니다. 방법은 /~porthole/trust를 참조하세요.`,
      'too-old': (visitor) =>
        `${visitor}와의 https에 실패했습니다. TLS 1.1보다 새로운 것이나 오늘날의 암호 방식을 지원하지 않습니다.`,
      slow: (visitor) => `${visitor}와의 https에 실패했습니다. 핸드셰이크가 제시간에 끝나지 않았습니다.`,
      broken: (visitor, code) => `${visitor}와의 https에 실패했습니다(${code}).`,
    },
  },

  check: {
    asking: (url) => `${url}에 묻는 중`,
    connected: (address) => `${address}에 연결됨`,
    secured: (protocol) => `${protocol}${particleAfter(protocol, '으로/로')} 암호화됨`,
    sent: (bytes) => `요청을 보냄, ${bytes}바이트`,
    firstByte: '응답의 첫 바이트',
    head: '응답의 헤더가 모두 도착함',
    closed: (bytes) => `내용 ${bytes}바이트 뒤에 닫힘`,
    broken: (code) => `실패: ${code}`,
    certificateFor: (names) => `인증서 대상: ${names}`,
    noName: '이름 없음',
    validity: (from, to, days) => `유효 기간: ${from}부터 ${to}까지(${days}일 남음)`,
    issuedBy: (validity, issuer) => `${validity}, 발급자: ${issuer}`,
    trust: (url) => `기기는 신뢰할 때까지 경고를 표시합니다. Porthole의 공유는 ${url}에서 방법을 알려 줍니다.`,
    complaints: {
      'not-covered': (host) =>
        `클라이언트가 거부합니다: ${host}의 인증서가 아닙니다. 인증서에 있는 이름을 쓰거나 이 이름이 있는 인증서로 공유하세요.`,
      expired: '클라이언트가 거부합니다: 만료되었습니다. 이 컴퓨터의 시계가 맞습니까? 맞다면 새 인증서가 필요합니다.',
      'not-yet-valid': '클라이언트가 거부합니다: 아직 유효하지 않습니다. 이곳의 시계가 틀렸거나 만들 때 틀렸습니다.',
      'unknown-authority': '클라이언트가 경고합니다: 발급자를 알 수 없습니다.',
    },
    answers: (status) =>
      `응답이 있습니다(상태 ${status}). 그래도 다른 사람이 열 수 없다면 방화벽이 막고 있을 수 있지만 여기서는 알 수 없습니다.`,
    answersWith: (status) => `응답이 있지만 상태는 ${status}입니다.`,
    portRefused: (port) =>
      `응답이 있지만 브라우저는 포트 ${port}${particleAfter(port, '을/를')} 열지 않습니다. 공유에 다른 포트를 선택하세요.`,
    certificateRefused: '응답이 있지만 클라이언트가 인증서를 거부합니다.',
    otherHost: (host, hostname) =>
      `서버가 있지만 ${host}(이)라는 이름에는 응답하지 않습니다. 공유는 --allow-host ${hostname}${particleAfter(hostname, '을/를')} 쓰면 응답합니다.`,
    notHttp: (host, port) => `${host}의 포트 ${port}에 무언가 있지만 HTTP를 지원하지 않습니다.`,
    notEncrypted: (host, port) =>
      `${host}의 포트 ${port}에 무언가 있지만 https가 없습니다. http://를 시도하거나 --tls로 공유하세요.`,
    refused: (host, port) =>
      `${host}의 포트 ${port}에서 연결을 받지 않습니다. 공유 중인 것이 없거나 방화벽이 거부합니다.`,
    silent: (host, port) =>
      `${host}의 포트 ${port}에서 아무것도 돌아오지 않았습니다. 컴퓨터가 꺼져 있거나 다른 곳에 있거나 방화벽이 보낸 것을 버립니다.`,
    unreachable: (host) =>
      `여기서 ${host}${particleAfter(host, '으로/로')} 가는 길이 없습니다. 같은 네트워크에 있지 않습니다.`,
    unknownName: (host) => `여기서는 ${host}(이)라는 이름을 알 수 없습니다. 숫자로 된 주소를 시도하세요.`,
    brokeOff: (host, port) => `${host}의 포트 ${port}와의 연결이 끊어졌습니다.`,
  },
};
