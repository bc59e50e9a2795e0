/** `check URL` in the terminal, against a share that runs in the terminal: what it prints, and how it exits. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Finished } from '../support/run.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');

/** A share in the terminal: its URL on the loopback address, and its access log as it grows. */
async function startShare(): Promise<{ readonly url: string; readonly log: () => string }> {
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  const child = spawn(process.execPath, [CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await once(child.stdout, 'data');
  return { url: /http:\S+/.exec(output)?.[0] ?? '', log: () => output };
}

const check = (url: string): Promise<Finished> => run(process.execPath, [CONSOLE, 'check', url]);

describe('npm run share -- check', () => {
  it('prints the conversation and the verdict, is logged under its name, and exits with 0', async () => {
    const share = await startShare();
    const { status, stdout, stderr } = await check(share.url);
    expect(stderr).toBe('');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().replace(/^[\d.]+ ms +/, ''));
    expect(lines[0]).toBe(`Asking ${share.url}`);
    expect(lines[1]).toBe('connected to 127.0.0.1');
    expect(lines).toContain('> GET / HTTP/1.1');
    expect(lines).toContain('< HTTP/1.1 200 OK');
    expect(lines.at(-1)).toMatch(/^It answers, with status 200\./);
    expect(status).toBe(0);
    await expect.poll(share.log).toMatch(/"GET \/ HTTP\/1\.1" 200 \d+ "-" "Porthole-check\/\d/);
  });

  it('exits with 1 where nobody is', async () => {
    const { status, stdout } = await check('127.0.0.1:1');
    expect(stdout).toMatch(/failed: ECONNREFUSED\nNothing accepts connections at 127\.0\.0\.1 on port 1: .*\n$/);
    expect(status).toBe(1);
  });

  it('exits with 2 for what is no address', async () => {
    expect(await check('ftp://host/')).toMatchObject({ status: 2, stdout: '' });
  });
});
