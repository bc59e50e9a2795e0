/** The page before a share that is not for everybody, in German. */
import type { SignInWords } from '../en/sign-in.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('de');
const seconds = (count: number): string => plural(count, { one: '# Sekunde', other: '# Sekunden' });
const minutes = (count: number): string => plural(count, { one: '# Minute', other: '# Minuten' });

export const words: SignInWords = {
  title: 'Nicht öffentlich',
  pin: 'PIN',
  password: 'Passwort',
  name: 'Name',
  open: 'Öffnen',
  askForPin: 'Fragen Sie die Person, die das freigibt, nach der PIN.',
  askForPassword: 'Fragen Sie die Person, die das freigibt, nach dem Passwort.',
  askForLink: 'Das öffnet sich nur über einen Link. Fragen Sie die Person, die es freigibt, danach.',
  wrongPin: 'Falsche PIN.',
  wrongPassword: 'Falsches Passwort.',
  wrongNameOrPassword: 'Name oder Passwort falsch.',
  triesLeft: (count) => plural(count, { one: 'Noch # Versuch.', other: 'Noch # Versuche.' }),
  wait: (waitSeconds) =>
    `Versuchen Sie es in ${waitSeconds < 90 ? seconds(waitSeconds) : minutes(Math.ceil(waitSeconds / 60))} erneut.`,
  pinStopped:
    'Diese PIN gilt nicht mehr: Jemand hat versucht, sie zu erraten. Fragen Sie die Person, die das freigibt, nach einer neuen.',
};
