/** Korean, for "Why can't they see it?". */
import type { Words } from '../en/window.ts';
import type { FirewallFacts } from '../en/window-check.ts';

const FIREWALLS: Readonly<Record<FirewallFacts['name'], string>> = {
  ufw: '방화벽(ufw)',
  firewalld: '방화벽(firewalld)',
  nftables: '방화벽(nftables)',
  windows: 'Windows 방화벽',
  macos: 'macOS 방화벽',
};

function firewall({ name, allows, isPublicNetwork }: FirewallFacts, port: number): string {
  if (name === 'macos') {
    return allows === false
      ? 'macOS 방화벽이 들어오는 모든 연결을 차단하도록 설정되어 있습니다. 시스템 설정 › 네트워크 › 방화벽에서 변경하세요.'
      : 'macOS 방화벽이 켜져 있습니다. Porthole을 허용하지 않도록 설정되어 있으면 다른 기기가 연결할 수 없습니다. 시스템 설정 › 네트워크 › 방화벽을 확인하세요.';
  }
  if (isPublicNetwork === true) {
    return 'Windows가 이 네트워크를 공용으로 간주하여 연결을 거의 허용하지 않습니다. 집이나 직장이라면 설정 › 네트워크 및 인터넷에서 개인으로 바꾸세요.';
  }
  const title = FIREWALLS[name];
  return allows === false
    ? `${title}이 켜져 있고 포트 ${port}의 연결을 허용하지 않습니다. 다른 기기가 연결할 수 없습니다.`
    : `${title}이 켜져 있습니다. 다른 기기를 막을 수 있지만 이 컴퓨터에서는 확인할 수 없습니다.`;
}

export const check: Words['check'] = {
  button: '다른 사람이 열지 못하나요?',
  link: '열리지 않나요?',
  again: '다시 확인',
  asking: '모든 주소를 확인하는 중…',
  waiting: '공유가 시작되기를 기다리는 중…',
  verdicts: {
    certificate: '공유가 응답하지만 기기가 인증서를 거부합니다.',
    'port-refused': '공유가 응답하지만 브라우저가 이 포트를 열지 않습니다.',
    'this-computer-only': '이 컴퓨터에만 열려 있습니다.',
    'no-network': '이 컴퓨터가 네트워크에 연결되어 있지 않습니다.',
    broken: '공유가 자신의 주소에서 응답하지 않습니다.',
    firewall: '공유가 응답합니다. 방화벽이 다른 사람을 막고 있을 수 있습니다.',
    'only-virtual': '공유가 응답하지만 VPN 또는 가상 어댑터의 주소에서만 응답합니다.',
    fine: '공유가 응답합니다. 이 컴퓨터에서는 문제를 찾지 못했습니다.',
    came: '정상입니다. 네트워크에서 접속한 사람이 있습니다.',
  },
  found: '확인 결과',
  addresses: '주소',
  honest:
    '이 컴퓨터가 스스로에게 물어본 결과입니다. 다른 기기는 네트워크와 방화벽을 거쳐 오므로 그 부분은 확인할 수 없습니다.',
  outcomes: {
    'not-encrypted': 'https가 아님',
    talking: '확인 중…',
    answered: '응답함',
    'other-host': '이 이름에 응답하지 않음',
    'not-http': 'HTTP가 아님',
    refused: '연결 거부',
    silent: '응답 없음',
    unreachable: '연결할 수 없음',
    'unknown-name': '여기에서 알 수 없는 이름',
    broken: '연결 끊김',
  },
  steps: {
    secured: (protocol) => `암호화됨(${protocol})`,
    connected: (address) => `${address}에 연결됨`,
    sent: '요청 보냄',
    'first-byte': '응답의 첫 바이트',
    head: '응답 헤더 수신 완료',
    closed: (content) => `내용 ${content} 수신 후 닫힘`,
    failed: (code) => `실패: ${code}`,
  },
  certificate: '인증서',
  certificateNames: (names) => `대상: ${names}`,
  certificateDays: (days, date) => `${days}일 남음, ${date}까지`,
  certificateOver: (date) => `${date}에 만료됨`,
  certificateEarly: (date) => `${date}부터 유효`,
  issuers: {
    own: '이 컴퓨터가 발급했습니다. 신뢰하는 기기에는 경고가 나오지 않습니다.',
    public: '모든 기기가 아는 기관이 발급했습니다.',
    unknown: (issuer) => `${issuer}에서 발급했으며 기기가 기본적으로 알지 못합니다.`,
  },
  conversation: '주고받은 내용',
  whatToTry: '시도해 볼 방법',
  findings: {
    certificate: {
      expired: '브라우저에서 인증서가 만료되었다고 합니다. 시계가 맞다면 다른 인증서가 필요합니다.',
      'not-yet-valid':
        '브라우저에서 인증서가 아직 유효하지 않다고 합니다. 이 컴퓨터의 시계가 틀렸거나 인증서를 만들 때 틀렸습니다.',
      'not-covered': (urls) => `브라우저에서 인증서가 이 주소용이 아니라고 합니다: ${urls}`,
      'unknown-authority': (issuer) =>
        `브라우저가 인증서 발급자(${issuer})를 알지 못해 경고합니다. 먼저 기기에서 이 발급자를 신뢰해야 합니다.`,
    },
    'trust-needed': '이 컴퓨터를 아직 신뢰하지 않는 기기에는 경고가 나옵니다. 계속하거나 신뢰하면 들어올 수 있습니다.',
    'this-computer-only': '‘이 컴퓨터만’이 켜져 있어 다른 기기에서 열 수 없습니다.',
    'port-refused': (port) =>
      `포트 ${port} 주소는 다른 종류의 서비스용이므로 어떤 브라우저도 열지 않습니다. 8000과 같은 다른 포트를 선택하세요.`,
    'no-network': '이 컴퓨터를 Wi-Fi나 케이블로 연결하세요. 주소가 여기에 자동으로 나타납니다.',
    'no-router':
      '라우터가 주소를 주지 않아 컴퓨터가 직접 정했습니다. 같은 케이블의 반대쪽에 있는 기기에서만 열 수 있습니다.',
    'only-virtual': (adapter) =>
      `이 주소는 VPN 또는 가상 어댑터인 ${adapter}의 것입니다. 주변 기기에서는 보통 열 수 없습니다. Wi-Fi나 케이블로 연결하세요.`,
    'virtual-too': (adapter, url) =>
      `VPN 또는 가상 어댑터(${adapter})도 켜져 있습니다. 다른 사람은 보통 ${url} 주소를 열 수 없으며 일부 VPN은 주변 기기를 막습니다. 끄고 시도해 보세요.`,
    'address-dead': (url) => `${url} 주소가 이 컴퓨터에도 응답하지 않습니다. 공유를 중지했다가 다시 시작하세요.`,
    'name-unknown': (url) =>
      `이 컴퓨터에서 ${url} 이름을 찾을 수 없습니다. 다른 기기에서는 될 수 있습니다. 안 되는 기기에는 숫자 주소를 알려 주세요.`,
    firewall,
    'nobody-came':
      '아직 네트워크에서 접속한 사람이 없습니다. 다른 기기가 게스트 네트워크나 모바일 데이터가 아니라 같은 Wi-Fi에 있나요? http://와 포트를 포함한 전체 주소를 입력했나요?',
  },
  letNetworkIn: '네트워크 허용',
  commandCopied: '명령 복사됨',
  copyCommand: '명령 복사',
};
