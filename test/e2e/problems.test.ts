/** What goes wrong, what is said about it, and the offers that fix it. */
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { ElectronApplication } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { afterwards, useForAll } from '../support/afterwards.ts';
import { readFreePort } from '../support/free-port.ts';
import { holdWorkers } from '../support/held-workers.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import {
  answerFolderDialog,
  chooseFirstFolder,
  readLog,
  readShare,
  SOON,
  shareByDialog,
  untilLogged,
  untilSharing,
} from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** Takes a port, as another program would. */
async function occupyPort(): Promise<number> {
  const server = createServer();
  server.listen(0);
  await once(server, 'listening');
  afterwards(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('a port in use', () => {
  const shared = useForAll(async () => {
    const port = await occupyPort();
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    return { ...(await launchPorthole({ args: ['--port', String(port), folder] })), port };
  });

  it('is said with who holds it, and the next free one is one press away', async () => {
    const { page, port } = await shared();
    await page
      .getByRole('alert')
      .getByText(new RegExp(`^Port ${port} is used by .+ \\(pid ${process.pid}\\)\\.`))
      .waitFor();
    await expect
      .poll(async () => {
        const { status } = await readShare(page);
        return status.state === 'failed' && status.freePort;
      }, SOON)
      .toBeGreaterThan(port);
    const { status } = await readShare(page);
    const offered = status.state === 'failed' ? status.freePort : undefined;
    await page
      .getByRole('alert')
      .getByRole('button', { name: String(offered) })
      .click();
    const address = await untilSharing(page);
    expect(address).toBe(`http://127.0.0.1:${offered}/`);
    expect(await run('curl', ['--silent', '--fail', `${address}a.txt`])).toMatchObject({ stdout: 'hello' });
  });

  it('can be changed where it stands', async () => {
    const { page } = await shared();
    const before = await untilSharing(page);
    const freePort = await readFreePort();
    await page.getByRole('button', { name: /^Port \d+: change it$/ }).click();
    await page.getByRole('textbox', { name: 'Port' }).fill(String(freePort));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Port ${freePort}: change it` }).waitFor();
    const address = await untilSharing(page);
    expect(address).toBe(`http://127.0.0.1:${freePort}/`);
    expect(await run('curl', ['--silent', before])).toMatchObject({ status: 7 });
    expect(await run('curl', ['--silent', '--fail', `${address}a.txt`])).toMatchObject({ stdout: 'hello' });
  });
});

describe('a port in use that becomes free', () => {
  it('is taken by itself', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const { page } = await launchPorthole({ args: ['--port', String(port), folder] });
    await page.getByRole('alert').getByText('Sharing goes on by itself as soon as it can.').waitFor();
    other.close();
    expect(await untilSharing(page)).toBe(`http://127.0.0.1:${port}/`);
    await page.getByRole('status').getByText('The port is free. Sharing again.').waitFor();
  });
});

describe('a folder that goes away', () => {
  it('is said and comes back by itself, or another one is chosen', async () => {
    const root = await createTempFolder({ other: { 'b.txt': 'other' }, photos: { 'a.txt': 'hello' } });
    const { electron, page } = await launchPorthole({ args: ['--port', '0', `${root}/photos`] });
    await untilSharing(page);
    await rename(`${root}/photos`, `${root}/elsewhere`);
    const alert = page.getByRole('alert');
    await alert.getByText('The folder is gone.').waitFor();
    await rename(`${root}/elsewhere`, `${root}/photos`);
    const again = await untilSharing(page);
    await page.getByRole('status').getByText('The folder is back. Sharing again.').waitFor();
    expect(await run('curl', ['--silent', '--fail', `${again}a.txt`])).toMatchObject({ stdout: 'hello' });

    await rename(`${root}/photos`, `${root}/elsewhere`);
    await alert.getByText('The folder is gone.').waitFor();
    await alert.getByRole('button', { name: 'Stop trying' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await alert.getByText('The folder is gone.').waitFor();
    expect((await readShare(page)).recovery.isTrying).toBe(true);
    await answerFolderDialog(electron, `${root}/other`);
    await alert.getByRole('button', { name: 'Choose another folder…' }).click();
    const address = await untilSharing(page);
    expect(await run('curl', ['--silent', '--fail', `${address}b.txt`])).toMatchObject({ stdout: 'other' });
    expect((await readShare(page)).recovery.isTrying).toBe(false);
  });
});

describe('a computer that wakes', () => {
  it('has its shares back at once, and the window says so', async () => {
    const root = await createTempFolder({ photos: { 'a.txt': 'a photo' }, music: { 'a.txt': 'a song' } });
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { electron, page } = await launchPorthole({ args: ['--port', '0', `${root}/music`] });
    await untilSharing(page);
    await shareByDialog({ electron, page }, `${root}/photos`);
    await untilSharing(page);
    const photos = (await readShare(page)).id;
    const statesOf = async (): Promise<string[]> =>
      (await page.evaluate(() => window.porthole.getState())).shares.map(({ status }) => status.state);

    const lookedAt = await fallAsleep(electron);
    await rename(`${root}/music`, `${root}/elsewhere`);
    await page.evaluate(([id, taken]) => window.porthole.changeShare(id, { port: taken }), [photos, port] as const);
    await expect.poll(statesOf, SOON).toEqual(['failed', 'failed']);
    // While it sleeps the causes go away, and nobody looks.
    await expect.poll(lookedAt, SOON).toBe(2);
    await rename(`${root}/elsewhere`, `${root}/music`);
    other.close();
    await once(other, 'close');
    expect(await statesOf()).toEqual(['failed', 'failed']);

    await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    await expect.poll(statesOf, SOON).toEqual(['running', 'running']);
    expect(await untilSharing(page)).toBe(`http://127.0.0.1:${port}/`);
    await page.getByRole('status').getByText('Sharing again.').waitFor();
  });
});

/** Lets no look come any more that waits for seconds, as in a computer that sleeps; gives back how many are held up. */
async function fallAsleep(electron: ElectronApplication): Promise<() => Promise<number>> {
  await electron.evaluate(({ powerMonitor }) => {
    const held = { looks: 0 };
    const { setTimeout } = globalThis;
    const holdUp = (action: () => void, delay: number, ...others: unknown[]): unknown => {
      if (delay !== 3_000) return setTimeout(action, delay, ...others);
      held.looks += 1;
      return undefined;
    };
    Object.assign(globalThis, { held, setTimeout: holdUp });
    powerMonitor.emit('suspend');
  });
  return () => electron.evaluate(() => (globalThis as unknown as { held: { looks: number } }).held.looks);
}

describe('a worker that is killed', () => {
  it('is started again by itself once, then on request; the app lives and the log goes on', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const { electron, page } = await launchPorthole({ args: ['--port', '0'] });
    const killWorker = await holdWorkers(electron);
    await chooseFirstFolder(electron, folder);
    const address = await untilSharing(page);
    await run('curl', ['--silent', `${address}a.txt?before`]);
    await untilLogged(page, '/a.txt?before');

    await killWorker();
    await page.getByRole('status').getByText('Sharing had ended unexpectedly and was started again.').waitFor();
    const second = await untilSharing(page);
    await run('curl', ['--silent', `${second}a.txt?between`]);
    await untilLogged(page, '/a.txt?between');

    await killWorker();
    const alert = page.getByRole('alert');
    await alert.getByText('Sharing ended unexpectedly.').waitFor();
    expect((await readShare(page)).recovery.isTrying).toBe(false);
    expect(await run('curl', ['--silent', second])).toMatchObject({ status: 7 });

    await alert.getByRole('button', { name: 'Restart' }).click();
    const again = await untilSharing(page);
    await run('curl', ['--silent', `${again}a.txt?after`]);
    await untilLogged(page, '/a.txt?after');
    expect((await readLog(page)).map(({ sequence, path }) => [sequence, path])).toEqual([
      [1, '/a.txt?before'],
      [2, '/a.txt?between'],
      [3, '/a.txt?after'],
    ]);
  });
});
