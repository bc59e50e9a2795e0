/** Russian: the list of shares. */
import type { Words } from '../en/window.ts';

export const shares: Words['shares'] = {
  search: 'Поиск ресурсов',
  notFound: 'Нет ресурса с таким именем',
  title: 'Общие ресурсы',
  add: 'Добавить',
  chooseFolder: 'Выбрать папку…',
  chooseFiles: 'Выбрать файлы…',
  dropHint: 'Или перетащите папки и файлы в любое место этого окна.',
  recent: 'Недавние папки',
  actions: (name) => `${name}: действия`,
  moreFiles: (count) => `и ещё ${count}`,
  addFiles: 'Добавить файлы…',
  removeFile: (file) => `Закрыть доступ к «${file}»`,
  fileRemoved: (file) => `Доступ к «${file}» закрыт. Сам файл не изменился.`,
  name: 'Имя ресурса',
  rename: 'Переименовать',
  remove: 'Убрать из списка',
  start: (name) => `Открыть доступ к «${name}»`,
  stop: (name) => `Закрыть доступ к «${name}»`,
  copyAddress: (name) => `Копировать адрес «${name}»`,
  removed: (name) => `Доступ к «${name}» закрыт. Файлы не изменились.`,
  moveUp: 'Переместить вверх',
  moveDown: 'Переместить вниз',
  moved: (name, place, count) => `«${name}» теперь на месте ${place} из ${count}`,
};
