import { describe, expect, it } from 'vitest';
import type { OriginMeans } from '../../../main/files/origin-mark.ts';
import { createOriginMark, quarantineOf, strayMarkOf } from '../../../main/files/origin-mark.ts';

const NOW = Date.UTC(2026, 10, 27, 3, 0, 0);

function meansOf(platform: NodeJS.Platform, change: Partial<OriginMeans> = {}) {
  const written: (readonly [string, string])[] = [];
  const ran: (readonly string[])[] = [];
  const means: OriginMeans = {
    platform,
    writeFile: async (path, text) => void written.push([path, text]),
    run: async (file, args) => void ran.push([file, ...args]),
    now: () => NOW,
    ...change,
  };
  return { mark: createOriginMark(means), written, ran };
}

const fail = (): Promise<void> => Promise.reject(new Error('There is no place for it'));

describe('the mark of a file that came from elsewhere', () => {
  it('is a stream of it on Windows, as browsers write it', async () => {
    const { mark, written, ran } = meansOf('win32');
    await mark?.('C:\\shared\\a.exe');
    expect(written).toEqual([['C:\\shared\\a.exe:Zone.Identifier', '[ZoneTransfer]\r\nZoneId=3\r\n']]);
    expect(ran).toEqual([]);
  });

  it('is an attribute of it on macOS: flags, the time in seconds, and who brought it', async () => {
    const { mark, written, ran } = meansOf('darwin');
    await mark?.('/shared/a.dmg');
    const value = '0081;6b08f230;Porthole;';
    expect(parseInt(value.split(';')[1] ?? '', 16)).toBe(NOW / 1000);
    expect(ran).toEqual([['/usr/bin/xattr', '-w', 'com.apple.quarantine', value, '/shared/a.dmg']]);
    expect(quarantineOf(NOW + 999)).toBe(value);
    expect(written).toEqual([]);
  });

  it('is made by one program at a time on macOS, for all files together that came meanwhile', async () => {
    const { mark, ran } = meansOf('darwin');
    const paths = Array.from({ length: 250 }, (_, number) => `/shared/${number}`);
    await Promise.all(paths.map((path) => mark?.(path)));
    expect(ran.map((args) => args.length - 4)).toEqual([1, 100, 100, 49]);
    expect(ran.flatMap((args) => args.slice(4))).toEqual(paths);
  });

  it.each(['win32', 'darwin'] as const)('that can’t be made on %s keeps no file from its place', async (platform) => {
    const { mark } = meansOf(platform, { writeFile: fail, run: fail });
    await expect(mark?.('/shared/a')).resolves.toBeUndefined();
    await expect(mark?.('/shared/b')).resolves.toBeUndefined();
  });

  it('leaves something beside a file on Windows only, where a stream is none', () => {
    expect(strayMarkOf('C:\\a', 'win32')).toBe('C:\\a:Zone.Identifier');
    expect([strayMarkOf('/a', 'darwin'), strayMarkOf('/a', 'linux')]).toEqual([undefined, undefined]);
  });

  it('is none on Linux', () => {
    expect(meansOf('linux').mark).toBeUndefined();
  });
});
