/** A bug of the share's own, thrown where nobody can catch it: whoever downloads does not notice. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../support/raw-client.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');

/** Loaded into the share before itself: a signal stands for the moment in which a bug shows. */
const BUG = "process.on('SIGUSR2', () => { setTimeout(() => { throw new Error('a bug on purpose'); }, 0); });";

async function startWithBug(folder: string) {
  const bug = path.join(await createTempFolder({}), 'bug.cjs');
  await writeFile(bug, BUG);
  const args = ['--require', bug, CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1', '--log', 'none'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, port: Number(/:(\d+)\/\s*$/.exec(line.toString())?.[1]) };
}

describe('a bug in a timer', () => {
  it('is told on standard error, and the share goes on', async () => {
    const { child, port } = await startWithBug(await createTempFolder({ 'a.txt': 'hello' }));
    child.kill('SIGUSR2');
    const [told] = (await once(child.stderr, 'data')) as [Buffer];
    expect(told.toString()).toContain('a bug on purpose');
    expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
  });

  it('ends the share with its status when there is no end of them', async () => {
    const { child, port } = await startWithBug(await createTempFolder({ 'a.txt': 'hello' }));
    const ended = once(child, 'exit');
    child.stderr.on('data', () => child.kill('SIGUSR2'));
    child.kill('SIGUSR2');
    expect(await ended).toEqual([1, null]);
    await expect(ask(port, 'GET /a.txt')).rejects.toThrow();
  });
});
