/** Japanese: texts that are shared, and when sharing ends by itself. */
import type { Words } from '../en/window.ts';

export const notes: Words['notes'] = {
  share: 'テキストやリンクを共有…',
  title: 'テキストやリンクを共有',
  label: 'テキストまたはリンク',
  hint: '停止するまで、ネットワークの誰もが読んだりコピーしたりできます。',
  action: '共有',
  tooLong: (count) =>
    `長すぎるため、テキストとして共有できません。上限は${count}文字です。ファイルとして保存してください。`,
  empty: 'まだ何も入力されていません。',
  drop: 'ドロップしてこのテキストを共有',
  removed: (name) => `「${name}」の共有をやめました。`,
};

export const ending: Words['ending'] = {
  choose: '自動停止…',
  title: '共有を自動的に停止する条件',
  hour: '1時間後',
  today: '午前0時',
  downloads: '全員に行き渡ったとき：',
  downloadsUnit: '回のダウンロード完了後',
  set: '設定',
  setLabel: 'ダウンロードの回数を設定',
  never: '自動的に停止しない',
  hint: '進行中のダウンロードは最後まで続きます。',
  atTime: (time) => `${time}に停止`,
  atMidnight: '午前0時に停止',
  afterDownloads: (left) => `あと${left.text}回のダウンロードで停止`,
  stoppedAt: (time) => `設定どおり${time}に停止しました`,
  stoppedAfter: (count) => `設定どおり${count.text}回のダウンロード後に停止しました`,
};
