/** The main process's words in Russian. */

import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { pluralsOf } from '../plurals.ts';
import { receiving } from './app-receiving.ts';

const plural = pluralsOf('ru');

const running = ({ downloads }: AtStake): string =>
  plural(downloads, {
    one: 'Идёт # скачивание.',
    few: 'Идут # скачивания.',
    many: 'Идёт # скачиваний.',
    other: 'Идёт # скачивания.',
  });

const atStake = ({ bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : `Осталось передать ${formatSize(bytesToGo, 'ru')}. `;
  return `${size}Если подождать, всё будет скачано до конца; новые посетители в это время не допускаются.`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': 'На диске нет места.',
  'folder-missing': 'Папка настроек отсутствует.',
  'not-permitted': 'Нет права на запись в файл настроек.',
  unexpected: 'Не удалось записать файл настроек.',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) => `${name} — это весь диск: все в сети смогут прочитать всё, что есть на этом компьютере.`,
  home: (name) => `В ${name} хранятся все личные файлы: все в сети смогут прочитать документы оттуда.`,
  keys: (name) => `В ${name} есть ключи или пароли, и все в сети смогут их прочитать.`,
  system: (name) => `${name} относится к системе: все в сети смогут узнать, как настроен этот компьютер.`,
  'own-files': (name) => `В ${name} хранятся настройки Porthole: все в сети смогут узнать обо всём, чем вы делитесь.`,
  'log-folder': (name) => `В ${name} хранится журнал: все в сети смогут узнать, кто и что у вас скачивает.`,
};

