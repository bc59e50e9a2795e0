/** A terminal whose reader has paused: visitors are served on, memory stays bounded, and what was left out is said. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTempFolder } from '../support/temp-folder.ts';
import { until } from '../support/until.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');
const MEGABYTE = 1024 * 1024;

interface Terminal {
  readonly child: ChildProcessWithoutNullStreams;
  readonly url: string;
  /** What came so far on both outputs. */
  readonly output: () => string;
}

async function start(command: string, args: readonly string[]): Promise<Terminal> {
  const child = spawn(command, args);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  await until(() => /http:\S+/.test(output));
  return { child, url: /http:\S+/.exec(output)?.[0] ?? '', output: () => output };
}

async function ask(url: string, count: number): Promise<void> {
  const target = `${url}${'x'.repeat(1900)}`;
  for (let asked = 0; asked < count; asked += 50) {
    await Promise.all(Array.from({ length: 50 }, async () => (await fetch(target)).arrayBuffer()));
  }
}

describe('a log that nobody reads for a while', { skip: process.platform !== 'linux' }, () => {
  it('is left out beyond a bound, and how many lines those were is said afterwards', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const args = [CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1'];
    const { child, url, output } = await start(process.execPath, args);
    child.stdout.pause();
    const resident = async (): Promise<number> => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
    };
    await ask(url, 500);
    const before = await resident();
    // Six times as much as may wait.
    await ask(url, 12_000);
    expect((await resident()) - before).toBeLessThan(60 * MEGABYTE);
    expect(await (await fetch(`${url}a.txt`)).text()).toBe('hello');
    child.stdout.resume();
    await until(() => /\d+ lines of the log were left out/.test(output()));
    const leftOut = Number(/(\d+) lines of the log/.exec(output())?.[1]);
    const written = output()
      .split('\n')
      .filter((line) => line.includes('GET /')).length;
    expect(written + leftOut).toBe(12_501);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  }, 120_000);

  it('does not hold the share up when its terminal is stopped with Ctrl-S, nor its end', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const command = [process.execPath, CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1'].join(' ');
    const { child, url } = await start('script', ['-qefc', command, '/dev/null']);
    child.stdin.write('\x13');
    // More than the terminal takes before it is full.
    await ask(url, 200);
    expect(await (await fetch(`${url}a.txt`)).text()).toBe('hello');
    child.stdin.write('\x11');
    await ask(url, 50);
    child.stdin.write('\x03');
    await once(child, 'close');
    await expect(fetch(url)).rejects.toThrow();
  }, 60_000);
});
