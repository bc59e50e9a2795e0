import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../../main/base/data-folder.ts';

describe('the data folder', () => {
  test.each<[NodeJS.Platform, Record<string, string>, string, string]>([
    ['linux', {}, '/home/ada', '/home/ada/.local/share/porthole'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/ada', '/data/porthole'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/ada', '/home/ada/.local/share/porthole'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/ada', '/home/ada/.local/share/porthole'],
    ['freebsd', { XDG_DATA_HOME: '/data' }, '/home/ada', '/data/porthole'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/Users/ada', '/Users/ada/Library/Application Support/Porthole'],
    ['win32', {}, 'C:\\Users\\Ada', 'C:\\Users\\Ada\\AppData\\Local\\Porthole'],
    ['win32', { LOCALAPPDATA: 'D:\\Local' }, 'C:\\Users\\Ada', 'D:\\Local\\Porthole'],
  ])('on %s with %j in %s is %s', (platform, environment, home, folder) => {
    expect(dataFolder({ platform, environment, home })).toBe(folder);
  });
});
