/** What a share in the terminal starts with: the browser that `--open` opens, and the settings file of whoever starts it. */
import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');

interface Started {
  readonly url: string;
  readonly complaints: () => string;
}

/** Starts a share as somebody whose home is empty, and waits until it has told its address. */
async function start(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Started> {
  const child = spawn(process.execPath, [CONSOLE, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  await expect.poll(() => output.stdout).toMatch(/ at http:\S+/);
  return { url: / at (http:\S+)/.exec(output.stdout)?.[1] ?? '', complaints: () => output.stderr };
}

describe('--open', () => {
  it('opens the address in the browser of this computer', async () => {
    const programs = await createTempFolder();
    const opener = path.join(programs, 'xdg-open');
    await writeFile(opener, '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.part" && mv "$0.part" "$0.opened"\n');
    await chmod(opener, 0o755);
    const env = { PATH: `${programs}:${process.env.PATH}` };
    await start([await createTempFolder({ 'a.txt': 'opened' }), '--port', '0', '--no-config', '--open'], env);
    await expect.poll(() => readFile(`${opener}.opened`, 'utf8').catch(() => '')).toMatch(/^http:\/\/\S+:\d+\/\n$/);
    const url = (await readFile(`${opener}.opened`, 'utf8')).trim();
    expect(await (await fetch(`${url}a.txt`)).text()).toBe('opened');
  });

  it('says where to go when no browser could be opened, and shares all the same', async () => {
    const folder = await createTempFolder({ 'a.txt': 'all the same' });
    const env = { PATH: await createTempFolder() };
    const { url, complaints } = await start([folder, '--port', '0', '--no-config', '--open'], env);
    await expect.poll(complaints).toMatch(/No browser could be opened: go to http:\S+ yourself\./);
    expect(await (await fetch(`${url}a.txt`)).text()).toBe('all the same');
  });
});

describe('the settings file', () => {
  it('of this user says what options would, and options count more', async () => {
    const config = await createTempFolder();
    const folder = await createTempFolder({ 'a.txt': 'set' });
    await mkdir(path.join(config, 'porthole'));
    const settings = { bind: '127.0.0.1', port: 0, log: 'none', header: ['X-From: settings'] };
    await writeFile(path.join(config, 'porthole', 'terminal.json'), JSON.stringify(settings));
    const { url } = await start([folder], { XDG_CONFIG_HOME: config });
    expect((await fetch(`${url}a.txt`)).headers.get('x-from')).toBe('settings');
    const other = await start([folder, '--header', 'X-From: option'], { XDG_CONFIG_HOME: config });
    expect((await fetch(`${other.url}a.txt`)).headers.get('x-from')).toContain('option');
  });
});
