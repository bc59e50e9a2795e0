import { describe, expect, it } from 'vitest';
import { en } from '../../../main/app/words/en.ts';
import { zhCn } from '../../../main/app/words/zh-cn.ts';

describe('the question before quitting', () => {
  it.each([
    [en, 1, [], 'Quit while a download is running?', 'It will be cut off.'],
    [en, 3, [], 'Quit while 3 downloads are running?', 'They will be cut off.'],
    [en, 2, ['Photos', 'Films'], 'Quit while 2 downloads are running?', '• Photos\n• Films\nThey will be cut off.'],
    [zhCn, 2, ['照片'], '有 2 个下载正在进行，仍要退出吗？', '• 照片\n这些下载会被中断。'],
  ] as const)('names the shares where there are several: %#', (words, count, names, ...[message, detail]) => {
    expect(words.quitDuringTransfers(count, names)).toMatchObject({ message, detail });
  });
});
