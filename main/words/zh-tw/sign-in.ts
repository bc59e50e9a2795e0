/** The page before a share that is not for everybody, in Traditional Chinese (Taiwan). */
import type { SignInWords } from '../en/sign-in.ts';

export const words: SignInWords = {
  title: '此內容不公開',
  pin: 'PIN 碼',
  password: '密碼',
  name: '使用者名稱',
  open: '開啟',
  askForPin: '請向分享者索取 PIN 碼。',
  askForPassword: '請向分享者索取密碼。',
  askForLink: '只能透過連結開啟。請向分享者索取連結。',
  wrongPin: 'PIN 碼錯誤。',
  wrongPassword: '密碼錯誤。',
  wrongNameOrPassword: '使用者名稱或密碼錯誤。',
  triesLeft: (count) => `還可以嘗試 ${count} 次。`,
  wait: (waitSeconds) =>
    waitSeconds < 90 ? `請在 ${waitSeconds} 秒後再試。` : `請在 ${Math.ceil(waitSeconds / 60)} 分鐘後再試。`,
  pinStopped: '此 PIN 碼已失效：有人試圖猜測。請向分享者索取新的 PIN 碼。',
};
