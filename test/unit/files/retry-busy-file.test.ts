/** What another program has open for a moment, on Windows. */
import { expect, it } from 'vitest';
import { retryWhileBusy } from '../../../main/files/retry-busy-file.ts';

function busyFor(failures: number, code: string) {
  const waits: number[] = [];
  let tries = 0;
  const task = async (): Promise<string> => {
    if (tries++ < failures) throw Object.assign(new Error(code), { code });
    return 'done';
  };
  const wait = async (ms: number): Promise<void> => void waits.push(ms);
  return { task, wait, waits, tries: () => tries };
}

it.each(['EBUSY', 'EPERM', 'EACCES'])('is tried again after longer and longer waits: %s', async (code) => {
  const { task, wait, waits } = busyFor(7, code);
  expect(await retryWhileBusy(task, 'win32', wait)).toBe('done');
  expect(waits).toEqual([10, 20, 40, 80, 160, 320, 500]);
});

it('is given up after ten seconds, with the error', async () => {
  const { task, wait, waits } = busyFor(Number.POSITIVE_INFINITY, 'EBUSY');
  await expect(retryWhileBusy(task, 'win32', wait)).rejects.toMatchObject({ code: 'EBUSY' });
  const waited = waits.reduce((sum, ms) => sum + ms, 0);
  expect(waited).toBeGreaterThanOrEqual(10_000);
  expect(waited).toBeLessThan(10_500);
});

it.each([
  ['another error', 'ENOENT', 'win32'],
  ['another system, where nothing is busy', 'EPERM', 'linux'],
] as const)('is not tried again after %s', async (_what, code, platform) => {
  const { task, wait, tries } = busyFor(1, code);
  await expect(retryWhileBusy(task, platform, wait)).rejects.toMatchObject({ code });
  expect(tries()).toBe(1);
});
