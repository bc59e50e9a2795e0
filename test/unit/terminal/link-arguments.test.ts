import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../main/terminal/arguments.ts';
import { createTerminalLinks, parseLinkArgument } from '../../../main/terminal/link-arguments.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const PLAIN = { durationMs: undefined, downloads: undefined, right: 'look', quota: undefined };

describe('--link', () => {
  it.each([
    ['sub', { ...PLAIN, path: 'sub' }],
    ['/', { ...PLAIN, path: '/' }],
    ['sub;ends=90s', { ...PLAIN, path: 'sub', durationMs: 90_000 }],
    [
      'sub;ends=2d;downloads=5;right=add',
      { ...PLAIN, path: 'sub', durationMs: 172_800_000, downloads: 5, right: 'add' },
    ],
    ['sub;quota=2.5M;right=add', { ...PLAIN, path: 'sub', right: 'add', quota: 2_500_000 }],
    ['sub;right=look;downloads=1;ends=12h', { ...PLAIN, path: 'sub', durationMs: 43_200_000, downloads: 1 }],
    ['a;b.txt;ends=30m', { ...PLAIN, path: 'a;b.txt', durationMs: 1_800_000 }],
    ['a;pin=1', { ...PLAIN, path: 'a;pin=1' }],
  ])('is %s', (text, argument) => {
    expect(parseLinkArgument(text)).toEqual(argument);
  });

  it.each([
    ['', 'needs the path'],
    [';ends=2d', 'needs the path'],
    ['a;ends=', 'such as 90s'],
    ['a;ends=0s', 'such as 90s'],
    ['a;ends=2', 'such as 90s'],
    ['a;ends=-2d', 'such as 90s'],
    ['a;ends=1e3s', 'such as 90s'],
    ['a;ends=99999999d', 'such as 90s'],
    ['a;ends=1w', 'such as 90s'],
    ['a;downloads=0', 'from 1 to'],
    ['a;downloads=-1', 'from 1 to'],
    ['a;downloads=1.5', 'from 1 to'],
    ['a;downloads=99999999', 'from 1 to'],
    ['a;right=change', 'look or add'],
    ['a;quota=0', 'nothing'],
    ['a;quota=many', 'A size is written'],
    ['a;quota=1G;quota=2G', 'twice'],
    ['a;ends=1d;ends=2d', 'twice'],
  ])('is none: %j', (text, sentence) => {
    expect(() => parseLinkArgument(text)).toThrow(sentence);
  });

  it('may be given several times, and not with an app', () => {
    expect(parseArguments(['x', '--link', 'a', '--link', 'b'])).toMatchObject({
      links: [{ path: 'a' }, { path: 'b' }],
    });
    expect(() => parseArguments(['--app', 'x.mjs', '--link', 'a'])).toThrow('no links');
    expect(() => parseArguments(['x', ...Array.from({ length: 501 }, () => ['--link', 'a']).flat()])).toThrow('500');
  });

  it('is of what is shared, by its path in the share or on the disk', async () => {
    const path = await createTempFolder({ 'a;b.txt': 'x', sub: { 'c.txt': 'y' }, '.hidden': 'z' });
    const share = { content: { kind: 'folder', path } as const, showsHidden: false };
    const wanted = ['sub', '/sub/c.txt', 'a;b.txt;ends=1d', join(path, 'sub'), '.'].map(parseLinkArgument);
    const links = await createTerminalLinks(share, wanted, 1_000);
    expect(links.map(({ record }) => record.place.kind)).toEqual(['folder', 'file', 'file', 'folder', 'all']);
    expect(links[2]?.record.ends).toBe(86_401_000);
    for (const nothing of ['nowhere', '.hidden', '..', '/etc', 'sub/../..']) {
      await expect(createTerminalLinks(share, [parseLinkArgument(nothing)], 0)).rejects.toThrow(
        'Nothing that is shared',
      );
    }
    await expect(createTerminalLinks(share, [parseLinkArgument('sub;end=1d')], 0)).rejects.toThrow(';ends=');
  });
});
