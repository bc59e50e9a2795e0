/** Traditional Chinese: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: '檔案分享',
  comment: '從桌面透過 HTTP 分享資料夾，並即時查看每個請求。',
  keywords: '分享;共用;資料夾;檔案;伺服器;下載;上傳;',
  shareFolder: '分享資料夾…',
  shareWith: '以 Porthole 分享',
  shareWithHint: '透過 HTTP 與網路上的所有人分享',
};
