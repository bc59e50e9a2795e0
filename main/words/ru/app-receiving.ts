/** Russian: what visitors add, as the main process tells it. */
import { pluralsOf } from '../plurals.ts';
import type { ReceivingWords } from '../receiving-words.ts';

const plural = pluralsOf('ru');
const filesOf = (count: number): string =>
  plural(count, { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' });

export const receiving: ReceivingWords = {
  dropBox: 'Приём файлов',
  dropLink: 'Для отправки файлов',
  noDropBox: (folder) => ({
    message: 'Не удаётся принять файлы',
    detail: `Не удалось создать для них папку в ${folder}.`,
    buttons: { ok: 'ОК' },
  }),
  receiveFiles: 'Принять файлы…',
  waiting: (count) =>
    plural(count, {
      one: '# человек хочет отправить файлы',
      few: '# человека хотят отправить файлы',
      many: '# человек хотят отправить файлы',
      other: '# человека хотят отправить файлы',
    }),
  asks: (sender, files) => `«${sender}» хочет отправить ${filesOf(files)}`,
  asksMany: (questions) =>
    plural(questions, {
      one: '# человек хочет отправить файлы',
      few: '# человека хотят отправить файлы',
      many: '# человек хотят отправить файлы',
      other: '# человека хотят отправить файлы',
    }),
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: 'Принять',
  decline: 'Отклонить',
  showInFolder: 'Показать в папке',
  undo: 'Отменить',
  arrived: (sender, files) => `Получено от «${sender}»: ${filesOf(files)}`,
  arrivedMany: (files) =>
    plural(files, {
      one: 'Получен # файл',
      few: 'Получено # файла',
      many: 'Получено # файлов',
      other: 'Получено # файла',
    }),
  arrivedIn: (file, share) => `В «${share}»: ${file}`,
};
