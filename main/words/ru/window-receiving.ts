/** Russian: what visitors add. Names that stand in a sentence are marked apart by the window. */
import type { Counted } from '../counted.ts';
import type { Words } from '../en/window.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ru');
const filesOf = (count: Counted): string =>
  plural(count, { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' });

export const receiving: Words['receiving'] = {
  title: 'Другие могут добавлять файлы',
  short: 'Добавление файлов',
  on: 'Другие могут добавлять файлы',
  onAndChange: 'Другие могут добавлять, менять и удалять файлы',
  off: 'Другие могут только смотреть',
  offButLinks: 'Другие могут только смотреть; по ссылке — добавлять',
  switchHint: 'Любой вошедший может отправлять файлы и папки.',
  where: 'Куда сохранять',
  places: {
    usual: 'Сюда; по ссылке отдельно',
    here: 'В эту папку',
    'sender-folder': 'В новую папку для каждого отправителя',
  },
  askFirst: 'Сначала спрашивать меня',
  askFirstHint: 'Ничего не записывается, пока вы не согласитесь. Нет ответа за две минуты — значит нет.',
  askUsual: 'О вошедших по PIN-коду, паролю или имени не спрашивается.',
  change: '…и менять или удалять',
  changeHint:
    'Любой вошедший может заменять, переименовывать, перемещать и удалять всё в общем доступе. Заменённое и удалённое попадает в корзину, а на диске без корзины пропадает навсегда.',
  changeWarning: 'Любой вошедший может теперь менять и удалять здесь всё, не спрашивая вас.',
  largest: 'Наибольший файл',
  quota: 'Всего не более',
  noLimit: 'Без ограничений',
  receiveFiles: 'Принять файлы…',
  receiveHint: 'Создаёт папку приёма в папке загрузок: люди могут отправлять файлы, но ничего не видят.',
  dropBox: 'Приём файлов: люди могут отправлять файлы, но ничего не видят',
  questions: 'Ждут вашего ответа',
  wantsToSend: (files, size) => `хочет отправить ${filesOf(files)}, ${size}`,
  wantsToSendMore: (files, size) => `хочет отправить ${filesOf(files)}, более ${size}`,
  wantsToSendUnknown: (files) => `хочет отправить ${filesOf(files)}, размер неизвестен`,
  to: (share) => `в «${share}»`,
  known: (parts) => `(${parts.join(', ')})`,
  by: (identity) => `вход: ${identity}`,
  declinedAt: (time) => `Без ответа будет отклонено в ${time}.`,
  accept: 'Принять',
  acceptSome: (files) => `Принять ${filesOf(files)}`,
  acceptToday: 'Сегодня принимать всё',
  acceptTodayHint: 'Всё, что отправит этот человек до полуночи, принимается без вопросов.',
  decline: 'Отклонить',
  acceptFrom: (sender) => `Принять: ${sender}`,
  acceptTodayFrom: (sender) => `Сегодня принимать всё: ${sender}`,
  declineFrom: (sender) => `Отклонить: ${sender}`,
  listOf: (files) => `Показать ${filesOf(files)}`,
  rest: (files) => `и ещё ${filesOf(files)}`,
  unknownSize: 'размер неизвестен',
  asked: (sender, files) => `${sender} хочет отправить ${filesOf(files)}`,
  received: (files, sender) => `${filesOf(files)}, от: ${sender}`,
  from: (sender) => `от: ${sender}`,
  keptAs: (name) => `сохранён как «${name}»`,
  sentAs: (name) => `отправлен как «${name}»`,
  at: (size, time) => `${size} · ${time}`,
  showInFolder: 'Показать в папке',
  showInFolderOf: (name) => `Показать в папке: ${name}`,
  undo: 'Отменить',
  undoOf: (name) => `Отменить: переместить «${name}» в корзину`,
  undone: (files) => (files.value === 1 ? 'Файл в корзине' : `В корзине: ${filesOf(files)}`),
  undoneSome: (trashed, kept) =>
    `В корзине: ${filesOf(trashed)}. Не удалось переместить или с тех пор изменено: ${filesOf(kept)}.`,
  undoneNone: 'Ничего не перемещено в корзину: файлы с тех пор изменились или корзины здесь нет.',
  progress: (name, sender) => `${name}, от: ${sender}`,
  arrived: 'получен',
  interrupted: 'прерван',
  receivedOf: (received, size) => `${received} из ${size}`,
};
