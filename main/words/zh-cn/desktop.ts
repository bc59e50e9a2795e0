/** Simplified Chinese: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: '文件共享',
  comment: '从桌面通过 HTTP 共享文件夹，并实时查看每个请求。',
  keywords: '共享;文件夹;文件;服务器;下载;上传;',
  shareFolder: '共享文件夹…',
  shareWith: '用 Porthole 共享',
  shareWithHint: '通过 HTTP 与网络中的所有人共享',
  synopsis: '与附近的设备共享文件夹',
  othersOpen:
    '其他人用任何浏览器都能打开，手机上也可以，无需安装任何软件。如果你允许，他们也可以用同样的方式把文件发给你。',
  localNetwork: 'Porthole 会与网络中的设备共享文件夹。',
  folder: '文件夹',
  file: '文件',
};
