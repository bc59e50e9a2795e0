/** What the terminal says to a person is in their language; what programs read is English wherever they run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');

const inLocale = (locale: string): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: locale });

const runIn = (locale: string, ...args: readonly string[]) =>
  run(process.execPath, [CONSOLE, ...args], inLocale(locale));

describe('the terminal', { timeout: 60_000 }, () => {
  it('complains in the language of the person, with the same exit code', async () => {
    expect(await runIn('zh_TW.UTF-8', '--prot', '1')).toEqual({
      status: 2,
      stdout: '',
      stderr: '不明的選項「--prot」。\n',
    });
    expect((await runIn('de_DE.UTF-8', '--help')).stdout).toMatch(/^Aufruf:$/m);
  });

  it('is English for C, and for encodings that are not UTF-8', async () => {
    for (const locale of ['C', 'ja_JP.eucJP']) {
      expect((await runIn(locale, '--prot', '1')).stderr).toBe("Unknown option '--prot'.\n");
    }
  });

  it('writes its first line, links and log in English, and warns in German', async () => {
    const folder = await createTempFolder({ 'a.txt': 'a', '.ssh': { id_rsa: 'k' } });
    const args = [
      CONSOLE,
      path.join(folder, '.ssh'),
      '--port',
      '0',
      '--bind',
      '127.0.0.1',
      '--link',
      '/',
      '--no-config',
    ];
    const child = spawn(process.execPath, args, { env: inLocale('de_DE.UTF-8'), stdio: ['ignore', 'pipe', 'pipe'] });
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
    await expect.poll(() => stdout).toMatch(/^Sharing \S+ at http:\/\/127\.0\.0\.1:\d+\/\nLink to \/: http:\S+\n/);
    await fetch(`${/at (\S+)\n/.exec(stdout)?.[1]}missing`);
    await expect.poll(() => stdout).toMatch(/^127\.0\.0\.1 - - \[.*\] "GET \/missing HTTP\/1\.1" 404 /m);
    expect(stderr).toContain('enthält Schlüssel oder Passwörter: alle');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