export const words: Words = {
  receiving,
  language: 'ru',
  beside: (parts) => parts.join(' – '),

  nothingShared: 'Общий доступ пока ни к чему не открыт',
  sharing: (name) => `«${name}» в общем доступе`,
  starting: (name) => `Открывается доступ к «${name}»…`,
  stopping: (name) => `Закрывается доступ к «${name}»…`,
  stopped: (name) => `Доступ к «${name}» закрыт`,
  failed: (name) => `Не удалось открыть доступ к «${name}»`,
  sharingMany: (count) =>
    plural(count, {
      one: 'В общем доступе # папка',
      few: 'В общем доступе # папки',
      many: 'В общем доступе # папок',
      other: 'В общем доступе # папки',
    }),
  failedMany: (count) =>
    plural(count, { one: '# с ошибкой', few: '# с ошибкой', many: '# с ошибкой', other: '# с ошибкой' }),
  groupFailed: (count) => `С ошибкой (${count})`,
  groupOn: (count) => `Открытые (${count})`,
  groupOff: (count) => `Закрытые (${count})`,
  nothingIsShared: 'Сейчас ничего нет в общем доступе',
  visitors: (count) =>
    plural(count, { one: '# посетитель', few: '# посетителя', many: '# посетителей', other: '# посетителя' }),

  copyAddress: 'Копировать адрес',
  openWindow: 'Открыть окно',
  start: 'Открыть доступ',
  stop: 'Закрыть доступ',
  startAll: 'Открыть всё',
  stopAll: 'Закрыть всё',
  showShare: 'Показать в окне',
  openAddress: 'Открыть в браузере',
  showFolder: 'Показать папку',
  settings: 'Настройки…',
  showDiagnostics: 'Показать журнал диагностики',
  about: 'О программе Porthole',
  recentFolders: 'Недавние папки',
  chooseFolder: 'Выбрать папку…',
  chooseFiles: 'Выбрать файлы…',
  shareText: 'Поделиться текстом или ссылкой…',
  quit: 'Завершить Porthole',

  notify: {
    firstVisitor: (share) => `Первый посетитель в «${share}»`,
    firstVisitors: 'Появились первые посетители',
    from: (visitor) => `Адрес: ${visitor}.`,
    finished: (count) =>
      plural(count, {
        one: (number) => (count === 1 ? 'Скачивание завершено' : `Завершено ${number} скачивание`),
        few: 'Завершено # скачивания',
        many: 'Завершено # скачиваний',
        other: 'Завершено # скачивания',
      }),
    delivered: (file, visitor) => `Файл «${file}» полностью передан: ${visitor}.`,
    trouble: (count) =>
      plural(count, {
        one: (number) => (count === 1 ? 'Посетитель создаёт перегрузку' : `${number} посетитель создаёт перегрузку`),
        few: '# посетителя создают перегрузку',
        many: '# посетителей создают перегрузку',
        other: '# посетителя создают перегрузку',
      }),
    harms: (visitor, share) =>
      `${visitor} запрашивает из «${share}» больше, чем положено одному посетителю. Его можно заблокировать.`,
    guessing: (share) => `Кто-то подбирает PIN-код для «${share}»`,
    guessingMany: (count) =>
      plural(count, {
        one: '# посетитель подбирает PIN-коды',
        few: '# посетителя подбирают PIN-коды',
        many: '# посетителей подбирают PIN-коды',
        other: '# посетителя подбирают PIN-коды',
      }),
    hasToWait: (visitor) => `${visitor} теперь вынужден ждать. Этого посетителя можно заблокировать.`,
    blocked: (count) =>
      plural(count, {
        one: (number) =>
          count === 1
            ? 'Заблокированный посетитель пытался войти'
            : `${number} заблокированный посетитель пытался войти`,
        few: '# заблокированных посетителя пытались войти',
        many: '# заблокированных посетителей пытались войти',
        other: '# заблокированного посетителя пытались войти',
      }),
    turnedAway: (visitor, share) => `${visitor} не пропущен в «${share}».`,
    ended: (share) => `Доступ к «${share}» закрыт`,
    endedMany: (count) => `Закрыт общий доступ: ${count}`,
    atTime: (time) => `Доступ должен был закрыться в ${time}.`,
    afterDownloads: (count) =>
      `Доступ должен был закрыться после ${plural(count, {
        one: '# скачивания',
        few: '# скачиваний',
        many: '# скачиваний',
        other: '# скачивания',
      })}.`,
    more: (count) => `и ещё ${count}`,
  },

  menuFile: 'Файл',
  menuShare: 'Доступ',
  menuEdit: 'Правка',
  menuView: 'Вид',
  menuWindow: 'Окно',
  menuHelp: 'Справка',
  menu: {
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    delete: 'Удалить',
    selectAll: 'Выделить всё',
    find: 'Найти в журнале',
    openSavedLog: 'Открыть сохранённый журнал…',
    glance: 'Обзор',
    pauseLog: 'Приостановить или продолжить журнал',
    actualSize: 'Фактический размер',
    zoomIn: 'Увеличить',
    zoomOut: 'Уменьшить',
    fullScreen: 'Во весь экран',
    minimize: 'Свернуть',
    zoomWindow: 'Изменить масштаб',
    closeWindow: 'Закрыть окно',
    allToFront: 'Все окна — на передний план',
    services: 'Службы',
    hide: 'Скрыть Porthole',
    hideOthers: 'Скрыть остальные',
    showAll: 'Показать все',
  },

  share: 'Поделиться',
  logFiles: 'Файлы журнала',
  allFiles: 'Все файлы',
  checkForUpdates: 'Проверить обновления…',
  updates: {
    none: (version) => ({
      message: 'У вас последняя версия Porthole',
      detail: `Версия ${version} — самая новая.`,
      buttons: { ok: 'ОК' },
    }),
    available: (newer, version) => ({
      message: `Доступна версия Porthole ${newer}`,
      detail: `У вас версия ${version}. Новая будет загружена сейчас и установлена при завершении программы.`,
      buttons: { download: 'Загрузить', later: 'Не сейчас' },
    }),
    ready: (version) => ({
      message: `Porthole ${version} готов к установке`,
      detail: 'Обновление установится при завершении. До следующего запуска Porthole общий доступ будет закрыт.',
      buttons: { quit: 'Завершить и установить', later: 'Позже' },
    }),
    failed: {
      message: 'Не удалось обновить программу',
      detail: 'Porthole остаётся прежним. Проверьте подключение к интернету и повторите попытку позже.',
      buttons: { ok: 'ОК' },
    },
  },
  noPort: (text) => ({
    message: text === '' ? 'Для --port нужно число' : `«${text}» — это не порт`,
    detail: 'Порт — это число от 0 до 65535; 0 — любой свободный. Доступ открыт так, как если бы порт не был указан.',
    buttons: { ok: 'ОК' },
  }),
  nothingThere: (path) => ({
    message: 'Нечем поделиться',
    detail: `По пути ${path} нет ни папки, ни файла.`,
    buttons: { ok: 'ОК' },
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`«${name}»`),
    detail: '',
    buttons: { another: 'Выбрать другое', anyway: 'Всё равно открыть' },
  }),
  logExposed: (names) => ({
    message: `Все в сети смогут узнать, кто и что у вас скачивает: журнал окажется в общем доступе (${names
      .map((name) => `«${name}»`)
      .join(', ')}).`,
    detail: '',
    buttons: { another: 'Выбрать другое', anyway: 'Всё равно хранить там' },
  }),
  finderRefused: {
    message: 'Не удалось изменить меню Finder',
    detail: 'Переместите Porthole в папку «Программы», откройте оттуда и повторите попытку.',
    buttons: { ok: 'ОК' },
  },
  settingsSetAside: (file) => ({
    message: 'Не удалось прочитать настройки',
    detail: `Файл настроек повреждён. Porthole запускается с тем, что удалось прочитать, а повреждённый файл сохранён как ${file}.`,
    buttons: { ok: 'ОК' },
  }),
  sharesNarrowed: (names) => ({
    message: 'Часть общих ресурсов теперь только для этого компьютера',
    detail: [
      ...names.map((name) => `• ${name}`),
      'Не удалось прочитать, кому открыт доступ. Проверьте это, прежде чем снова пускать других.',
    ].join('\n'),
    buttons: { ok: 'ОК' },
  }),
  quitUnsaved: (problem) => ({
    message: 'Последние изменения не сохранены',
    detail: `${unsavedBecause[problem]} Если завершить сейчас, при следующем запуске Porthole их не будет.`,
    buttons: { retry: 'Повторить', quit: 'Всё равно завершить', cancel: 'Отмена' },
  }),
  keepsSharing: {
    message: 'Общий доступ остаётся открытым',
    detail:
      'Окно закроется, а доступ останется. Через значок с иллюминатором в области уведомлений можно вернуть окно, закрыть доступ или завершить программу.',
    buttons: { keep: 'Оставить доступ', quit: 'Закрыть и завершить' },
  },
  closeWithoutTray: {
    message: 'Оставить доступ открытым без окна?',
    detail:
      'В этой среде нет значка в области уведомлений, через который можно вернуться. Если Porthole продолжит работу, запустите его ещё раз, чтобы увидеть окно. Этот выбор можно изменить в настройках.',
    buttons: { 'keep-running': 'Оставить доступ', quit: 'Закрыть и завершить', cancel: 'Отмена' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `${running(stakes)} Завершить Porthole?`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: 'Завершить потом', now: 'Завершить сейчас', cancel: 'Отмена' },
    }),
    stop: (stakes, name) => ({
      message: `${running(stakes)} Закрыть доступ к «${name}»?`,
      detail: atStake(stakes),
      buttons: { wait: 'Закрыть потом', now: 'Закрыть сейчас', cancel: 'Отмена' },
    }),
    stopAll: (stakes) => ({
      message: `${running(stakes)} Закрыть общий доступ?`,
      detail: atStake(stakes),
      buttons: { wait: 'Закрыть потом', now: 'Закрыть сейчас', cancel: 'Отмена' },
    }),
    remove: (stakes, name) => ({
      message: `${running(stakes)} Убрать «${name}» из списка?`,
      detail: `${atStake(stakes)} Сами файлы останутся на месте.`,
      buttons: { wait: 'Убрать потом', now: 'Убрать сейчас', cancel: 'Отмена' },
    }),
    narrow: (stakes, name) => ({
      message: `Другие сейчас скачивают. Оставить «${name}» только этому компьютеру?`,
      detail: `${atStake(stakes)} Скачивания на этом компьютере продолжатся.`,
      buttons: { wait: 'Дать докачать', now: 'Прервать', cancel: 'Отмена' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: stayedMessages(name, port)[problem],
    detail: `Для «${name}» всё осталось как было, скачивания продолжаются.`,
    buttons: { ok: 'ОК' },
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'Porthole не может запуститься без своей папки',
    detail: `Настройки хранятся в ${folder}, но записать туда ничего нельзя: нет места, папка только для чтения или принадлежит не вам. Исправьте это и запустите Porthole снова.`,
    buttons: { ok: 'ОК' },
  }),
  unexpected: (logFolder) => ({
    message: 'Работа Porthole будет завершена',
    detail: `Произошла непредвиденная ошибка. Подробности записаны в ${logFolder}.`,
    buttons: { ok: 'ОК' },
  }),
};

function stayedMessages(name: string, port: number): Readonly<Record<'port' | 'address' | 'certificate', string>> {
  return {
    port: `Порт ${port} недоступен`,
    address: `Открыть там доступ к «${name}» нельзя`,
    certificate: `Зашифровать «${name}» так нельзя: сертификат не подходит`,
  };
}
