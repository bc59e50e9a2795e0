/** In the terminal nobody is asked, but told, before the first visitor. */
import { spawn } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');

/** What was on stderr when the first line came on stdout. */
async function complaintsOf(args: readonly string[], home: string): Promise<string> {
  const child = spawn(process.execPath, [CONSOLE, ...args, '--port', '0'], { env: { ...process.env, HOME: home } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await expect.poll(() => stdout, { timeout: 20_000 }).toMatch(/^Sharing \S+ at http:\S+\n$/);
  return stderr;
}

describe('sharing what is not for everybody in the terminal', { skip: process.platform === 'win32' }, () => {
  it('writes one line on stderr, and shares', async () => {
    const home = await createTempFolder({ photos: {}, '.ssh': {} });
    const link = path.join(await createTempFolder(), 'link');
    await symlink(home, link);
    expect(await complaintsOf([home], home)).toMatch(/^[^\n]*holds everything of a person[^\n]*\n$/);
    expect(await complaintsOf([link], home)).toMatch(/^[^\n]*link holds everything of a person[^\n]*\n$/);
    expect(await complaintsOf([path.join(home, '.ssh')], home)).toMatch(/^[^\n]*holds keys or passwords[^\n]*\n$/);
    expect(await complaintsOf([path.join(home, 'photos')], home)).toBe('');
  });
});
