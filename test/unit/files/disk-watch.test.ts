import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DiskWatch } from '../../../main/files/disk-watch.ts';
import { QuickStat } from '../../../main/files/quick-stat.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

/** A clock that operations move. */
function startClock() {
  const clock = { now: 1_000 };
  const takes = (milliseconds: number) => (): void => {
    clock.now += milliseconds;
  };
  return { clock, takes, watch: new DiskWatch(() => clock.now) };
}

describe('DiskWatch', () => {
  it('takes several slow operations in a row for a slow disk, and trusts it again after a while', () => {
    const { clock, takes, watch } = startClock();
    for (let count = 0; count < 4; count++) {
      expect(watch.isQuick).toBe(true);
      watch.run(takes(61));
    }
    expect(watch.isQuick).toBe(false);
    clock.now += 5_001;
    expect(watch.isQuick).toBe(true);
  });

  it('forgives slow operations with quick ones between them', () => {
    const { takes, watch } = startClock();
    for (let count = 0; count < 10; count++) {
      for (let slow = 0; slow < 3; slow++) watch.run(takes(61));
      watch.run(takes(1));
    }
    expect(watch.isQuick).toBe(true);
  });
});

describe('everything that touches one disk', () => {
  it('is careful when one of them found it slow', async () => {
    const folder = await createTempFolder({ 'sub/': {} });
    const [reads, looks, several] = await Promise.all([
      QuickStat.forFolder(folder),
      QuickStat.forFolder(`${folder}/sub`),
      QuickStat.forFolders([folder, `${folder}/sub`]),
    ]);
    expect([reads, looks, several].map(({ isAvailable }) => isAvailable)).toEqual([true, true, true]);
    let later = 0;
    const now = performance.now.bind(performance);
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + later);
    onTestFinished(() => clock.mockRestore());
    for (let count = 0; count < 4; count++) {
      reads.run(() => {
        later += 100;
      });
    }
    expect([reads, looks, several].map(({ isAvailable }) => isAvailable)).toEqual([false, false, false]);
    later += 60_000;
    expect([reads, looks, several].map(({ isAvailable }) => isAvailable)).toEqual([true, true, true]);
  });
});
