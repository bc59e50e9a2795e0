/** The visitor's page in Russian. */
import type { Words } from '../en/visitor.ts';
import { formatSize } from '../format-size.ts';
import { grouped as groupedFor } from '../grouped.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ru');
const grouped = (count: number): string => groupedFor(count, 'ru');
const matches = (count: number): string =>
  plural(count, { one: '# совпадение', few: '# совпадения', many: '# совпадений', other: '# совпадения' });

export const words: Words = {
  amount: (octets) => formatSize(octets, 'ru'),
  path: 'Путь',
  name: 'Имя',
  size: 'Размер',
  modified: 'Изменён',
  modifiedUtc: 'Изменён (UTC)',
  kind: 'Тип',
  download: 'Скачать',
  downloadNamed: (name) => `Скачать «${name}»`,
  downloadAll: 'Скачать всё',
  empty: 'Эта папка пуста.',
  folders: (count) => plural(count, { one: '# папка', few: '# папки', many: '# папок', other: '# папки' }),
  files: (count) => plural(count, { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' }),
  joined: (parts) => parts.join(', '),
  search: 'Поиск',
  searchLabel: 'Поиск в этой папке и вложенных',
  searchPlaceholder: 'Поиск',
  resultsFor: (text) => `Результаты по запросу «${text}»`,
  results: (count) =>
    plural(count, { one: '# результат', few: '# результата', many: '# результатов', other: '# результата' }),
  noResults: 'Ни в одном имени здесь этого нет.',
  searchCut: 'Есть и другие результаты: поиск остановлен раньше. Попробуйте более длинное слово.',
  pages: 'Страницы',
  previousPage: 'Назад',
  nextPage: 'Вперёд',
  pageOf: (page, count) => `Страница ${grouped(page)} из ${grouped(count)}`,
  madeWith: 'Открыто через Porthole',
  checksums: 'Контрольные суммы',
  unreadable: 'Не читается',
  unreadableNote:
    'То, что не читается, не войдёт в скачивание всей папки; в каждом скачивании указано, чего в нём не хватает.',
  sandboxed:
    'Страницы из этой папки показываются без скриптов. Если они нужны, попросите владельца папки включить «Показывать как сайт».',
  unscripted:
    'Эта страница показана без скриптов, поэтому может быть пустой или не реагировать. Если вы ей доверяете, попросите владельца включить «Показывать как сайт».',
  openUnscripted: 'Открыть без этого сообщения',

  sharedText: 'Общий текст',
  sharedLink: 'Общая ссылка',
  copy: 'Копировать',
  copied: 'Скопировано',
  copyYourself: 'Текст выделен. Скопируйте его средствами браузера.',
  saveText: 'Сохранить как файл',

  list: 'Список',
  grid: 'Сетка',
  sortBy: 'Сортировка',
  noMatch: (text) => `Нет совпадений с «${text}».`,
  matches,
  searchingBelow: 'Поиск во вложенных папках…',
  foundBelow: (count) => `${matches(count)} во вложенных папках`,
  loading: (count) =>
    `Загрузка… ${plural(count, { one: '# объект', few: '# объекта', many: '# объектов', other: '# объекта' })}`,
  loadFailed: 'Остальное загрузить не удалось.',
  select: 'Выбрать',
  selectNamed: (name) => `Выбрать «${name}»`,
  selected: (count) => `Выбрано: ${grouped(count)}`,
  selectAll: 'Выбрать все',
  done: 'Готово',
  downloadSelected: 'Скачать в zip',
  selectionTooLong: 'Слишком много имён для одного запроса: скачайте папку целиком.',

  close: 'Закрыть',
  previous: 'Назад',
  next: 'Вперёд',
  open: 'Открыть',
  play: 'Начать слайд-шоу',
  pause: 'Остановить слайд-шоу',
  preview: 'Просмотр',
  position: (index, count) => `${grouped(index)} из ${grouped(count)}`,
  cannotShow: 'Браузер не может показать этот файл.',
  tooLarge: (shown) => `Показаны только первые ${shown}.`,
  contents: 'В этом архиве',
  contentsCut: 'В нём есть и то, чего нет в этом списке.',
  contentsDamaged: 'Остальное прочитать нельзя.',
  rendered: 'С разметкой',
  source: 'Исходный текст',
};
