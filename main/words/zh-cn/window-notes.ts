/** Simplified Chinese: texts that are shared, and when sharing ends by itself. */
import type { Words } from '../en/window.ts';

export const notes: Words['notes'] = {
  share: '共享文本或链接…',
  title: '共享文本或链接',
  label: '文本或链接',
  hint: '在你停止之前，网络中的所有人都能看到并复制它。',
  action: '共享',
  tooLong: (count) => `太长了，无法作为文本共享：最多 ${count} 个字符。请存为文件再共享。`,
  empty: '还没有内容。',
  drop: '松开即可共享这段文本',
  removed: (name) => `${name} 已不再共享。`,
};

export const ending: Words['ending'] = {
  choose: '自动停止…',
  title: '何时自动停止共享',
  hour: '一小时后',
  today: '今天午夜',
  downloads: '大家都拿到后，即完成',
  downloadsUnit: '次下载',
  setLabel: '确定下载次数',
  set: '确定',
  never: '不自动停止',
  hint: '正在进行的下载会先完成。',
  atTime: (time) => `${time} 停止`,
  atMidnight: '午夜停止',
  afterDownloads: (left) => `再完成 ${left.text} 次下载后停止`,
  stoppedAt: (time) => `已按你的设置在 ${time} 停止`,
  stoppedAfter: (count) => `已按你的设置在完成 ${count.text} 次下载后停止`,
};
