/** Simplified Chinese: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: '文件共享',
  comment: '从桌面通过 HTTP 共享文件夹，并实时查看每个请求。',
  keywords: '共享;文件夹;文件;服务器;下载;上传;',
  shareFolder: '共享文件夹…',
  shareWith: '用 Porthole 共享',
  shareWithHint: '通过 HTTP 与网络中的所有人共享',
};
