/** The page before a share that is not for everybody, in Korean. */
import type { SignInWords } from '../en/sign-in.ts';

export const words: SignInWords = {
  title: '비공개입니다',
  pin: 'PIN',
  password: '암호',
  name: '이름',
  open: '열기',
  askForPin: '공유한 사람에게 PIN을 물어보세요.',
  askForPassword: '공유한 사람에게 암호를 물어보세요.',
  askForLink: '링크로만 열 수 있습니다. 공유한 사람에게 링크를 요청하세요.',
  wrongPin: 'PIN이 틀렸습니다.',
  wrongPassword: '암호가 틀렸습니다.',
  wrongNameOrPassword: '이름 또는 암호가 틀렸습니다.',
  triesLeft: (count) => `${count}번 더 시도할 수 있습니다.`,
  wait: (waitSeconds) =>
    `${waitSeconds < 90 ? `${waitSeconds}초` : `${Math.ceil(waitSeconds / 60)}분`} 후에 다시 시도하세요.`,
  pinStopped: '이 PIN은 더 이상 쓸 수 없습니다. 누군가 추측하려고 했습니다. 공유한 사람에게 새 PIN을 요청하세요.',
};
