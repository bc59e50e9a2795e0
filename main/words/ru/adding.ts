/** What the visitor's page says where people may add files, and change what is there, in Russian. */
import type { AddingWords } from '../en/adding.ts';
import { formatSize } from '../format-size.ts';
import { grouped as groupedFor } from '../grouped.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ru');
const grouped = (count: number): string => groupedFor(count, 'ru');

export const words: AddingWords = {
  amount: (octets) => formatSize(octets, 'ru'),
  beside: (parts) => parts.join(' · '),
  sentences: (parts) => parts.join(' '),
  addFiles: 'Добавить файлы',
  dropHere: 'Перетащите сюда файлы или папки',
  chooseFiles: 'Выбрать файлы',
  chooseFolder: 'Выбрать папку',
  whoAreYou: 'Кто вы?',
  yourName: 'Ваше имя',
  send: 'Отправить',
  dropBox: 'Всё, что вы сюда положите, получит тот, кто дал вам этот адрес. Что отправили другие, вы не увидите.',

  reading: 'Просмотр папок…',
  asking: 'Проверка свободного места…',
  asked: 'Ожидание согласия владельца…',
  cancel: 'Отмена',
  keepOpen: 'Не закрывайте эту страницу до завершения.',
  arrivedOf: (arrived, count) =>
    plural(count, {
      one: (number) => `${grouped(arrived)} из ${number} файла`,
      few: (number) => `${grouped(arrived)} из ${number} файлов`,
      many: (number) => `${grouped(arrived)} из ${number} файлов`,
      other: (number) => `${grouped(arrived)} из ${number} файла`,
    }),
  sizeOf: (sent, size) => `${sent} из ${size}`,
  perSecond: (size) => `${size}/с`,
  secondsLeft: (count) =>
    plural(count, {
      one: 'Осталась # секунда',
      few: 'Осталось # секунды',
      many: 'Осталось # секунд',
      other: 'Осталось # секунды',
    }),
  minutesLeft: (count) =>
    plural(count, {
      one: 'Осталась # минута',
      few: 'Осталось # минуты',
      many: 'Осталось # минут',
      other: 'Осталось # минуты',
    }),
  hoursLeft: (count) =>
    plural(count, {
      one: 'Остался # час',
      few: 'Осталось # часа',
      many: 'Осталось # часов',
      other: 'Осталось # часа',
    }),
  allArrived: (count) =>
    count === 1
      ? 'Ваш файл получен. Эту страницу можно закрыть.'
      : `Все файлы получены (${grouped(count)}). Эту страницу можно закрыть.`,
  thanks: 'Спасибо!',
  someFailed: (failed, arrived) =>
    [
      plural(failed, {
        one: '# файл не отправлен.',
        few: '# файла не отправлены.',
        many: '# файлов не отправлено.',
        other: '# файла не отправлены.',
      }),
      arrived === 0
        ? 'Ничего не получено.'
        : plural(arrived, {
            one: '# файл получен.',
            few: '# файла получены.',
            many: '# файлов получено.',
            other: '# файла получены.',
          }),
    ].join(' '),
  paused: 'Пауза',
  waits: 'В очереди',
  arrived: 'Получен',
  arrivedAs: (name) => `Получен как «${name}»`,
  noConnection: 'Нет соединения. Отправка продолжится сама.',
  begun: (count) =>
    plural(count, {
      one: 'Отправляется # файл.',
      few: 'Отправляются # файла.',
      many: 'Отправляется # файлов.',
      other: 'Отправляются # файла.',
    }),
  pause: 'Пауза',
  pauseNamed: (name) => `Приостановить «${name}»`,
  resume: 'Продолжить',
  resumeNamed: (name) => `Продолжить «${name}»`,
  retry: 'Повторить',
  retryNamed: (name) => `Отправить «${name}» ещё раз`,
  remove: 'Убрать',
  removeNamed: (name) => `Убрать «${name}»`,
  pauseAll: 'Приостановить все',
  resumeAll: 'Продолжить все',
  clear: 'Очистить список',
  list: 'Отправляемые файлы',

  noRoom: 'Недостаточно места.',
  noRoomFor: (needed, free) => `Недостаточно места: нужно ${needed}, свободно ${free}.`,
  quota: 'Сюда больше ничего нельзя добавить.',
  quotaFor: (needed, free) => `Для этого здесь не хватает места: нужно ${needed}, осталось ${free}.`,
  tooLarge: 'Файл больше, чем здесь разрешено.',
  tooLargeFor: (limit) => `Файл слишком большой: разрешено не более ${limit}.`,
  noRight: 'Сюда больше нельзя ничего добавить.',
  declined: 'Владелец отклонил отправку.',
  leftOut: 'Владелец не принял этот файл.',
  noAnswer: 'Нет ответа. Обратитесь к владельцу и повторите попытку.',
  ended: 'Эта ссылка больше не действует. Обратитесь к тому, кто её прислал.',
  signIn: 'Чтобы продолжить, нужно войти снова.',
  signInAgain: 'Войти снова',
  badName: 'Файл с таким именем там сохранить нельзя.',
  exists: 'Там уже есть другой объект с этим именем.',
  gone: 'Папки больше нет.',
  locked: 'Над этим работает кто-то другой. Повторите попытку позже.',
  unreadable: 'Браузер больше не может прочитать этот файл. Выберите его снова.',
  refused: 'Не принято.',
  sendLess: 'Отправьте меньше или обратитесь к владельцу.',
  askSharer: 'Обратитесь к владельцу.',
  otherName: 'Переименуйте файл и выберите его снова.',
  noReply: 'Нет соединения. Повторите попытку.',

  replaceTitle: (name) => `Заменить «${name}»?`,
  replaceMany: (count) => `Заменить выбранные объекты (${grouped(count)})?`,
  replaceWhat: 'Такое имя здесь уже есть. В папках тоже будет заменено всё, что называется так же.',
  replace: 'Заменить',

  newFolder: 'Новая папка',
  folderName: 'Имя новой папки',
  create: 'Создать',
  rename: 'Переименовать',
  newName: 'Новое имя',
  delete: 'Удалить',
  deleteNamed: (name) => `Удалить «${name}»?`,
  deleteMany: (count) => `Удалить выбранные объекты (${grouped(count)})?`,
  deleteForGood: 'Здесь это нельзя отменить.',
  notEmpty: (name, count, isMore) =>
    isMore
      ? `Папка «${name}» не пуста: вместе с ней будет удалено содержимое (более ${grouped(count)} объектов).`
      : `Папка «${name}» не пуста: вместе с ней ${plural(count, {
          one: 'будет удалён # объект.',
          few: 'будут удалены # объекта.',
          many: 'будет удалено # объектов.',
          other: 'будет удалено # объекта.',
        })}`,
  nameMissing: 'Введите имя.',
  nameForbidden: 'Имя не может быть «.» или «..» и не может содержать / или \\.',
  nameTaken: (name) => `«${name}» здесь уже есть.`,
  changeRefused: 'Это нельзя изменить.',
  changeGone: 'Этого здесь больше нет.',
  changeFailed: 'Не получилось. Повторите попытку.',
  created: (name) => `Папка «${name}» создана.`,
  renamed: (name) => `Новое имя: «${name}».`,
  deleted: (count) => (count === 1 ? 'Удалено.' : `Удалено: ${grouped(count)}.`),
};
