/** Closing the window and quitting. */
import type { ElectronApplication } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchPorthole, startAgain } from '../support/porthole-app.ts';
import {
  answerMessageBoxes,
  changePreferences,
  chooseInMenuBar,
  readState,
  SOON,
  untilLogged,
  untilSharing,
} from '../support/porthole-page.ts';
import { run, start } from '../support/run.ts';
import { startSessionBus } from '../support/session-bus.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { StatusNotifierHost } from '../support/status-notifier-host.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** As the window manager does when a person presses the window's close button. */
const pressClose = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

async function shareWithTray() {
  const busAddress = await startSessionBus();
  const host = await StatusNotifierHost.start(busAddress);
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  const app = await launchPorthole({ args: ['--port', '0', folder], busAddress });
  const address = await untilSharing(app.page);
  const item = await host.firstItem();
  await expect.poll(async () => (await readState(app.page)).hasTray, SOON).toBe(true);
  return { ...app, item, address, folder };
}

describe('closing the window', () => {
  it('keeps sharing in the tray, says so once, brings the whole log back, and quits when that is chosen', async () => {
    const { electron, page, item, address } = await shareWithTray();
    const said = await answerMessageBoxes(electron, 'Keep sharing');
    await run('curl', ['--silent', `${address}a.txt`]);
    await untilLogged(page, '/a.txt');

    const closed = page.waitForEvent('close');
    await pressClose(electron);
    await closed;
    expect(await said()).toEqual(['Porthole keeps sharing']);
    expect(await run('curl', ['--silent', '--fail', `${address}a.txt?closed`])).toMatchObject({ stdout: 'hello' });

    const opened = electron.waitForEvent('window');
    await item.click('Open window');
    const second = await opened;
    expect(await untilLogged(second, '/a.txt')).toMatchObject({ sequence: 1 });
    expect(await untilLogged(second, '/a.txt?closed')).toMatchObject({ sequence: 2 });

    const closedAgain = second.waitForEvent('close');
    await pressClose(electron);
    await closedAgain;
    expect(await said()).toEqual(['Porthole keeps sharing']);

    const openedByCommands = electron.waitForEvent('window');
    for (const label of ['At a glance', 'Find in the log']) await chooseInMenuBar(electron, label);
    const third = await openedByCommands;
    await third.getByRole('region', { name: 'At a glance' }).waitFor();
    await expect
      .poll(() => third.getByRole('searchbox').evaluate((field) => field === document.activeElement), SOON)
      .toBe(true);

    await changePreferences(third, { onClose: 'quit' });
    const ended = electron.waitForEvent('close');
    await pressClose(electron);
    await ended;
  });

  it('stops and quits when the person prefers that', async () => {
    const { electron } = await shareWithTray();
    await answerMessageBoxes(electron, 'Stop and quit');
    const closed = electron.waitForEvent('close');
    await pressClose(electron);
    await closed;
  });

  it('asks once where no tray is shown, and keeps the answer; a second start brings the window back', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const { electron, page, home } = await launchPorthole({ args: ['--port', '0', folder] });
    const address = await untilSharing(page);
    const cancelled = await answerMessageBoxes(electron, 'Cancel');
    await pressClose(electron);
    await expect.poll(cancelled, SOON).toEqual(['Keep sharing without a window?']);
    expect(page.isClosed()).toBe(false);

    const said = await answerMessageBoxes(electron, 'Keep sharing');
    const closed = page.waitForEvent('close');
    await pressClose(electron);
    await closed;
    expect(await run('curl', ['--silent', '--fail', `${address}a.txt`])).toMatchObject({ stdout: 'hello' });

    const opened = electron.waitForEvent('window');
    await startAgain(home);
    const second = await opened;
    expect((await readState(second)).preferences.onClose).toBe('keep-running');
    const closedAgain = second.waitForEvent('close');
    await pressClose(electron);
    await closedAgain;
    expect(await said()).toEqual(['Keep sharing without a window?']);
  });

  it('quits where no tray is shown and nothing is shared', async () => {
    const { electron } = await launchPorthole();
    const closed = electron.waitForEvent('close');
    await pressClose(electron);
    await closed;
  });
});

describe('quitting', () => {
  it('asks while a download is running, and cuts it only when told to', async () => {
    const folder = await createTempFolder();
    await createSparseFile(folder, 'large.bin', 1_073_741_824);
    const { electron, page } = await launchPorthole({ args: ['--port', '0', folder] });
    const address = await untilSharing(page);
    const curl = start('curl', ['--silent', '--limit-rate', '20M', '--output', '/dev/null', `${address}large.bin`]);
    await page.getByRole('progressbar').waitFor();
    await changePreferences(page, { onClose: 'quit' });
    const asked = await answerMessageBoxes(electron, 'Cancel');
    await pressClose(electron);
    await expect.poll(asked, SOON).toEqual(['Quit while a download is running?']);
    expect(page.isClosed()).toBe(false);

    const said = await answerMessageBoxes(electron, 'Cancel');
    await electron.evaluate(({ app }) => app.quit());
    await expect.poll(said, SOON).toEqual(['Quit while a download is running?']);
    expect(page.isClosed()).toBe(false);

    await answerMessageBoxes(electron, 'Quit now');
    const closed = electron.waitForEvent('close');
    await electron.evaluate(({ app }) => app.quit());
    await closed;
    expect((await curl.finished).status).not.toBe(0);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends in order and without a question on %s', async (signal) => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const { electron, process, page, home } = await launchPorthole({ args: ['--port', '0', folder] });
    await untilSharing(page);
    const closed = electron.waitForEvent('close');
    process.kill(signal);
    await closed;
    expect(process.exitCode).toBe(0);
    expect(await home.readSettings()).toMatchObject({ shares: [{ folder, sharing: true }] });
  });
});
