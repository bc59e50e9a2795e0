/** Starting with the session, and living without a window. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { AppHome } from '../support/porthole-app.ts';
import { createHome, launchHidden, launchPorthole, ROOT, resolveRuntime, startAgain } from '../support/porthole-app.ts';
import { readState, SOON, untilSharing } from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { startSessionBus } from '../support/session-bus.ts';
import { StatusNotifierHost } from '../support/status-notifier-host.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const autostartFile = (home: AppHome): string => path.join(home.folder, 'autostart', 'porthole.desktop');

/** Clicks an item of the menu bar, which a test can not see. */
async function clickInMenuBar(electron: ElectronApplication, label: string): Promise<void> {
  const click = () =>
    electron.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
      const item = items?.find((candidate) => candidate.label === wanted);
      item?.click();
      return item !== undefined;
    }, label);
  // The menu bar comes after the first frame.
  await expect.poll(click, SOON).toBe(true);
}

describe('starting at login', () => {
  it('is a file that goes again, and that the system’s own settings may switch off', async () => {
    const home = await createHome();
    const { electron, page, quit } = await launchPorthole({ home });
    await clickInMenuBar(electron, 'Settings…');
    const startAtLogin = page.getByRole('switch', { name: 'Start Porthole when I log in' });
    await startAtLogin.click();
    const { executable } = await resolveRuntime();
    const text = (): Promise<string> => readFile(autostartFile(home), 'utf8').catch(() => '');
    await expect.poll(text, SOON).toContain(`Exec="${executable}" "${ROOT.replace(/\/$/, '')}" "--hidden"\n`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(text, SOON).toBe('');
    await startAtLogin.click();
    await expect.poll(text, SOON).not.toBe('');
    await quit();

    await run('sed', ['--in-place', 's/enabled=true/enabled=false/', autostartFile(home)]);
    const second = await launchPorthole({ home });
    await expect.poll(async () => (await readState(second.page)).preferences.startAtLogin, SOON).toBe(false);
    expect((await stat(autostartFile(home))).isFile()).toBe(true);
  });
});

describe('a hidden start', () => {
  it('shares as before, with a tray and without a window, until a second start', async () => {
    const home = await createHome();
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const first = await launchPorthole({ home, args: ['--port', '0', folder] });
    await untilSharing(first.page);
    await first.quit();

    const busAddress = await startSessionBus();
    const host = await StatusNotifierHost.start(busAddress);
    const { electron } = await launchHidden({ home, busAddress });
    const item = await host.firstItem();
    await expect.poll(() => item.labels(), SOON).toContain(`Sharing ${path.basename(folder)}`);
    await item.click('Copy address');
    const copied = () => electron.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied, SOON).toMatch(/^http:/);
    const { port } = new URL(await copied());
    expect(await run('curl', ['--silent', '--fail', `http://127.0.0.1:${port}/a.txt`])).toMatchObject({
      stdout: 'hello',
    });
    await startAgain(home, '--hidden');
    expect(electron.windows()).toEqual([]);

    const opened = electron.waitForEvent('window');
    await startAgain(home);
    await untilSharing(await opened);
  });

  it('opens the window after all when no tray appears', async () => {
    const { electron } = await launchHidden();
    const page = electron.windows()[0] ?? (await electron.waitForEvent('window'));
    await page.getByRole('button', { name: 'Drop a folder here' }).waitFor();
    expect((await readState(page)).hasTray).toBe(false);
  });
});
