/** Korean: what to do on the other device. */
import type { Words } from '../en/window.ts';

export const guide: Words['guide'] = {
  titles: {
    others: '다른 기기에서 열기',
    'this-computer': '이 컴퓨터에서만 열 수 있습니다',
    'no-network': '네트워크가 없습니다',
    links: '링크로만 열 수 있습니다',
    starting: '잠시만 기다리세요…',
    off: '지금은 아무도 열 수 없습니다',
  },
  sentences: {
    'this-computer': '다른 기기에서도 열 수 있게 하려면 위의 ‘이 컴퓨터만’을 끄세요.',
    'no-network': '이 컴퓨터를 Wi-Fi나 케이블로 연결하세요. 다른 기기용 코드가 여기에 자동으로 나타납니다.',
    links: '위에서 링크를 만들어 보내세요. 링크가 없으면 아무것도 볼 수 없습니다.',
    starting: '다른 기기용 코드가 여기에 나타납니다.',
    off: '시작하면 다른 기기용 코드가 여기에 나타납니다.',
  },
  sameNetwork: '이 컴퓨터와 같은 Wi-Fi나 네트워크에 연결하세요.',
  scanOrType: '카메라로 코드를 스캔하거나 주소를 입력하세요:',
  scanFor: {
    pin: '코드를 스캔하면 PIN 없이 열립니다. 또는 주소를 입력하세요:',
    password: '코드를 스캔하면 암호 없이 열립니다. 또는 주소를 입력하세요:',
  },
  scanLink: '이 코드는 링크입니다. 카메라로 스캔하거나 위에서 다른 링크를 만들어 보내세요.',
  codeLabel: '여는 QR 코드',
  typePin: '주소를 입력했다면 PIN도 입력하세요:',
  typePassword: '주소를 입력했다면 암호도 입력하세요.',
  whoCan: {
    pin: '중지할 때까지 PIN이 있는 사람은 누구나 공유를 열 수 있습니다.',
    password: '중지할 때까지 암호가 있는 사람은 누구나 공유를 열 수 있습니다.',
    people: '등록한 사람만 각자의 암호로 공유를 열 수 있습니다.',
    links: '중지할 때까지 링크가 있는 사람만 공유를 열 수 있습니다.',
  },
  done: '완료. 가져간 항목이 여기에 표시됩니다.',
  openHere: '이 컴퓨터에서 열기',
};
