/** `npm start`, as the README tells it. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readFreePort } from '../support/free-port.ts';
import { createHome, environmentFor, ROOT } from '../support/porthole-app.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

describe('npm start', () => {
  it('shares the folder it names, and ends with status 0 on Ctrl-C', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const port = await readFreePort();
    const npm = spawn('npm', ['start', '--silent', '--', '--port', String(port), folder], {
      cwd: ROOT,
      env: environmentFor(await createHome()),
      stdio: 'ignore',
      detached: true,
    });
    onTestFinished(() => {
      // The whole group, should the signal below not have ended it.
      if (npm.exitCode === null && npm.signalCode === null && npm.pid !== undefined) process.kill(-npm.pid, 'SIGKILL');
    });
    const download = async (): Promise<string> =>
      (await run('curl', ['--silent', '--fail', `http://127.0.0.1:${port}/a.txt`])).stdout;
    await expect.poll(download, { timeout: 30_000 }).toBe('hello');
    npm.kill('SIGINT');
    const [status] = await once(npm, 'exit');
    expect(status).toBe(0);
    expect(await download()).toBe('');
  });
});
