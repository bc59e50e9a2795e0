import { describe, expect, test } from 'vitest';
import { HttpError } from '../../../main/http/http-error.ts';
import type { NameLookup } from '../../../main/tree/own-names.ts';
import { checkOwnNames } from '../../../main/tree/own-names.ts';

/** A folder with these names, some of which are known by others too. */
function lookupOf(platform: NodeJS.Platform, names: readonly string[], aliases: Record<string, string>): NameLookup {
  return {
    platform,
    resolve: async (path) => {
      const asked = path.slice(path.lastIndexOf('/') + 1);
      const own = aliases[asked] ?? names.find((name) => name.toLowerCase() === asked.toLowerCase()) ?? asked;
      return own === 'link' ? '/elsewhere/target' : `C:\\shared\\${own}`;
    },
    isLink: async (path) => path.endsWith('/link') || path.endsWith('/LINK~1'),
    list: async function* () {
      yield* names;
    },
  };
}

const NAMES = ['.git', 'Program Files', 'photo.jpg', 'REAL~1.TXT', 'link', 'caf\u00e9'];
const ALIASES = { 'GIT~1': '.git', 'PROGRA~1': 'Program Files', 'G~K7Q': '.git', second: '.git', '\u200c.git': '.git' };

async function outcome(platform: NodeJS.Platform, names: readonly string[]): Promise<'found' | 404> {
  try {
    await checkOwnNames('/shared', names, lookupOf(platform, NAMES, ALIASES));
    return 'found';
  } catch (error) {
    return error instanceof HttpError && error.status === 404 ? 404 : Promise.reject(error);
  }
}

describe('a name on a drive that tells no paths', () => {
  test.each([
    ['photo.jpg', 'found'],
    ['PHOTO.JPG', 'found'],
    ['GIT~1', 404],
  ])('is looked for among the names in its folder: %s is %s', async (name, found) => {
    const resolve = (): Promise<string> => Promise.reject(Object.assign(new Error('not told'), { code: 'UNKNOWN' }));
    const lookup: NameLookup = { ...lookupOf('win32', NAMES, ALIASES), resolve };
    const outcome = checkOwnNames('/shared', [name], lookup).then(
      () => 'found',
      (error: unknown) => (error as HttpError).status,
    );
    expect(await outcome).toBe(found);
  });
});

describe('a name that is asked for', () => {
  test.each<[NodeJS.Platform, string, 'found' | 404]>([
    ['win32', 'photo.jpg', 'found'],
    ['win32', 'PHOTO.JPG', 'found'],
    ['win32', 'cafe\u0301', 'found'],
    ['win32', 'REAL~1.TXT', 'found'],
    ['win32', 'link', 'found'],
    ['win32', 'GIT~1', 404],
    ['win32', 'PROGRA~1', 404],
    ['win32', 'G~K7Q', 404],
    ['win32', 'second', 404],
    ['win32', 'LINK~1', 404],
    ['darwin', 'photo.jpg', 'found'],
    ['darwin', '\u200c.git', 404],
    // Linux itself has one name for each; a FAT drive that is plugged in has two.
    ['linux', 'photo.jpg', 'found'],
    ['linux', 'REAL~1.TXT', 'found'],
    ['linux', 'GIT~1', 404],
    ['linux', 'G~K7Q', 404],
  ])('on %s as %s is %s', async (platform, name, found) => {
    expect(await outcome(platform, [name])).toBe(found);
    // Whatever is below it or above it.
    expect(await outcome(platform, ['photo.jpg', name, 'photo.jpg'])).toBe(found);
  });
});
