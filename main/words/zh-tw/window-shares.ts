/** Traditional Chinese (Taiwan): the list of shares. */
import type { Words } from '../en/window.ts';

export const shares: Words['shares'] = {
  search: '搜尋分享',
  notFound: '沒有此名稱的分享',
  title: '分享項目',
  add: '分享更多',
  chooseFolder: '選擇資料夾…',
  chooseFiles: '選擇檔案…',
  dropHint: '也可以將資料夾和檔案拖放到視窗中的任何位置。',
  recent: '最近的資料夾',
  actions: (name) => `${name}：動作`,
  moreFiles: (count) => `另外 ${count} 個檔案`,
  addFiles: '新增檔案…',
  removeFile: (file) => `停止分享 ${file}`,
  fileRemoved: (file) => `${file} 已停止分享，檔案本身沒有變動。`,
  name: '分享的名稱',
  rename: '重新命名',
  remove: '從清單中移除',
  start: (name) => `開始分享「${name}」`,
  stop: (name) => `停止分享「${name}」`,
  copyAddress: (name) => `複製「${name}」的網址`,
  removed: (name) => `「${name}」已停止分享，檔案沒有變動。`,
  moveUp: '上移',
  moveDown: '下移',
  moved: (name, place, count) => `「${name}」現在是第 ${place} 個，共 ${count} 個`,
};
