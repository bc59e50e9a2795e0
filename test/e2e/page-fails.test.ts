/** A page whose process ends, again and again, and a bug in a timer: the app is there each time, and the diagnostic log tells of it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { launchPorthole } from '../support/porthole-app.ts';
import { untilSharing } from '../support/porthole-page.ts';
import { createTempFolder } from '../support/temp-folder.ts';

it('comes back also when it fails soon after it came back, while the share goes on', async () => {
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  const { electron, page } = await launchPorthole({ args: ['--port', '0', folder] });
  const address = await untilSharing(page);
  const userData = await electron.evaluate(({ app }) => app.getPath('userData'));
  const diagnostics = () => readFile(path.join(userData, 'logs', 'porthole.log'), 'utf8');
  const failures = async () => (await diagnostics()).match(/The page failed: /g)?.length ?? 0;
  await electron.evaluate(() => {
    setTimeout(() => {
      throw new Error('a bug on purpose');
    }, 0);
  });
  await expect.poll(diagnostics, { timeout: 15_000 }).toContain('a bug on purpose');
  const isBack = () =>
    electron.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined || window.webContents.isCrashed()) return false;
      return await window.webContents.executeJavaScript("document.querySelector('main') !== null");
    });
  for (const time of [1, 2]) {
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(failures, { timeout: 15_000 }).toBe(time);
    await expect.poll(isBack, { timeout: 30_000 }).toBe(true);
    expect(await (await fetch(`${address}a.txt`)).text()).toBe('hello');
  }
});
