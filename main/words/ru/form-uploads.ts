/** What visitors read after they have sent files without a script, in Russian. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ru');

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(' '),
  arrived: (count) =>
    plural(count, {
      one: 'Получен # файл',
      few: 'Получено # файла',
      many: 'Получено # файлов',
      other: 'Получено # файла',
    }),
  nothingArrived: 'Ничего не получено',
  badNames: (count) =>
    plural(count, {
      one: 'Имя # файла здесь использовать нельзя.',
      few: 'Имена # файлов здесь использовать нельзя.',
      many: 'Имена # файлов здесь использовать нельзя.',
      other: 'Имена # файла здесь использовать нельзя.',
    }),
  declined: 'Владелец это не принял.',
  asksFirst: (action) => `${action}…`,
  renameOrDelete: 'Переименовать или удалить',
  howToChange: 'Отметьте нужное. Чтобы переименовать, отметьте только один объект и введите новое имя ниже.',
  nothingChosen: 'Ничего не выбрано.',
  chooseOne: 'Чтобы переименовать, выберите только один объект.',
  back: 'Назад',
};
