/** The page before a share that is not for everybody, in Russian. */
import type { SignInWords } from '../en/sign-in.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ru');
const seconds = (count: number): string =>
  plural(count, { one: '# секунду', few: '# секунды', many: '# секунд', other: '# секунды' });
const minutes = (count: number): string =>
  plural(count, { one: '# минуту', few: '# минуты', many: '# минут', other: '# минуты' });

export const words: SignInWords = {
  title: 'Доступ ограничен',
  pin: 'PIN-код',
  password: 'Пароль',
  name: 'Имя',
  open: 'Открыть',
  askForPin: 'Узнайте PIN-код у владельца.',
  askForPassword: 'Узнайте пароль у владельца.',
  askForLink: 'Открывается только по ссылке. Попросите её у владельца.',
  wrongPin: 'Неверный PIN-код.',
  wrongPassword: 'Неверный пароль.',
  wrongNameOrPassword: 'Неверное имя или пароль.',
  triesLeft: (count) =>
    plural(count, {
      one: 'Осталась # попытка.',
      few: 'Осталось # попытки.',
      many: 'Осталось # попыток.',
      other: 'Осталось # попытки.',
    }),
  wait: (waitSeconds) =>
    `Повторите попытку через ${waitSeconds < 90 ? seconds(waitSeconds) : minutes(Math.ceil(waitSeconds / 60))}.`,
  pinStopped: 'Этот PIN-код больше не действует: кто-то пытался его подобрать. Попросите у владельца новый.',
};
