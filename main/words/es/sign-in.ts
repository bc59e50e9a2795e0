/** Spanish: the page before a share that is not for everybody. */
import type { SignInWords } from '../en/sign-in.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('es');

export const words: SignInWords = {
  title: 'Esto es privado',
  pin: 'PIN',
  password: 'Contraseña',
  name: 'Nombre',
  open: 'Abrir',
  askForPin: 'Pide el PIN a la persona que comparte esto.',
  askForPassword: 'Pide la contraseña a la persona que comparte esto.',
  askForLink: 'Solo se abre con un enlace. Pídeselo a la persona que comparte esto.',
  wrongPin: 'PIN incorrecto.',
  wrongPassword: 'Contraseña incorrecta.',
  wrongNameOrPassword: 'Nombre o contraseña incorrectos.',
  triesLeft: (count) =>
    plural(count, { one: 'Queda # intento.', many: 'Quedan # de intentos.', other: 'Quedan # intentos.' }),
  wait: (waitSeconds) => {
    const time =
      waitSeconds < 90
        ? plural(waitSeconds, withMillions('# segundo', '# segundos'))
        : plural(Math.ceil(waitSeconds / 60), withMillions('# minuto', '# minutos'));
    return `Vuelve a intentarlo dentro de ${time}.`;
  },
  pinStopped:
    'Este PIN ya no funciona: alguien ha intentado adivinarlo. Pide uno nuevo a la persona que comparte esto.',
};
