/** Fifty shares at once, as somebody has them who never takes one away. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { createHome, launchPorthole } from '../support/porthole-app.ts';
import { readState, SOON } from '../support/porthole-page.ts';
import { readMemory } from '../support/process-memory.ts';
import { run } from '../support/run.ts';
import { startSessionBus } from '../support/session-bus.ts';
import { StatusNotifierHost } from '../support/status-notifier-host.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const COUNT = 50;
const NAMES = Array.from({ length: COUNT }, (_, index) => `Folder ${String(index + 1).padStart(2, '0')}`);

/** What fifty take beyond one, which takes some 290 MB here with its tray, nearly all of it Chromium's; a thread for each took 540. */
const MOST_MEMORY_BYTES = 150_000_000;

it('fifty shares run in little more memory than one, each answers, the shown one is in view, the tray has groups', async () => {
  const root = await createTempFolder(Object.fromEntries(NAMES.map((name) => [name, { 'a.txt': name }])));
  const shares = NAMES.map((name, index) => ({
    id: `share-${index + 1}`,
    folder: path.join(root, name),
    port: 0,
    sharing: true,
  }));
  const memoryOfOne = await measureOne(shares.slice(0, 1));
  const home = await createHome();
  await home.writeSettings(JSON.stringify({ shares, selectedShare: 'share-48' }));
  const busAddress = await startSessionBus();
  const tray = await StatusNotifierHost.start(busAddress);
  const { page, process: main } = await launchPorthole({ home, busAddress });
  const running = async (): Promise<string[]> =>
    (await readState(page)).shares.flatMap(({ status }) =>
      status.state === 'running' ? [`http://127.0.0.1:${status.port}/a.txt`] : [],
    );
  await expect.poll(async () => (await running()).length, { timeout: 60_000 }).toBe(COUNT);
  const { stdout } = await run('curl', ['--silent', '--fail', ...(await running())]);
  expect(stdout).toBe(NAMES.join(''));

  const shown = page.getByRole('navigation', { name: 'Shares' }).locator('[aria-current=true]');
  await expect.poll(() => shown.textContent(), SOON).toContain('Folder 48');
  const [box, list] = await Promise.all([shown.boundingBox(), page.getByRole('navigation').boundingBox()]);
  if (box === null || list === null) throw new Error('they are not there');
  expect(box.y).toBeGreaterThanOrEqual(list.y);
  expect(box.y + box.height).toBeLessThanOrEqual(list.y + list.height);

  await page.getByRole('searchbox', { name: 'Search shares' }).fill('folder 07');
  await expect.poll(() => page.getByRole('navigation').locator('[aria-current]').count(), SOON).toBe(1);
  // Over D-Bus, as a desktop reads it: groups instead of fifty entries, each share in one of them.
  const item = await tray.firstItem();
  const groups = async (): Promise<readonly string[]> => (await item.labels()).filter((label) => label.endsWith(')'));
  await expect.poll(groups, SOON).toEqual(['Sharing (50)']);
  expect((await item.labels()).length).toBeLessThan(20);
  await page.evaluate(async () => {
    for (const id of ['share-3', 'share-9']) await window.porthole.stop(id);
  });
  await expect.poll(groups, SOON).toEqual(['Sharing (48)', 'Not shared (2)']);
  const off = (await item.menu()).find(({ label }) => label === 'Not shared (2)');
  expect(off?.items.map(({ label }) => label)).toEqual(['Folder 03', 'Folder 09']);
  if (process.platform !== 'linux') return;
  // What starting them took is given back first.
  const beyondOne = async (): Promise<number> => (await readMemory(main.pid ?? 0)) - memoryOfOne;
  await expect.poll(beyondOne, SOON).toBeLessThan(MOST_MEMORY_BYTES);
});

/** What the app takes with these shares once they run, in octets. */
async function measureOne(shares: readonly object[]): Promise<number> {
  const home = await createHome();
  await home.writeSettings(JSON.stringify({ shares }));
  const busAddress = await startSessionBus();
  await StatusNotifierHost.start(busAddress);
  const { page, quit, process: main } = await launchPorthole({ home, busAddress });
  await expect.poll(async () => (await readState(page)).shares[0]?.status.state, SOON).toBe('running');
  const memory = await readMemory(main.pid ?? 0);
  await quit();
  return memory;
}
