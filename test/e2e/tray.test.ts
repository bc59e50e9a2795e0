/** The tray over D-Bus, as a desktop drives it. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveWords } from '../../main/words/resolve-app-words.ts';
import { useForAll } from '../support/afterwards.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import {
  changePreferences,
  readShare,
  readState,
  SOON,
  shareByDialog,
  untilSharing,
  untilState,
} from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { startSessionBus } from '../support/session-bus.ts';
import { StatusNotifierHost } from '../support/status-notifier-host.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { TURNING } from '../support/window/turning.ts';

const CURL_COULD_NOT_CONNECT = 7;

async function shareWithTray(ownName = 'photos') {
  const busAddress = await startSessionBus();
  const host = await StatusNotifierHost.start(busAddress);
  const folder = path.join(await createTempFolder({ [ownName]: { 'a.txt': 'hello' } }), ownName);
  const app = await launchPorthole({ args: ['--port', '0', folder], busAddress });
  const address = await untilSharing(app.page);
  const item = await host.firstItem();
  return { ...app, item, address, folder, name: path.basename(folder), busAddress };
}

describe('the tray of a share', () => {
  const shared = useForAll(() => shareWithTray());

  it('stops and starts sharing: connections are refused, then accepted', async () => {
    const { page, item, address } = await shared();
    const picture = await item.picture();
    await item.click('Stop sharing');
    await untilState(page, 'Not shared');
    expect(await run('curl', ['--silent', address])).toMatchObject({ status: CURL_COULD_NOT_CONNECT });
    await expect.poll(() => item.labels(), SOON).toContain('Start sharing');
    await expect.poll(() => item.picture(), SOON).not.toBe(picture);
    await item.click('Start sharing');
    const again = await untilSharing(page);
    expect(await run('curl', ['--silent', '--fail', `${again}a.txt`])).toMatchObject({ stdout: 'hello' });
    await expect.poll(() => item.picture(), SOON).toBe(picture);
  });

  it('copies the address', async () => {
    const { electron, item, page } = await shared();
    const { shares } = await readState(page);
    const [share] = shares;
    const best = share?.status.state === 'running' ? share.status.addresses[0]?.url : undefined;
    await item.click('Copy address');
    await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText()), SOON).toBe(best);
  });

  it('speaks the chosen language at once, from right to left with names kept apart', async () => {
    const { page, item, name } = await shared();
    const ar = resolveWords('ar', 'en');
    await changePreferences(page, { language: 'ar' });
    await expect.poll(() => item.labels(), SOON).toContainEqual(expect.stringContaining(ar.sharing(name)));
    const labels = await item.labels();
    for (const label of [ar.copyAddress, ar.stop, ar.openWindow, ar.chooseFolder, ar.settings, ar.quit]) {
      expect(labels).toContain(label);
    }
    expect(labels.filter((label) => label.includes('\ufffd') || /^[\p{Script=Latin} …]+$/u.test(label))).toEqual([]);
    await changePreferences(page, { language: 'en' });
    await expect.poll(() => item.labels(), SOON).toContain(`Sharing ${name}`);
  });

  it('offers no address and no stop where nothing is shared', async () => {
    const { page, item } = await shared();
    await item.click('Stop sharing');
    await untilState(page, 'Not shared');
    const copy = async () => (await item.menu()).find(({ label }) => label === 'Copy address')?.isEnabled;
    await expect.poll(copy, SOON).toBe(false);
    await item.click('Start sharing');
    await untilSharing(page);
  });

  it('has a submenu for each of several shares, starts and stops each and all, and opens the settings', async () => {
    const { electron, page, item, name } = await shared();
    const other = await createTempFolder({ 'b.txt': 'other' });
    await shareByDialog({ electron, page }, other);
    const states = async () => (await readState(page)).shares.map(({ status }) => status.state);
    await expect.poll(states, SOON).toEqual(['running', 'running']);
    await expect.poll(() => item.labels(), SOON).toContain('Sharing 2 folders');
    await item.click('Stop sharing', name);
    await expect.poll(states, SOON).toEqual(['stopped', 'running']);
    await expect.poll(() => item.labels(), SOON).toContain('Sharing 1 folder');
    await item.click('Stop all');
    await expect.poll(states, SOON).toEqual(['stopped', 'stopped']);
    await expect.poll(() => item.labels(), SOON).toContain('Nothing is being shared');
    await item.click('Start all');
    await expect.poll(states, SOON).toEqual(['running', 'running']);
    await item.click('Settings…');
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await item.click('Show in window', name);
    await expect.poll(() => page.title(), SOON).toBe(`${name} – Porthole`);
  });

  it('quits the app', async () => {
    const { electron, process, item } = await shared();
    const closed = electron.waitForEvent('close');
    // The app may be gone before it answers the click.
    await Promise.allSettled([item.click('Quit Porthole')]);
    await closed;
    expect(process.exitCode).toBe(0);
  });
});

describe('the tray', () => {
  it('says what is shared and offers everything, and no name turns the reading direction', async () => {
    const { page, item, folder } = await shareWithTray(`gpj${TURNING}.photos`);
    const name = 'gpj\ufffd.photos';
    await expect
      .poll(() => item.labels(), SOON)
      .toEqual([
        `Sharing ${name}`,
        '-',
        'Copy address',
        'Stop sharing',
        '-',
        'Open window',
        'Choose a folder…',
        'Receive files…',
        'Recent folders',
        'Settings…',
        '-',
        'Quit Porthole',
      ]);
    const [summary] = await item.menu();
    expect(summary?.isEnabled).toBe(false);
    const recent = (await item.menu()).find(({ label }) => label === 'Recent folders');
    expect(recent?.items.map(({ label }) => label)).toEqual([`${name} – ${path.dirname(folder)}`]);
    await expect.poll(async () => (await readState(page)).hasTray, SOON).toBe(true);
  });

  it('appears with the desktop’s tray, goes with it, and comes again', async () => {
    const busAddress = await startSessionBus();
    const { page } = await launchPorthole({ busAddress });
    expect((await readState(page)).hasTray).toBe(false);
    const hasTray = async () => (await readState(page)).hasTray;
    const host = await StatusNotifierHost.start(busAddress);
    const item = await host.firstItem();
    await expect.poll(() => item.labels(), SOON).toContain('Nothing is shared yet');
    await expect.poll(hasTray, SOON).toBe(true);
    host.stop();
    await expect.poll(hasTray, SOON).toBe(false);
    const other = await StatusNotifierHost.start(busAddress);
    const again = await other.firstItem();
    await expect.poll(() => again.labels(), SOON).toContain('Nothing is shared yet');
  });

  it('shares a recent folder again', async () => {
    const { electron, page, item, folder, name } = await shareWithTray();
    const other = await createTempFolder({ 'b.txt': 'other' });
    const { id } = await readShare(page);
    await shareByDialog({ electron, page }, other, id);
    await expect.poll(async () => (await readShare(page)).folder, SOON).toBe(other);
    await expect.poll(() => item.labels(), SOON).toContain(`Sharing ${path.basename(other)}`);
    await item.click(`${name} – ${path.dirname(folder)}`);
    await expect.poll(async () => (await readShare(page)).folder, SOON).toBe(folder);
    const address = await untilSharing(page);
    expect(await run('curl', ['--silent', '--fail', `${address}a.txt`])).toMatchObject({ stdout: 'hello' });
  });
});
