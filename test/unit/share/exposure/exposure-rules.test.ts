import { describe, expect, it } from 'vitest';
import type { ExposureKind, ExposurePlaces, SharedPlace } from '../../../../main/share/exposure/exposure-rules.ts';
import { findExposure, isLogExposed } from '../../../../main/share/exposure/exposure-rules.ts';

const PLACES: Readonly<Record<'linux' | 'darwin' | 'win32', ExposurePlaces>> = {
  linux: {
    platform: 'linux',
    homes: ['/home/ada'],
    ownFolders: ['/srv/config/Porthole'],
    logFolder: '/srv/logs/porthole',
  },
  darwin: {
    platform: 'darwin',
    homes: ['/Users/ada'],
    ownFolders: ['/Users/ada/Library/Application Support/Porthole'],
    logFolder: '/Users/ada/Documents/logs',
  },
  win32: {
    platform: 'win32',
    homes: ['C:\\Users\\Ada'],
    ownFolders: ['C:\\Users\\Ada\\AppData\\Roaming\\Porthole'],
    logFolder: 'D:\\logs\\porthole',
  },
};

type Case = readonly [path: string, kind: ExposureKind | undefined, more?: Partial<SharedPlace>];
const FILE = { kind: 'file' } as const;

const LINUX: readonly Case[] = [
  ['/', 'whole-disk'],
  ['/home/ada', 'home'],
  ['/home/ada/', 'home'],
  ['/home', 'home'],
  ['/home/bob', 'home'],
  ['/home/ada/Photos', undefined],
  ['/home/adams/Photos', undefined],
  ['/home/ada/Photos/Users', undefined],
  ['/home/ada/.ssh', 'keys'],
  ['/home/ada/.ssh/config.d', 'keys'],
  ['/home/ada/.gnupg', 'keys'],
  ['/home/ada/.config', 'keys'],
  ['/home/ada/.config/nvim', undefined],
  ['/home/ada/.local/share/keyrings', 'keys'],
  ['/home/ada/.mozilla/firefox', 'keys'],
  ['/mnt/backup/ada/.ssh', 'keys'],
  ['/mnt/backup/ada', 'keys', { names: ['Photos', '.ssh'] }],
  ['/mnt/stick', 'keys', { names: ['passwords.kdbx'] }],
  ['/mnt/stick', 'keys', { holdsPrivateKey: true }],
  ['/mnt/stick', undefined, { names: ['id_rsa.pub', 'server.crt', 'talk.key', 'monkey.txt', '.SSH'] }],
  ['/mnt/stick/id_ed25519', 'keys', FILE],
  ['/home/ada/.ssh/known_hosts', 'keys', FILE],
  ['/home/ada/photo.jpg', undefined, FILE],
  ['/etc', 'system'],
  ['/etc/nginx', 'system'],
  ['/proc', 'system'],
  ['/root', 'system'],
  ['/srv/www', undefined],
  ['/var/www', undefined],
  ['/srv/config/Porthole', 'own-files'],
  ['/srv/config/Porthole/logs', 'own-files'],
  ['/srv/config', 'own-files'],
  ['/srv/config/Porthole/settings.json', 'own-files', FILE],
  ['/srv/config/Portholes', undefined],
  ['/srv/logs', 'log-folder'],
  ['/srv/logs/porthole', 'log-folder'],
  ['/srv/logs/porthole/talks', undefined],
  ['/srv/logs/porthole/Photos-1a2b3c4d.log', 'log-folder', FILE],
  ['/srv/logs/porthole/Photos-1a2b3c4d.2026-11-22.3.jsonl', 'log-folder', FILE],
  ['/srv/logs/porthole/photo.jpg', undefined, FILE],
];

