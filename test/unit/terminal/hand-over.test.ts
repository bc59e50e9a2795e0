import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../main/terminal/arguments.ts';
import { mayHandOver } from '../../../main/terminal/hand-over.ts';
import { findInstalledApp } from '../../../main/terminal/installed-app.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const PERSON = {
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isAtTerminal: true,
  namesPathsOnly: true,
  userId: 1000,
} as const;

describe('what is handed over to the app', () => {
  it.each([
    ['a person in front of a desktop', {}],
    ['one with Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }],
    ['one with Windows', { platform: 'win32', env: {}, userId: undefined }],
    ['one with a Mac', { platform: 'darwin', env: {} }],
  ] as const)('is what was asked by %s', (_, facts) => {
    expect(mayHandOver({ ...PERSON, ...facts })).toBe(true);
  });

  it.each([
    ['by a script', { isAtTerminal: false }],
    ['with an option', { namesPathsOnly: false }],
    ['with a password in the environment', { env: { DISPLAY: ':0', PORTHOLE_PASSWORD: '' } }],
    ['without a desktop', { env: {} }],
    ['by SSH', { env: { DISPLAY: 'localhost:10.0', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' } }],
    ['by SSH on a Mac', { platform: 'darwin', env: { SSH_TTY: '/dev/ttys1' } }],
    ['by root', { userId: 0 }],
  ] as const)('is nothing that was asked %s', (_, facts) => {
    expect(mayHandOver({ ...PERSON, ...facts })).toBe(false);
  });

  it.each([
    [[], true],
    [['DIR'], true],
    [['a.txt', 'b.txt'], true],
    [['DIR', '--terminal'], false],
    [['--port', '8000'], false],
    [['DIR', '--no-config'], false],
    [['--hidden'], false],
  ])('is paths alone: %j', (args, namesPathsOnly) => {
    expect(parseArguments(args)).toMatchObject({ namesPathsOnly });
  });

  it('is nothing that a settings file says more about', () => {
    const source = { named: () => [], own: () => ['--password-file=/etc/secret'] };
    expect(parseArguments(['DIR'], source)).toMatchObject({ namesPathsOnly: false });
  });
});

describe('the installed app', () => {
  async function installed(exec: (program: string) => string): Promise<{ folder: string; program: string }> {
    const folder = await createTempFolder();
    const program = path.join(folder, 'Porthole app');
    writeFileSync(program, '');
    chmodSync(program, 0o755);
    mkdirSync(path.join(folder, 'applications'));
    writeFileSync(path.join(folder, 'applications/porthole.desktop'), `[Desktop Entry]\nExec=${exec(program)}\n`);
    return { folder, program };
  }

  it('is what its entry in the launcher starts', async () => {
    const { folder, program } = await installed((name) => `"${name}" %U`);
    const env = { XDG_DATA_HOME: '/nowhere', XDG_DATA_DIRS: `/nowhere:${folder}` };
    expect(await findInstalledApp({ platform: 'linux', env })).toEqual([program]);
    expect(await findInstalledApp({ platform: 'linux', env: { XDG_DATA_HOME: folder } })).toEqual([program]);
  });

  it('is never whatever the path finds by that name, as this command, nor what can not be started', async () => {
    const { folder, program } = await installed(() => 'porthole %U');
    const env = { XDG_DATA_HOME: folder, XDG_DATA_DIRS: '/nowhere' };
    expect(await findInstalledApp({ platform: 'linux', env })).toBeUndefined();
    writeFileSync(path.join(folder, 'applications/porthole.desktop'), `Exec="${program}"\n`);
    chmodSync(program, 0o644);
    expect(await findInstalledApp({ platform: 'linux', env })).toBeUndefined();
  });

  it('stands in the folder of programs of Windows and of the Mac', async () => {
    const folder = await createTempFolder({ Programs: { Porthole: { 'Porthole.exe': '' } }, Applications: {} });
    const program = path.join(folder, 'Programs/Porthole/Porthole.exe');
    chmodSync(program, 0o755);
    const env = { LOCALAPPDATA: folder, ProgramFiles: '/nowhere' };
    expect(await findInstalledApp({ platform: 'win32', env })).toEqual([program]);
    expect(await findInstalledApp({ platform: 'win32', env: {} })).toBeUndefined();
    mkdirSync(path.join(folder, 'Applications/Porthole.app'));
    const bundle = path.join(folder, 'Applications/Porthole.app');
    expect(await findInstalledApp({ platform: 'darwin', env: {} }, folder)).toEqual(['/usr/bin/open', '-a', bundle]);
  });
});
