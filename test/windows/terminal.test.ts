/** The terminal mode on Windows' own Node: where its folder may lie, files as Windows' programs write them, and its end. */
import { rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { words as german } from '../../main/words/de/terminal.ts';
import { words as japanese } from '../../main/words/ja/terminal.ts';
import { version } from '../../package.json';
import { findWindowsNode } from '../../scripts/windows-node.mjs';
import { sharePorthole, startPorthole, Undoing, windowsPath } from '../support/windows-program.ts';

const BYTE_ORDER_MARK = '\ufeff';

const undoing = new Undoing();

afterAll(() => undoing.run());

it.each([
  ['a long path', (folder: string) => `\\\\?\\${windowsPath(folder)}`],
  ['slashes', (folder: string) => windowsPath(folder).replaceAll('\\', '/')],
  ['a slash behind it', (folder: string) => `${windowsPath(folder)}\\`],
])('shares a folder that is given with %s', async (_, spell) => {
  const folder = await undoing.folder({ 'a.txt': 'here', sub: { 'b.txt': 'below' } });
  const { origin } = await sharePorthole([spell(folder), '--no-config'], undoing);
  expect(await (await fetch(`${origin}/a.txt`)).text()).toBe('here');
  expect(await (await fetch(`${origin}/sub/b.txt`)).text()).toBe('below');
  expect((await fetch(`${origin}/sub%5Cb.txt`)).status).toBe(404);
});

it('shares a whole drive, with settings, a password and header lines from files that end lines with CR and LF', async () => {
  const drive = await undoing.folder({ 'a.txt': 'on a drive', sub: { 'b.txt': 'below' } });
  const files = await undoing.folder();
  const settings = {
    write: 'add',
    header: ['X-From: settings'],
    'password-file': windowsPath(path.join(files, 'pin.txt')),
  };
  const written = JSON.stringify(settings, undefined, 2).replaceAll('\n', '\r\n');
  await writeFile(path.join(files, 'settings.json'), `${BYTE_ORDER_MARK}${written}\r\n`);
  await writeFile(path.join(files, 'pin.txt'), 'correct horse\r\nnot this line\r\n');
  const letter = path.join(findWindowsNode()?.prefix ?? '', 'dosdevices', 'p:');
  await symlink(drive, letter);
  undoing.add(() => rm(letter, { force: true }));
  const config = ['--config', windowsPath(path.join(files, 'settings.json'))];
  const { origin, read } = await sharePorthole(['P:\\', ...config], undoing);
  expect(read().stdout).toMatch(/^Sharing P:\\ at /);
  expect((await fetch(`${origin}/a.txt`)).status).toBe(401);
  const headers = { authorization: `Basic ${Buffer.from('any:correct horse').toString('base64')}` };
  const response = await fetch(`${origin}/a.txt`, { headers });
  expect(await response.text()).toBe('on a drive');
  expect(response.headers.get('x-from')).toBe('settings');
  expect(await (await fetch(`${origin}/sub/b.txt`, { headers })).text()).toBe('below');
  expect((await fetch(`${origin}/windows/win.ini`, { headers })).status).toBe(404);
});

it('ends with a sentence and no stack where there is no such folder or option, and tells its version', async () => {
  const [missing, wrong, told] = await Promise.all([
    startPorthole(['Q:\\missing', '--no-config', '--port', '0'], undoing).then(({ finished }) => finished),
    startPorthole(['--prot', '1'], undoing).then(({ finished }) => finished),
    startPorthole(['--version'], undoing).then(({ finished }) => finished),
  ]);
  expect(missing).toMatchObject({ status: 1, stdout: '' });
  expect(missing.stderr).not.toMatch(/^\s+at /m);
  expect(wrong).toMatchObject({ status: 2, stdout: '' });
  expect(told).toMatchObject({ status: 0, stdout: `${version}\n` });
});

it.each([
  ['de_DE.UTF-8', german],
  ['ja_JP.UTF-8', japanese],
] as const)('speaks the language that %s names, in UTF-8 and with Windows’ paths', async (locale, words) => {
  const environment = { LC_ALL: locale };
  const [help, missing] = await Promise.all([
    startPorthole(['--help'], undoing, environment).then(({ finished }) => finished),
    startPorthole(['Q:\\missing', '--no-config', '--port', '0'], undoing, environment).then(({ finished }) => finished),
  ]);
  expect(help).toMatchObject({ status: 0, stdout: expect.stringContaining(words.help.does) });
  expect(missing).toMatchObject({ status: 1, stdout: '' });
  expect(missing.stderr).toContain(words.failed.folderMissing('Q:\\missing'));
});
