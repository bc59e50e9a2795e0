/** A terminal whose output can't be written, as on a full disk: visitors are served all the same, and it is said once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readFreePort } from '../support/free-port.ts';
import { ask } from '../support/raw-client.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');

/** Starts the terminal mode with a redirection of the shell's, and waits until it serves. */
async function startConsole(redirection: string) {
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  const port = await readFreePort();
  const command = `exec "$0" "$@" ${redirection}`;
  const args = [CONSOLE, folder, '--port', String(port), '--bind', '127.0.0.1'];
  const child = spawn('sh', ['-c', command, process.execPath, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  await expect.poll(() => ask(port, 'GET /a.txt').catch(() => undefined), { timeout: 20_000 }).toBeDefined();
  return { child, port, complaints: () => complaints };
}

describe('a log on a full disk', { skip: process.platform !== 'linux' }, () => {
  it.each([
    ['> /dev/full', "The log can't be written (ENOSPC); sharing goes on without it.\n"],
    ['> /dev/full 2> /dev/full', ''],
  ])('serves on: %s', async (redirection, said) => {
    const { child, port, complaints } = await startConsole(redirection);
    for (let count = 0; count < 3; count++) expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
    await expect.poll(complaints).toBe(said);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(complaints()).toBe(said);
  });
});
