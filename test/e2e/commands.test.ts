import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTempFolder } from '../support/temp-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

interface Npm {
  readonly child: ChildProcess;
  /** The first line of stdout. */
  readonly firstLine: Promise<string>;
  /** What came on stderr until now. */
  readonly complaints: () => string;
}

/** Calls npm from `folder`, as a person at a prompt does, in a process group of its own. */
function npm(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Npm {
  const { INIT_CWD: _, ...inherited } = process.env;
  const child = spawn('npm', ['--silent', '--prefix', ROOT, ...args], {
    cwd: folder,
    env: { ...inherited, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const firstLine = once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line));
  return { child, firstLine, complaints: () => complaints };
}

/** The address in a line such as `Sharing /photos at http://127.0.0.1:8000/`. */
function addressIn(line: string): string {
  const port = /:(\d+)\//.exec(line)?.[1];
  return `http://127.0.0.1:${port}/`;
}

describe('npm run share', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'shares a folder named from where npm was called, until %s',
    async (signal) => {
      const folder = await createTempFolder({ photos: { 'a.txt': 'hello' } });
      const { child, firstLine } = npm(folder, ['run', 'share', '--', 'photos', '--port', '0']);
      const line = await firstLine;
      expect(line).toContain(`Sharing ${path.join(folder, 'photos')} at http://`);
      const response = await fetch(`${addressIn(line)}a.txt`);
      expect(await response.text()).toBe('hello');

      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );

  it('stops in order when the terminal interrupts the whole process group', async () => {
    const folder = await createTempFolder();
    const { child, firstLine } = npm(folder, ['run', 'share', '--', '.', '--port', '0']);
    await firstLine;
    if (child.pid) process.kill(-child.pid, 'SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends with a status other than 0 when it can not share', async () => {
    const folder = await createTempFolder();
    const { child, complaints } = npm(folder, ['run', 'share', '--', 'not-there']);
    const [status] = await once(child, 'close');
    expect(status).not.toBe(0);
    expect(complaints().trim().split('\n')).toHaveLength(1);
  });
});

describe('npm start without a display', { skip: process.platform !== 'linux' }, () => {
  it.each([
    ['none is named', ''],
    ['the one that is named has gone', ':4321'],
  ])('says so and shares in the terminal: %s', async (_, display) => {
    const folder = await createTempFolder({ photos: { 'a.txt': 'hello' } });
    const { child, firstLine, complaints } = npm(folder, ['start', '--', 'photos', '--port', '0'], {
      DISPLAY: display,
      WAYLAND_DISPLAY: '',
    });
    expect(await firstLine).toContain(`Sharing ${path.join(folder, 'photos')} at http://`);
    expect(complaints()).toContain('No display: sharing in the terminal.\n');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
