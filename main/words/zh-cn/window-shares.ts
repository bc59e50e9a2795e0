/** Simplified Chinese: the list of shares. */
import type { Words } from '../en/window.ts';

export const shares: Words['shares'] = {
  search: '搜索共享',
  notFound: '没有这个名称的共享',
  title: '共享列表',
  add: '共享更多',
  chooseFolder: '选择文件夹…',
  chooseFiles: '选择文件…',
  dropHint: '也可以把文件夹和文件拖到窗口中的任意位置。',
  recent: '最近的文件夹',
  actions: (name) => `${name}：操作`,
  moreFiles: (count) => `另有 ${count} 个文件`,
  addFiles: '添加文件…',
  removeFile: (file) => `不再共享 ${file}`,
  fileRemoved: (file) => `${file} 已不再共享，文件本身没有变动。`,
  name: '共享的名称',
  rename: '重命名',
  remove: '从列表中移除',
  start: (name) => `开始 ${name}`,
  stop: (name) => `停止 ${name}`,
  copyAddress: (name) => `复制地址：${name}`,
  removed: (name) => `${name} 已不再共享，文件本身没有变动。`,
  moveUp: '上移',
  moveDown: '下移',
  moved: (name, place, count) => `${name} 现在排在第 ${place} 位，共 ${count} 位`,
};
