/** What HTTP/2 is made of takes longer to load than a turn of the event loop has: a share that may speak it has it before anybody comes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');

/** Tells, when it is asked, whether what sessions are made of has been loaded. */
const PROBE = `process.on('message', () => process.send(process.moduleLoadList.some((name) => name.endsWith('internal/http2/core'))));
process.channel?.unref();
`;

/** @returns whether it was there when the share said where it is */
async function isReady(options: readonly string[]): Promise<boolean> {
  const folder = await createTempFolder({ 'probe.cjs': PROBE, shared: {}, data: {} });
  await writeFile(path.join(folder, 'shared', 'a.txt'), 'a');
  const own = [path.join(folder, 'shared'), '--port', '0', '--bind', '127.0.0.1', ...options];
  const share = spawn(process.execPath, ['--require', path.join(folder, 'probe.cjs'), CONSOLE, ...own], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, XDG_DATA_HOME: path.join(folder, 'data') },
  });
  onTestFinished(() => void share.kill());
  if (share.stdout) await once(share.stdout, 'data');
  share.send('is it loaded?');
  const [answer] = await once(share, 'message');
  return answer === true;
}

describe('HTTP/2', () => {
  it('is loaded before anybody comes', async () => {
    expect(await isReady(['--tls'])).toBe(true);
  });

  it('is not loaded where nobody can speak it', async () => {
    expect(await isReady([])).toBe(false);
  });
});
