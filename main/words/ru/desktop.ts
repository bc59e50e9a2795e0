/** Russian: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'Обмен файлами',
  comment: 'Откройте доступ к папке по HTTP и следите за каждым запросом в реальном времени.',
  keywords: 'общий доступ;поделиться;папка;файл;сервер;скачать;',
  shareFolder: 'Поделиться папкой…',
  shareWith: 'Поделиться через Porthole',
  shareWithHint: 'Открыть доступ по HTTP для всех в сети',
};
