/** Traditional Chinese (Taiwan): texts that are shared, and when sharing ends by itself. */
import type { Words } from '../en/window.ts';

export const notes: Words['notes'] = {
  share: '分享文字或連結…',
  title: '分享文字或連結',
  label: '文字或連結',
  hint: '在您停止之前，網路上的所有人都能閱讀和複製。',
  action: '分享',
  tooLong: (count) => `太長了，無法當作文字分享：最多 ${count} 個字元。請儲存為檔案。`,
  empty: '尚未輸入任何內容。',
  drop: '放開即可分享此文字',
  removed: (name) => `「${name}」已停止分享。`,
};

export const ending: Words['ending'] = {
  choose: '自動停止…',
  title: '分享何時自動停止',
  hour: '1 小時後',
  today: '午夜時',
  downloads: '所有人都取得後，完成',
  downloadsUnit: '次下載',
  set: '設定',
  setLabel: '設定下載次數',
  never: '不自動停止',
  hint: '進行中的下載會先完成。',
  atTime: (time) => `將於 ${time} 停止`,
  atMidnight: '將於午夜停止',
  afterDownloads: (left) => `再下載 ${left.text} 次後停止`,
  stoppedAt: (time) => `已依設定於 ${time} 停止`,
  stoppedAfter: (count) => `已依設定在 ${count.text} 次下載後停止`,
};
