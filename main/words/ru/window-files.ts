/** Russian: the log in files. */
import type { Counted } from '../counted.ts';
import type { Words } from '../en/window.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ru');
const requestsOf = (count: Counted): string =>
  plural(count, { one: '# запрос', few: '# запроса', many: '# запросов', other: '# запроса' });

export const files: Words['files'] = {
  menu: 'Столбцы и файлы',
  openSaved: 'Открыть сохранённый журнал…',
  exportTitle: (count) => `Экспортировать ${requestsOf(count)} как`,
  formats: {
    combined: 'Combined Log Format',
    json: 'Строки JSON',
    csv: 'Таблица CSV',
    har: 'HAR для инструментов разработчика',
  },
  exported: (count, path) => `Сохранено в ${path}: ${requestsOf(count)}`,
  showSaved: 'Показать в папке',
  exportProblems: {
    'disk-full': 'Файл не сохранён: на диске нет места.',
    'folder-missing': 'Файл не сохранён: его папки больше нет.',
    'not-permitted': 'Файл не сохранён: система этого не разрешает.',
    unexpected: 'Файл не удалось сохранить.',
  },
  saved: {
    title: (names) => `Сохранённый журнал: ${names}`,
    reading: (percent) => `Чтение, ${percent} %`,
    failedLines: (count) =>
      plural(count, {
        one: '# строка не из журнала',
        few: '# строки не из журнала',
        many: '# строк не из журнала',
        other: '# строки не из журнала',
      }),
    tooLong: (kept, older) => `В память помещаются только новейшие запросы (${kept.text}), пропущено: ${older.text}`,
    stopped: (problem) => `Чтение прервано: ${problem}`,
    close: 'Назад к текущему журналу',
    noDetails: 'Этот запрос взят из файла, в котором нет заголовков.',
    emptyTitle: 'В этом файле нет запросов',
    empty: 'В нём нет ничего похожего на журнал доступа.',
  },
  onDisk: 'Журнал на диске',
  keep: 'Хранить журнал на диске',
  keepHint: 'Все запросы ко всем ресурсам, в файлах, которые читают другие программы.',
  folder: 'Папка',
  format: 'Формат',
  newFileAt: 'Новый файл после',
  anySize: 'Любой размер',
  keepFor: 'Хранить файлы',
  forever: 'Всегда',
  days: (count) => plural(count, { one: '# день', few: '# дня', many: '# дней', other: '# дня' }),
  changeFolder: 'Другая папка…',
  show: 'Показать',
  showLabel: 'Показать файл журнала',
  off: 'Запись начнётся, как только появится что записать.',
  writing: (size) => `Идёт запись: ${size} в этом файле`,
  problems: {
    'disk-full': 'Журнал не записывается на диск: нет места.',
    'folder-missing': 'Журнал не записывается на диск: его папки больше нет.',
    'not-permitted': 'Журнал не записывается на диск: система этого не разрешает.',
    unexpected: 'Журнал не записывается на диск.',
  },
  waiting: (count) =>
    `Журнал ведётся в памяти; ${plural(count, {
      one: '# запрос ждёт записи на диск.',
      few: '# запроса ждут записи на диск.',
      many: '# запросов ждут записи на диск.',
      other: '# запроса ждут записи на диск.',
    })}`,
  lost: (count) => `Журнал ведётся в памяти; на диск не записано: ${requestsOf(count)}.`,
};
