import { describe, expect, it } from 'vitest';
import { opensAsFolder } from '../../../../main/app/system/opens-as-folder.ts';

describe('a folder is opened only where nothing but a file manager would', () => {
  it.each<[NodeJS.Platform, string, boolean]>([
    ['darwin', '/Users/ann/Photos', true],
    ['darwin', '/Users/ann/Evil.app', false],
    ['darwin', '/Users/ann/Evil.APP/', false],
    ['darwin', '/Users/ann/a.workflow', false],
    ['darwin', '/Users/ann/a.pkg', false],
    ['darwin', '/Users/ann/.hidden', true],
    ['darwin', '/Users/ann.b/Photos', true],
    ['darwin', '/', true],
    ['win32', 'C:\\Photos', true],
    ['win32', 'C:\\', true],
    ['win32', 'C:\\a.b\\Photos\\', true],
    ['win32', 'C:\\Panel.{ED7BA470-8E54-465E-825C-99712043E01C}', false],
    ['win32', 'C:\\setup.exe', false],
    ['linux', '/home/ann/Evil.app', true],
  ])('%s %s: %s', (platform, folder, expected) => {
    expect(opensAsFolder(folder, platform)).toBe(expected);
  });
});
