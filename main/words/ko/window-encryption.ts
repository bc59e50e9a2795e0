/** Korean: how a share is encrypted, and how devices come to trust this computer. */
import type { Words } from '../en/window.ts';

export const encryption: Words['encryption'] = {
  title: '암호화',
  encrypt: '암호화(https)',
  encryptHint:
    '이전 주소도 계속 쓸 수 있습니다. 기기가 이 컴퓨터를 신뢰할 때까지 브라우저가 경고합니다. 정상적인 일이며 보내는 내용은 똑같이 암호화됩니다.',
  only: '암호화만 허용',
  onlyHint: 'https 없이 연 페이지는 암호화된 주소로 이동하고 나머지는 거부됩니다.',
  willWarn: '기기가 이 컴퓨터를 신뢰할 때까지 브라우저가 경고합니다.',
  willWarnMore:
    '정상적인 일이며 보내는 내용은 똑같이 암호화됩니다. 한 번 신뢰한 기기에는 더 이상 경고가 나오지 않습니다.',
  showHow: '방법 보기',
  howTitle: '기기에서 이 컴퓨터를 신뢰하는 방법',
  how: '이 컴퓨터를 신뢰할 기기에서 이 페이지를 여세요. 할 일을 알려 주며 다른 것은 요구하지 않습니다.',
  fingerprint: '이 지문이 표시됩니다. 다른 지문이 표시되면 누군가 중간에 끼어든 것입니다:',
  copyFingerprint: '지문 복사',
  fingerprintCopied: '지문을 복사했습니다.',
  validTo: (date) => `인증서는 ${date}까지 유효하며 그 전에 자동으로 갱신됩니다.`,
  given: (date) => `외부에서 받은 인증서를 사용하며 ${date}까지 유효합니다.`,
  names: (names) => `대상: ${names}`,
  faults: {
    authority: {
      damaged: (file) => `기기가 이 컴퓨터를 신뢰하는 데 쓰는 ${file} 파일이 손상되었습니다.`,
      expired: (file) => `기기가 이 컴퓨터를 신뢰하는 데 쓰는 ${file} 파일이 현재 유효하지 않습니다. 시계가 맞나요?`,
      unreadable: (file) => `기기가 이 컴퓨터를 신뢰하는 데 쓰는 ${file} 파일을 읽을 수 없습니다.`,
      'not-kept': (file) =>
        `기기가 이 컴퓨터를 신뢰하는 데 쓸 ${file} 파일을 쓸 수 없습니다. 디스크가 가득 찼거나 폴더 권한이 없나요?`,
    },
    given: {
      'not-read': (file) => `${file} 파일을 읽을 수 없습니다.`,
      'no-certificate': (file) => `${file} 파일에 인증서가 없습니다. PEM 형식이어야 합니다.`,
      'no-key': (file) => `${file} 파일에 개인 키가 없습니다. PEM 형식이어야 합니다.`,
      'encrypted-key': (file) => `${file} 파일의 키에는 암호 구문이 필요하지만 입력할 방법이 없습니다.`,
      'no-pair': (file) => `${file} 파일의 키는 다른 인증서의 것입니다.`,
      expired: (file) => `${file} 파일의 인증서가 만료되었습니다.`,
      'not-usable': (file) => `${file} 파일의 인증서를 사용할 수 없습니다.`,
    },
    notMade: '인증서를 만들지 못했습니다.',
  },
  keptBefore: '이전 인증서를 계속 사용합니다.',
  newAuthorityHint: '새로 만들면 모든 기기에서 이 컴퓨터를 다시 신뢰해야 합니다.',
  newAuthority: '새로 만들기',
  notLaidAside: '이전 파일을 옮길 수 없어 새로 만들지 못했습니다.',
  ownCertificate: '이 컴퓨터의 인증서 사용',
  withoutEncryption: '암호화 없이 공유',
  distrusted: (visitor) => `${visitor} 기기가 아직 이 컴퓨터를 신뢰하지 않아 계속하지 않았습니다.`,
  tooOld: (visitor) =>
    `${visitor} 기기는 오래된 암호화(TLS 1.2 이전)만 지원합니다. 브라우저나 시스템을 업데이트해야 합니다.`,
};
