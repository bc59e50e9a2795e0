/** The page that says how a share becomes a drive, in Korean. */
import type { ConnectWords } from '../en/connect.ts';

export const words: ConnectWords = {
  title: '드라이브로 연결',
  offer: '드라이브로 연결…',
  intro: '파일 관리자나 WebDAV를 지원하는 프로그램에서 이 공유를 열 수 있습니다.',
  readOnly: '보고 복사할 수만 있습니다. 파일을 추가하거나 변경할 수는 없습니다.',
  asksFor: '입력을 요청하면 안내받은 이름(없으면 아무 이름)과 암호 칸에 PIN 또는 암호를 입력하세요.',
  others: '다른 시스템과 프로그램',
  back: '파일로 돌아가기',
  copy: '복사',
  copied: '복사됨',
  systems: {
    mac: {
      name: 'Mac',
      steps: 'Finder에서 ‘이동’ › ‘서버에 연결’(⌘K)을 선택하고 이 주소를 붙여넣은 다음 ‘연결’을 누르세요.',
      notes: [],
    },
    windows: {
      name: 'Windows',
      steps: '명령 프롬프트를 열고 이 줄을 붙여넣은 다음 Enter를 누르세요. 드라이브가 파일 탐색기에 나타납니다.',
      notes: [
        'PIN이나 암호가 있는 공유는 이 컴퓨터가 신뢰하는 인증서를 쓰는 https로만 연결됩니다.',
        '레지스트리에서 바꾸지 않으면 Windows는 이런 드라이브에서 50 MB까지의 파일만 받습니다.',
        '네트워크 경로를 찾을 수 없다고 나오면 WebClient 서비스를 시작하세요. 이런 제한이 불편하면 rclone을 사용하세요.',
      ],
    },
    linux: {
      name: 'Linux',
      steps:
        '‘파일’(GNOME)에서 ‘다른 위치’를 선택하고 ‘서버에 연결’에 이 주소를 붙여넣으세요. KDE에서는 dav 대신 webdav를 쓰세요.',
      notes: [],
    },
    phone: {
      name: '휴대폰 또는 태블릿',
      steps: 'WebDAV를 지원하는 파일 관리자에서 이 주소로 서버를 추가하세요.',
      notes: [],
    },
    rclone: {
      name: 'rclone',
      steps:
        'rclone이 설치된 모든 시스템에서 사용할 수 있습니다. 첫 줄은 공유를 등록하고, 둘째 줄은 드라이브로 만듭니다(Windows에서는 X:, WinFsp 필요. 다른 시스템에서는 폴더).',
      notes: ['vendor가 owncloud이므로 파일 시간과 체크섬이 유지됩니다.'],
    },
  },
};
