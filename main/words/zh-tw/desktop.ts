/** Traditional Chinese: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: '檔案分享',
  comment: '從桌面透過 HTTP 分享資料夾，並即時查看每個請求。',
  keywords: '分享;共用;資料夾;檔案;伺服器;下載;上傳;',
  shareFolder: '分享資料夾…',
  shareWith: '以 Porthole 分享',
  shareWithHint: '透過 HTTP 與網路上的所有人分享',
  synopsis: '與附近的裝置分享資料夾',
  othersOpen:
    '其他人用任何瀏覽器都能開啟，手機上也可以，不必安裝任何軟體。只要您允許，他們也能用同樣的方式把檔案傳給您。',
  localNetwork: 'Porthole 會與網路中的裝置分享資料夾。',
  folder: '資料夾',
  file: '檔案',
};
