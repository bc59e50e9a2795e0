/** The page before a share that is not for everybody, in Simplified Chinese. */
import type { SignInWords } from '../en/sign-in.ts';

export const words: SignInWords = {
  title: '此内容不公开',
  pin: 'PIN 码',
  password: '密码',
  name: '用户名',
  open: '打开',
  askForPin: '请向共享者索取 PIN 码。',
  askForPassword: '请向共享者索取密码。',
  askForLink: '只能通过链接打开。请向共享者索取链接。',
  wrongPin: 'PIN 码错误。',
  wrongPassword: '密码错误。',
  wrongNameOrPassword: '用户名或密码错误。',
  triesLeft: (count) => `还可以试 ${count} 次。`,
  wait: (waitSeconds) =>
    waitSeconds < 90 ? `请在 ${waitSeconds} 秒后再试。` : `请在 ${Math.ceil(waitSeconds / 60)} 分钟后再试。`,
  pinStopped: '此 PIN 码已失效：有人试图猜出它。请向共享者索取新的 PIN 码。',
};
