import { expect, it } from 'vitest';
import { isOver, pathOfDownload } from '../../../main/access-log/download.ts';
import { mergeTransfers } from '../../../main/access-log/download-list.ts';
import { measureProgress } from '../../../main/access-log/download-progress.ts';
import type { Transfer } from '../../../main/access-log/transfer.ts';

const SIZE = 1_000;

const part = (id: number, offset: number, sent: number, change: Partial<Transfer> = {}): Transfer => ({
  id,
  connection: 1,
  exchange: 1,
  visitor: '192.0.2.1',
  target: '/~porthole/upload/1',
  startedAt: id * 1_000,
  offset,
  length: SIZE - offset,
  size: SIZE,
  entityTag: 'upload 1',
  sent,
  received: sent,
  bytesPerSecond: 100,
  ending: undefined,
  endedAt: undefined,
  upload: { id: '1', name: 'trip/100% a.jpg', sender: 'Anna', size: SIZE, offset, keptAs: undefined },
  ...change,
});
const over = (id: number) => ({ ending: 'complete', endedAt: id * 1_000 + 500 }) as const;

it('one upload in several requests is one row, with the whole file before it', () => {
  let list = mergeTransfers([], [part(1, 0, 400)], 1_200);
  expect(measureProgress(list[0] ?? expect.fail())).toMatchObject({ sent: 400, asked: SIZE, secondsLeft: 6 });
  list = mergeTransfers(list, [part(1, 0, 400, over(1))], 1_600);
  const [paused = expect.fail()] = list;
  expect(isOver(paused)).toBe(true);
  expect(measureProgress(paused)).toMatchObject({ sent: 400, missing: 600 });
  list = mergeTransfers(list, [part(2, 400, 100)], 2_100);
  expect(list).toHaveLength(1);
  expect(measureProgress(list[0] ?? expect.fail())).toMatchObject({ sent: 500, asked: SIZE, ending: undefined });
  const upload = { id: '1', name: 'trip/100% a.jpg', sender: 'Anna', size: SIZE, offset: 400, keptAs: 'trip/a.jpg' };
  list = mergeTransfers(list, [part(2, 400, 600, { ...over(2), upload })], 2_600);
  const [done = expect.fail()] = list;
  expect([pathOfDownload(done), done.upload?.keptAs]).toEqual(['trip/100% a.jpg', 'trip/a.jpg']);
  expect(measureProgress(done)).toMatchObject({ sent: SIZE, missing: 0, ending: 'complete' });
});
