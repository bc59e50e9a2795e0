import { describe, expect, it } from 'vitest';
import { words as en } from '../../../main/words/en/app.ts';
import { words as zhCn } from '../../../main/words/zh-cn/app.ts';

const ONE = { downloads: 1, bytesToGo: 1_500 };
const TWO = { downloads: 2, bytesToGo: 940_000_000 };

describe('the question before downloads are cut', () => {
  it.each([
    [en.cutting.quit(ONE, []), 'Quit while a download is running?', '1 download, 1.50\u00a0kB to go.'],
    [
      en.cutting.quit(TWO, ['Photos']),
      'Quit while 2 downloads are running?',
      '• Photos\n2 downloads, 940\u00a0MB to go.',
    ],
    [
      en.cutting.stop(TWO, 'Films'),
      'Stop sharing Films while 2 downloads are running?',
      '2 downloads, 940\u00a0MB to go.',
    ],
    [
      en.cutting.stop({ downloads: 1, bytesToGo: 0 }, 'A'),
      'Stop sharing A while a download is running?',
      '1 download. ',
    ],
    [zhCn.cutting.quit(TWO, ['照片']), '有 2 个下载正在进行，仍要退出吗？', '• 照片\n2 个下载，还剩 940\u00a0MB。'],
  ] as const)('tells what is at stake, and offers to wait: %#', ({ message, detail, buttons }, asked, stake) => {
    expect([message, detail.slice(0, stake.length)]).toEqual([asked, stake]);
    expect(Object.keys(buttons)).toEqual(['wait', 'now', 'cancel']);
  });
});
