/** A terminal whose log can't be written any more, as on a full disk: visitors are served on, and it is said once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');

/** More lines than the log has room for. */
const REQUESTS = 40;

/** Starts the terminal mode; its log is a file that the system lets grow to a KiB at most. */
async function startConsole(redirection: string) {
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  const log = path.join(await createTempFolder(), 'log');
  // The signal would end Node before it hears of the error.
  const command = `trap '' XFSZ; ulimit -f 1; exec "$0" "$@" > ${log} ${redirection}`;
  const args = ['-c', command, process.execPath, CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1'];
  const child = spawn('sh', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const readAddress = async () => /http:\S+/.exec(await readFile(log, 'utf8').catch(() => ''))?.[0];
  await expect.poll(readAddress, { timeout: 15_000 }).toBeDefined();
  return { child, url: `${await readAddress()}a.txt`, complaints: () => complaints };
}

describe('a log that can not grow', { skip: process.platform !== 'linux' }, () => {
  it.each([
    ['', "The log can't be written (EFBIG); sharing goes on without it.\n"],
    ['2> /dev/full', ''],
  ])('does not end the share: %s', async (redirection, said) => {
    const { child, url, complaints } = await startConsole(redirection);
    for (let count = 0; count < REQUESTS; count++) expect(await (await fetch(url)).text()).toBe('hello');
    await expect.poll(complaints, { timeout: 15_000 }).toBe(said);
    expect(await (await fetch(url)).text()).toBe('hello');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(complaints()).toBe(said);
  });
});
