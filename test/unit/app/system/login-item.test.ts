import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { LoginContext } from '../../../../main/app/system/login-item.ts';
import { isEnabled, resolveLoginItem } from '../../../../main/app/system/login-item.ts';
import { eventually } from '../../../support/eventually.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';

const run = promisify(execFile);

const LINUX: LoginContext = {
  platform: 'linux',
  systemVersion: '6.1',
  executable: '/opt/Porthole/porthole',
  appPath: undefined,
  configFolder: '/home/ann/.config',
  environment: {},
};

/** The autostart file's line about what is started. */
function execLine(change: Partial<LoginContext>): string | undefined {
  const item = resolveLoginItem({ ...LINUX, ...change });
  if (item.kind !== 'file') throw new Error('No file is written');
  return item.text.split('\n').find((line) => line.startsWith('Exec='));
}

describe('resolveLoginItem on Linux', () => {
  it('writes a file for the desktop’s autostart folder', () => {
    expect(resolveLoginItem(LINUX)).toMatchObject({
      kind: 'file',
      path: '/home/ann/.config/autostart/porthole.desktop',
      text: expect.stringMatching(/^\[Desktop Entry\]\nType=Application\n/),
    });
  });

  it.each<[string, Partial<LoginContext>, string]>([
    ['the program', {}, 'Exec="/opt/Porthole/porthole" "--hidden"'],
    [
      'an AppImage, by where it really is',
      { environment: { APPIMAGE: '/home/ann/Porthole.AppImage' } },
      'Exec="/home/ann/Porthole.AppImage" "--hidden"',
    ],
    [
      'the app’s folder in development',
      { executable: '/cache/electron', appPath: '/src/app' },
      'Exec="/cache/electron" "/src/app" "--hidden"',
    ],
    ['a path with a percent sign', { executable: '/opt/100%/porthole' }, 'Exec="/opt/100%%/porthole" "--hidden"'],
    [
      'a path with a dollar sign and quotes',
      { executable: '/opt/$a"b/porthole' },
      String.raw`Exec="/opt/\\$a\\"b/porthole" "--hidden"`,
    ],
  ])('starts %s', (_, change, line) => {
    expect(execLine(change)).toBe(line);
  });

  it.each<[program: string, app: string | undefined]>([
    ['plain', undefined],
    ['two words', undefined],
    ['$HOME `id` "quoted" \\ back\\\\slash', undefined],
    ["it's; a & b | c > d * ? # ~", undefined],
    ['文件夹', undefined],
    ['line\nbreak\ttab', undefined],
    ['plain', '/src/100% $HOME `id` "quoted" \\'],
  ])('is read by the desktop as it was meant: %j, %j', async (name, appPath) => {
    const folder = await createTempFolder();
    const program = path.join(folder, name, 'porthole');
    await mkdir(path.dirname(program));
    await writeFile(program, `#!/bin/sh\nprintf '%s|' "$@" > '${path.join(folder, 'arguments')}'\n`);
    await chmod(program, 0o755);
    const item = resolveLoginItem({ ...LINUX, executable: program, appPath });
    const file = path.join(folder, 'porthole.desktop');
    await writeFile(file, item.kind === 'file' ? item.text : '');
    // GLib's own reading of the file, which GNOME, Xfce and others use.
    await run('gio', ['launch', file]);
    const args = [appPath, '--hidden', ''].filter((arg) => arg !== undefined).join('|');
    await eventually(async () => expect(await readFile(path.join(folder, 'arguments'), 'utf8')).toBe(args));
  });

  it.each<[string, boolean]>([
    ['[Desktop Entry]\nType=Application\n', true],
    ['[Desktop Entry]\nX-GNOME-Autostart-enabled=true\n', true],
    ['[Desktop Entry]\nX-GNOME-Autostart-enabled=false\n', false],
    ['[Desktop Entry]\nHidden=true\n', false],
    ['[Desktop Entry]\nHidden = True\n', false],
    ['[Desktop Entry]\nComment=Hidden=true\n', true],
  ])('knows whether a desktop has switched it off: %j', (text, expected) => {
    expect(isEnabled(text)).toBe(expected);
  });
});

describe('resolveLoginItem elsewhere', () => {
  it.each<[string, Partial<LoginContext>, object]>([
    [
      'Windows, installed',
      { platform: 'win32', executable: 'C:\\Porthole\\Porthole.exe' },
      { path: 'C:\\Porthole\\Porthole.exe', args: ['--hidden'] },
    ],
    [
      'Windows, portable: by where it really is',
      {
        platform: 'win32',
        executable: 'C:\\Temp\\x\\Porthole.exe',
        environment: { PORTABLE_EXECUTABLE_FILE: 'D:\\Porthole.exe' },
      },
      { path: 'D:\\Porthole.exe', args: ['--hidden'] },
    ],
    [
      'Windows, in development',
      { platform: 'win32', executable: 'C:\\electron.exe', appPath: 'C:\\my app' },
      { path: 'C:\\electron.exe', args: ['"C:\\my app"', '--hidden'] },
    ],
    ['macOS 12, which hides by a setting', { platform: 'darwin', systemVersion: '12.7.1' }, { openAsHidden: true }],
    ['macOS 13, where the app hides itself', { platform: 'darwin', systemVersion: '13.0' }, {}],
    ['macOS 26', { platform: 'darwin', systemVersion: '26.1' }, {}],
  ])('%s', (_, change, settings) => {
    expect(resolveLoginItem({ ...LINUX, ...change })).toEqual({ kind: 'setting', settings });
  });
});