const MAC: readonly Case[] = [
  ['/', 'whole-disk'],
  ['/System/Volumes/Data', 'whole-disk'],
  ['/Users', 'home'],
  ['/users/ADA', 'home'],
  ['/Users/bob', 'home'],
  ['/Users/Shared', undefined],
  ['/Users/ada/Pictures', undefined],
  ['/Users/ada/Library', 'keys'],
  ['/Users/ada/library/keychains', 'keys'],
  ['/Volumes/Backup/Keychains', 'keys'],
  ['/Volumes/Stick', undefined],
  ['/private/etc', 'system'],
  ['/Library', 'system'],
  ['/Users/ada/Library/Application Support/Porthole', 'own-files'],
  ['/Users/ada/Documents', 'log-folder'],
];

const WINDOWS: readonly Case[] = [
  ['C:\\', 'whole-disk'],
  ['c:/', 'whole-disk'],
  ['\\\\?\\C:\\', 'whole-disk'],
  ['E:\\', undefined],
  ['C:\\Users', 'home'],
  ['c:\\users\\ada', 'home'],
  ['\\\\?\\C:\\Users\\Ada', 'home'],
  ['C:\\Users\\Bob', 'home'],
  ['C:\\Users\\Public', undefined],
  ['C:\\Users\\Ada\\Pictures', undefined],
  ['C:\\Users\\Ada\\AppData\\Roaming', 'keys'],
  ['C:\\Users\\Ada\\.SSH', 'keys'],
  ['C:\\Users\\Ada\\AppData\\Local\\Google\\Chrome\\User Data\\Default', 'keys'],
  ['C:\\Windows\\System32', 'system'],
  ['C:\\ProgramData', 'system'],
  ['C:\\Users\\Ada\\AppData\\Roaming\\Porthole', 'own-files'],
  ['D:\\Logs', 'log-folder'],
  ['\\\\server\\films', undefined],
];

describe.each([
  ['linux', LINUX],
  ['darwin', MAC],
  ['win32', WINDOWS],
] as const)('what is not for everybody on %s', (platform, cases) => {
  it.each(cases.map(([path, kind, more]) => ({ path, kind, more })))('$path: $kind', ({ path, kind, more }) => {
    const place: SharedPlace = { path, realPath: path, kind: 'folder', names: [], holdsPrivateKey: false, ...more };
    expect(findExposure([place], PLACES[platform])?.kind).toBe(kind);
  });
});

describe('a share behind a symbolic link', () => {
  it('is judged by where the link leads, and named as it was given', () => {
    const place = {
      path: '/tmp/link',
      realPath: '/home/ada',
      kind: 'folder',
      names: [],
      holdsPrivateKey: false,
    } as const;
    expect(findExposure([place], PLACES.linux)).toEqual({ kind: 'home', path: '/tmp/link' });
  });
});

describe('a log folder that is chosen later', () => {
  it.each([
    ['/srv/www', '/srv/www', true],
    ['/srv/www', '/srv/www/logs/deep', true],
    ['/srv/www', '/srv/www2', false],
    ['/srv/www/site', '/srv/www', false],
    ['/', '/var/log', true],
  ])('beside %s: %s', (folder, logFolder, isExposed) => {
    expect(isLogExposed(folder, logFolder, 'linux')).toBe(isExposed);
  });
});

describe('a home among the system’s folders', () => {
  const places: ExposurePlaces = { ...PLACES.linux, homes: ['/root', '/var/lib/app'] };
  it.each<readonly [path: string, kind: ExposureKind | undefined]>([
    ['/root', 'home'],
    ['/root/projects/docs', undefined],
    ['/root/.ssh', 'keys'],
    ['/var/lib/app/files', undefined],
    ['/var/lib', 'home'],
    ['/etc/nginx', 'system'],
  ])('has nothing of the system’s in it: %s', (path, kind) => {
    const place: SharedPlace = { path, realPath: path, kind: 'folder', names: [], holdsPrivateKey: false };
    expect(findExposure([place], places)?.kind).toBe(kind);
  });
});
