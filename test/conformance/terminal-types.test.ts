/** `--type EXT=TYPE` in the terminal: what a person says of a type counts more than what is known of the name. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { ask } from '../support/raw-client.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');
const GBK = Buffer.from('c4e3bac3', 'hex');

test('files are sent as --type says, and all others as ever', async () => {
  const folder = await createTempFolder({ 'a.txt': GBK, 'a.MD': 'x', 'a.tar.gz': 'x', LICENSE: 'x', 'a.css': 'a{}' });
  const types = ['txt=text/plain; charset=gbk', '.md=text/plain', '*.tar.gz=application/x-own', 'license=text/html'];
  const options = types.flatMap((type) => ['--type', type]);
  const args = [CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1', '--log', 'none', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const port = Number(/:(\d+)\/$/.exec(line)?.[1]);
  const typeOf = async (name: string) => (await ask(port, `GET /${name}`)).field('Content-Type');
  expect(await typeOf('a.txt')).toBe('text/plain; charset=gbk');
  expect(await typeOf('a.MD')).toBe('text/plain; charset=utf-8');
  expect(await typeOf('a.tar.gz')).toBe('application/x-own');
  expect(await typeOf('LICENSE')).toBe('text/html; charset=utf-8');
  expect(await typeOf('a.css')).toBe('text/css; charset=utf-8');
});
