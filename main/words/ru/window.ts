/** Russian. */
import type { Words } from '../en/window.ts';
import { listed } from '../listed.ts';
import { pluralsOf } from '../plurals.ts';
import { access } from './window-access.ts';
import { check } from './window-check.ts';
import { encryption } from './window-encryption.ts';
import { files } from './window-files.ts';
import { guide } from './window-guide.ts';
import { hosts } from './window-hosts.ts';
import { limits } from './window-limits.ts';
import { links } from './window-links.ts';
import { details, glance, log } from './window-log.ts';
import { ending, notes } from './window-notes.ts';
import { receiving } from './window-receiving.ts';
import { serving } from './window-serving.ts';
import { settings } from './window-settings.ts';
import { shares } from './window-shares.ts';

const plural = pluralsOf('ru');

const common: Words['common'] = {
  beside: (parts) => parts.join('\u00a0· '),
  listed: (parts) => listed(parts, 'ru'),
  sentences: (parts) => parts.join(' '),
  labelled: (label, value) => `${label}: ${value}`,
  noted: (text, note) => `${text} (${note})`,
  windowTitle: (title) => `${title} – Porthole`,
  copy: 'Копировать',
  copied: 'Скопировано',
  close: 'Закрыть',
  closeMessage: 'Закрыть это сообщение',
  undo: 'Отменить',
  cancel: 'Отмена',
  tryAgain: 'Повторить',
  somethingWrong: 'Что-то пошло не так. Повторите попытку.',
  windowBroke: 'В этом окне возникла ошибка. Общий доступ работает.',
  reload: 'Перезагрузить окно',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value} мс`,
  seconds: (value) => `${value} с`,
  minutes: (value) => `${value} мин`,
  hours: (value) => `${value} ч`,
  perSecond: (size) => `${size}/с`,
  mebibytes: (value) => `${value} МиБ`,
};

const firstRun: Words['firstRun'] = {
  sentence: 'Откройте папку устройствам вокруг вас и смотрите, что они скачивают.',
  drop: 'Перетащите сюда папку',
  choose: 'или выберите её',
  recent: 'Недавние папки',
};

const share: Words['share'] = {
  announced: (parts) => parts.join(', '),
  stopped: 'Доступ закрыт',
  starting: 'Открывается',
  running: 'Доступ открыт',
  stopping: 'Закрывается',
  failed: 'Нет доступа',
  start: 'Открыть доступ',
  stop: 'Закрыть доступ',
  waiting: 'Закроется после скачиваний',
  stopNow: 'Закрыть сейчас',
  keepSharing: 'Оставить открытым',
  visitors: (count) =>
    count.value === 0
      ? 'Никто не подключён'
      : plural(count, { one: '# посетитель', few: '# посетителя', many: '# посетителей', other: '# посетителя' }),
  wereHere: (count, only) =>
    only === undefined
      ? plural(count, {
          one: 'Был # посетитель',
          few: 'Было # посетителя',
          many: 'Было # посетителей',
          other: 'Было # посетителя',
        })
      : `Посетитель: ${only}`,
  folderActions: (name) => `Действия с «${name}»`,
  chooseAnother: 'Выбрать другую папку…',
  showFolder: 'Показать в файловом менеджере',
  site: {
    title: 'Показывать как сайт',
    choices: { automatic: 'Авто', on: 'Вкл.', off: 'Выкл.' },
    hint: 'Страницы сайта могут выполнять скрипты, остальные показываются без них. «Авто»: включено, когда в папке есть index.html.',
  },
  address: 'Адрес',
  copyAddress: 'Копировать адрес',
  addressCopied: 'Адрес скопирован',
  showQrCode: 'Показать QR-код',
  qrCode: 'QR-код',
  openInBrowser: 'Открыть в браузере',
  open: 'Открыть',
  whoCan: 'Все в вашей сети могут открыть это, пока вы не закроете доступ.',
  otherAddresses: (count) =>
    plural(count, {
      one: 'ещё # адрес',
      few: 'ещё # адреса',
      many: 'ещё # адресов',
      other: 'ещё # адреса',
    }),
  addressKinds: {
    lan: 'Локальная сеть',
    name: 'По имени, где работают имена .local',
    virtual: 'VPN или виртуальный адаптер',
    loopback: 'Только этот компьютер',
  },
  addressChanged: (name, url) => `Сеть изменилась. Новый адрес «${name}»: ${url}`,
  thisComputerOnly: 'Только этот компьютер',
  thisComputerOnlyHint: 'Если включено, адрес могут открыть только программы на этом компьютере, и никто больше.',
  thisComputerOnlyNote:
    'Этот адрес могут открыть только программы на этом компьютере. Другие устройства не могут, в какой бы сети они ни были.',
  loopbackOnly: 'Этот адрес может открыть только этот компьютер: сеть не найдена.',
  noAddressYet: 'Адрес появится здесь, когда доступ открыт. Тогда его сможет открыть любой в вашей сети.',
  port: 'Порт',
  portNumber: (port) => `Порт ${port}`,
  anyPort: 'Любой свободный порт',
  changePort: (port) => (port === 0 ? 'Любой свободный порт: изменить' : `Порт ${port}: изменить`),
  portInvalid: 'Порт — целое число от 0 до 65535.',
  portRefused: (port) => `Браузеры отказываются открывать порт ${port}. Выберите другой, например 8000.`,
  portHint: 'Enter — применить, Esc — отменить. 0 — любой свободный порт.',
  qrTitle: (name) => `Открыть «${name}» на телефоне`,
  qrHint: 'Наведите камеру телефона на код. Оба устройства должны быть в одной сети.',
  qrLabel: (url) => `QR-код адреса ${url}`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `Порт ${port} занят другой программой.`,
  portHeld: (port, program, pid) =>
    program === ''
      ? `Порт ${port} занят другой программой (PID ${pid}).`
      : `Порт ${port} занят: ${program} (PID ${pid}).`,
  portOfOtherShare: (port, name) => `Порт ${port} уже занят ресурсом «${name}».`,
  portNotPermitted: (port) => `Система не разрешает Porthole использовать порт ${port}.`,
  addressNotAvailable: 'Сетевой адрес для доступа сейчас недоступен.',
  folderMissing: 'Папки больше нет. Её переместили, переименовали или удалили, или её диск не подключён.',
  folderNotReadable: 'У Porthole нет права читать эту папку.',
  notAFolder: 'Это файл, а не папка.',
  filesMissing: 'Ни одного файла больше нет. Их переместили, переименовали или удалили, или их диск не подключён.',
  noCertificate: 'Нет сертификата, поэтому шифрование невозможно.',
  workerDied: 'Общий доступ неожиданно прервался. С самим Porthole и вашими файлами всё в порядке.',
  unexpected: 'Не удаётся открыть доступ к папке; причина Porthole неизвестна.',
  takePort: (port) => `Использовать порт ${port}`,
  otherPort: 'Использовать другой порт',
  chooseFolder: 'Выбрать другую папку…',
  restart: 'Перезапустить',
  technical: 'Технические подробности',
  stopTrying: 'Больше не пытаться',
  triesByItself: 'Доступ откроется сам, как только это станет возможно.',
  recovered: (name, what) => `«${name}»: ${what}`,
  folderBack: 'Папка снова на месте. Доступ открыт.',
  filesBack: 'Файлы снова на месте. Доступ открыт.',
  portFree: 'Порт свободен. Доступ открыт.',
  restarted: 'Общий доступ неожиданно прервался и открыт снова.',
};

const transfers: Words['transfers'] = {
  title: 'Передачи',
  disconnect: 'Отключить',
  disconnectVisitor: (visitor, file) => `Отключить ${visitor} от «${file}»`,
  clearFinished: 'Убрать завершённые',
  sentOf: (sent, total) => `${sent} из ${total}`,
  timeLeft: (duration) => `осталось ${duration}`,
  stalled: 'Ожидание посетителя',
  connections: (count) =>
    plural(count, { one: '# соединение', few: '# соединения', many: '# соединений', other: '# соединения' }),
  parts: (size) => `части файла размером ${size}`,
  part: (from, size) => `с позиции ${from} в файле размером ${size}`,
  progress: (file, visitor) => `Передача «${file}», кому: ${visitor}`,
  complete: 'Завершено',
  partComplete: 'Часть завершена',
  lacking: 'Завершено, без того, что не удалось прочитать',
  aborted: 'Остановлено посетителем',
  cut: 'Оборвано',
  timedOut: 'Тайм-аут',
  disconnected: 'Прервано вами',
  missing: (size) => `не хватает ${size}`,
  took: (size, duration) => `${size} за ${duration}`,
  average: (speed) => `в среднем ${speed}`,
};

const visitors: Words['visitors'] = {
  block: 'Заблокировать посетителя',
  blockVisitor: (visitor) => `Заблокировать посетителя ${visitor}`,
  blockOf: (visitor, file) => `Заблокировать ${visitor} (скачивает ${file})`,
  blockOn: (visitor, share) => `Заблокировать посетителя ${visitor} для «${share}»`,
  trouble: {
    connections: (visitor) => `${visitor} открывает больше соединений, чем положено одному посетителю.`,
    leaving: (visitor, subject) => `${visitor} раз за разом запрашивает ${subject} и уходит.`,
    refused: (visitor, subject) => `${visitor} запрашивает ${subject} чаще, чем положено одному посетителю.`,
    unfinished: (visitor) => `${visitor} раз за разом начинает то, что не доводит до конца.`,
    nonsense: (visitor) => `${visitor} всё время отправляет то, что не является запросами.`,
    guessing: (visitor) => `Кто-то подбирает PIN-код: ${visitor} на время не допускается.`,
    subjects: {
      archives: 'zip-архивы',
      searches: 'поиск',
      checksums: 'контрольные суммы',
      contents: 'содержимое архивов',
      listings: 'списки файлов',
      thumbnails: 'миниатюры',
      other: 'файлы',
    },
  },
  blockedNow: (visitor) => `${visitor}: заблокировано. Список заблокированных — рядом с числом посетителей.`,
  blockThisTitle: 'Заблокировать этот компьютер?',
  blockThis: (visitor) =>
    `${visitor} — это данный компьютер: ресурс не откроется в его браузере, пока вы не снимете блокировку.`,
  blockAnyway: 'Всё равно заблокировать',
  blocked: (count) => `Заблокировано: ${count.text}`,
  blockedTitle: 'Заблокированные посетители',
  since: (time) => `с ${time}`,
  attempts: (count) =>
    plural(count, {
      one: 'отклонено # подключение',
      few: 'отклонено # подключения',
      many: 'отклонено # подключений',
      other: 'отклонено # подключения',
    }),
  until: (time) => `слишком много неверных PIN-кодов, до ${time}`,
  unblock: 'Разблокировать',
  unblockVisitor: (visitor) => `Разблокировать ${visitor}`,
};

const drop: Words['drop'] = {
  share: 'Отпустите, чтобы открыть доступ',
  shareAll: 'Отпустите, чтобы открыть доступ ко всему',
  beside: 'То, к чему доступ уже открыт, останется доступным.',
  notAFolder: 'Это не папка.',
  notShareable: 'Открыть доступ можно только к папкам и файлам.',
  unknownPath: 'Система не сообщила, где это находится. Выберите это вручную.',
};

export const words: Words = {
  common,
  units,
  firstRun,
  share,
  access,
  receiving,
  check,
  guide,
  shares,
  problems,
  ending,
  notes,
  transfers,
  visitors,
  hosts,
  links,
  serving,
  encryption,
  limits,
  glance,
  log,
  details,
  files,
  settings,
  drop,
};
