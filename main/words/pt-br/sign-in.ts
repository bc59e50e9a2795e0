/** Portuguese (Brazil): the page before a share that is not for everybody. */
import type { SignInWords } from '../en/sign-in.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('pt-BR');

export const words: SignInWords = {
  title: 'Acesso privado',
  pin: 'PIN',
  password: 'Senha',
  name: 'Nome',
  open: 'Abrir',
  askForPin: 'Peça o PIN à pessoa que compartilha.',
  askForPassword: 'Peça a senha à pessoa que compartilha.',
  askForLink: 'O acesso é feito somente por um link. Peça-o à pessoa que compartilha.',
  wrongPin: 'PIN incorreto.',
  wrongPassword: 'Senha incorreta.',
  wrongNameOrPassword: 'Nome ou senha incorretos.',
  triesLeft: (count) =>
    plural(count, { one: 'Resta # tentativa.', many: 'Restam # de tentativas.', other: 'Restam # tentativas.' }),
  wait: (waitSeconds) => {
    const time =
      waitSeconds < 90
        ? plural(waitSeconds, withMillions('# segundo', '# segundos'))
        : plural(Math.ceil(waitSeconds / 60), withMillions('# minuto', '# minutos'));
    return `Tente novamente em ${time}.`;
  },
  pinStopped: 'Este PIN não funciona mais: alguém tentou adivinhá-lo. Peça um novo à pessoa que compartilha.',
};
