/** The QR code that stands below the first line in a real terminal, and only there. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNetwork, describeInNetworks, startOn } from '../support/network-namespace.ts';
import { PYTHON } from '../support/python.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');
const TERMINAL = path.resolve('test/support/terminal.py');
const LOGGED = /"GET \/after HTTP\/1\.1" 404/;

type Child = ReturnType<typeof startOn>;

/** All that came on stdout until a request was logged, and what came on stderr meanwhile. */
async function outputOf(child: Child, request: (port: string) => Promise<unknown>): Promise<readonly [string, string]> {
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await expect.poll(() => stdout, { timeout: 20_000 }).toMatch(/at http:\S+/);
  await request(/at http:\S+:(\d+)\//.exec(stdout)?.[1] ?? '');
  await expect.poll(() => stdout, { timeout: 20_000 }).toMatch(LOGGED);
  return [stdout.replaceAll('\r\n', '\n'), stderr];
}

describe('an address of this computer only', () => {
  it('has no QR code: no camera could follow it', async () => {
    const folder = await createTempFolder();
    const args = [TERMINAL, process.execPath, CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1'];
    const child = spawn(PYTHON, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [shown] = await outputOf(child, (port) => fetch(`http://127.0.0.1:${port}/after`));
    expect(shown.split('\n').slice(1).join('\n')).toMatch(/^127\.0\.0\.1 /);
  });
});

/** A terminal that shows what is drawn, whatever the one is that the tests run in. */
const TERMINAL_ENV = {
  ...process.env,
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
  LC_ALL: '',
  LC_CTYPE: '',
  NO_COLOR: '',
};

describeInNetworks('an address that others can open', () => {
  it('has its QR code below the first line in a terminal, and log lines follow', async () => {
    const [host] = createNetwork();
    const folder = await createTempFolder();
    const args = [TERMINAL, process.execPath, CONSOLE, folder, '--port', '0'];
    const child = startOn(host, PYTHON, args, TERMINAL_ENV);
    const [shown, complaints] = await outputOf(child, (port) =>
      host.run('curl', ['--silent', `http://10.77.0.1:${port}/after`]),
    );
    const [first, ...rest] = stripVTControlCharacters(shown).trimEnd().split('\n');
    expect(first).toMatch(new RegExp(`^Sharing ${folder} at http://10\\.77\\.0\\.1:\\d+/$`));
    const code = rest.filter((line) => /^[ ▀▄█]+$/.test(line));
    // Version 2 has 25 modules on each side; 4 more around it.
    expect(code.map((line) => line.length)).toEqual(Array.from({ length: 17 }, () => 33));
    expect(rest.slice(0, 17)).toEqual(code);
    expect(rest.slice(17).join('\n')).toMatch(LOGGED);
    expect(complaints).toBe('');
  });

  it('has it on standard error where that alone is a terminal, and none in a pipe', async () => {
    const [host] = createNetwork();
    const folder = await createTempFolder();
    const request = (port: string) => host.run('curl', ['--silent', `http://10.77.0.1:${port}/after`]);
    const [piped, complaints] = await outputOf(
      startOn(host, process.execPath, [CONSOLE, folder, '--port', '0']),
      request,
    );
    expect(piped).toMatch(/^Sharing \S+ at http:\S+\n10\.77\.0\.1 [^\n]*\n$/);
    expect(complaints).toBe('');

    const inner = ['-c', 'exec "$@" >"$OUT"', 'sh', process.execPath, CONSOLE, folder, '--port', '0'];
    const out = `${await createTempFolder()}/out`;
    const child = startOn(host, PYTHON, [TERMINAL, 'sh', ...inner], { ...TERMINAL_ENV, OUT: out });
    let terminal = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      terminal += text;
    });
    await expect
      .poll(() => stripVTControlCharacters(terminal).match(/^[ ▀▄█]{33}\r?$/gm)?.length, { timeout: 20_000 })
      .toBe(17);
    await expect.poll(() => readFile(out, 'utf8')).toMatch(/^Sharing \S+ at http:\S+\n$/);
  });
});
