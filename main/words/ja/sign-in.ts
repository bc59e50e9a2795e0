/** The page before a share that is not for everybody, in Japanese. */
import type { SignInWords } from '../en/sign-in.ts';

export const words: SignInWords = {
  title: '非公開です',
  pin: 'PIN',
  password: 'パスワード',
  name: '名前',
  open: '開く',
  askForPin: 'PINは、共有している人に聞いてください。',
  askForPassword: 'パスワードは、共有している人に聞いてください。',
  askForLink: 'リンクからのみ開けます。共有している人にリンクをもらってください。',
  wrongPin: 'PINが違います。',
  wrongPassword: 'パスワードが違います。',
  wrongNameOrPassword: '名前またはパスワードが違います。',
  triesLeft: (count) => `あと${count}回試せます。`,
  wait: (waitSeconds) =>
    `${waitSeconds < 90 ? `${waitSeconds}秒` : `${Math.ceil(waitSeconds / 60)}分`}後にもう一度お試しください。`,
  pinStopped: 'このPINはもう使えません。誰かが推測しようとしたためです。共有している人に新しいPINを聞いてください。',
};
