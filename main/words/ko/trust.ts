/** What visitors read who want their device to trust this computer, in Korean. */
import type { TrustWords } from '../en/trust.ts';

export const words: TrustWords = {
  title: '이 컴퓨터 신뢰하기',
  about:
    'Porthole은 이 컴퓨터에서 받는 내용을 암호화합니다. 브라우저가 경고하는 것은 이 컴퓨터의 인증서를 아직 모르기 때문입니다. 한 번 설치하면 경고가 사라집니다.',
  careful: '누구의 컴퓨터인지 알고 있고, 아래 지문이 그 컴퓨터에 표시된 지문과 같을 때만 설치하세요.',
  withoutTrust:
    '설치하지 않고 계속할 수도 있습니다. 그러면 브라우저가 매번 경고합니다. 정상적인 일이며, 받는 내용은 똑같이 암호화됩니다.',
  download: '인증서 받기',
  fingerprint: '지문(SHA-256)',
  qr: '휴대폰에서 이 페이지를 열려면 이 코드를 스캔하세요',
  remove: '같은 위치에서 언제든지 제거할 수 있습니다.',
  devices: [
    {
      name: 'iPhone 및 iPad',
      steps: [
        'Safari에서 이 페이지를 열고 ‘인증서 받기’, ‘허용’을 차례로 탭하세요.',
        '설정을 열고 ‘프로파일이 다운로드됨’, ‘설치’를 차례로 탭하세요.',
        '설정 › 일반 › 정보 › 인증서 신뢰 설정에서 인증서를 켜세요. 이 단계를 건너뛰면 아무것도 바뀌지 않습니다.',
      ],
    },
    {
      name: 'Android',
      steps: [
        '‘인증서 받기’를 탭하세요.',
        '설정 › 보안 › 암호화 및 사용자 인증 정보 › 인증서 설치 › CA 인증서를 열고 파일을 선택하세요. 이름은 제조사마다 다릅니다.',
        'Chrome은 바로 적용됩니다. Firefox는 설정에서 ‘타사 CA 인증서 사용’을 켜야 적용됩니다.',
      ],
    },
    {
      name: 'Windows',
      steps: [
        '‘인증서 받기’를 클릭하고 파일을 여세요.',
        '‘인증서 설치…’, ‘현재 사용자’를 차례로 선택하세요.',
        '‘모든 인증서를 다음 저장소에 저장’을 선택한 다음 ‘신뢰할 수 있는 루트 인증 기관’을 선택하세요.',
        '공유를 드라이브로 연결하려면 ‘현재 사용자’ 대신 ‘로컬 컴퓨터’를 선택하세요.',
      ],
    },
    {
      name: 'Mac',
      steps: [
        '‘인증서 받기’를 클릭하고 파일을 여세요. 키체인 접근이 저장 위치를 묻습니다.',
        '그곳에서 인증서를 열고 ‘신뢰’에서 ‘항상 신뢰’를 선택하세요.',
      ],
    },
    {
      name: 'Firefox',
      steps: [
        '‘인증서 받기’를 클릭하세요.',
        '설정 › 개인 정보 및 보안 › 인증서 › 인증서 보기… › 인증 기관 › 가져오기…를 열고 파일을 선택하세요.',
        '‘웹사이트를 식별하기 위해 이 CA를 신뢰’를 선택하세요.',
      ],
    },
    {
      name: 'Linux',
      steps: [
        '‘인증서 받기’를 클릭하세요.',
        'Debian 및 Ubuntu: 파일을 PEM으로 변환한 후(openssl x509 -inform der -in porthole-ca.crt -out porthole-ca.crt) 실행: sudo cp porthole-ca.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates',
        'Chrome 및 Chromium: 설정 › 개인 정보 보호 및 보안 › 보안 › 인증서 관리 › 인증 기관 › 가져오기.',
      ],
    },
  ],
};
