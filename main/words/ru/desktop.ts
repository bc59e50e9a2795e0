/** Russian: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'Обмен файлами',
  comment: 'Откройте доступ к папке по HTTP и следите за каждым запросом в реальном времени.',
  keywords: 'общий доступ;поделиться;папка;файл;сервер;скачать;',
  shareFolder: 'Поделиться папкой…',
  shareWith: 'Поделиться через Porthole',
  shareWithHint: 'Открыть доступ по HTTP для всех в сети',
  synopsis: 'Общий доступ к папке для устройств рядом',
  othersOpen:
    'Другие открывают её в любом браузере, в том числе на телефоне, ничего не устанавливая. Если вы разрешите, они так же отправят вам файлы.',
  localNetwork: 'Porthole открывает доступ к папке устройствам в вашей сети.',
  folder: 'Папка',
  file: 'Файл',
};
