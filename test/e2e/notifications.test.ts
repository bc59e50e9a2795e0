/** Notifications as a desktop gets them, over D-Bus. */
import { readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findNotificationServer } from '../../main/app/notifications/notification-server.ts';
import { FileManagerHost } from '../support/file-manager-host.ts';
import { NotificationHost } from '../support/notification-host.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { changePreferences, readShare, SOON, untilLogged, untilSharing } from '../support/porthole-page.ts';
import { run, start } from '../support/run.ts';
import { startSessionBus } from '../support/session-bus.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** Another address than this computer's own: as if by another computer. */
const ELSEWHERE = ['--silent', '--interface', '127.0.0.2', '--output', '/dev/null'];
/** Notifications of one kind follow each other after twenty seconds. */
const AFTER_A_PAUSE = { timeout: 45_000 };
/** Just large enough to be told of. */
const LARGE_BYTES = 33_554_432;

/** Without a window manager, a window that is not looked at is one that is hidden. */
async function lookAtWindow(electron: ElectronApplication, isLookedAt: boolean): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, isShown) => {
    const [window] = BrowserWindow.getAllWindows();
    if (isShown) window?.show();
    else window?.hide();
  }, isLookedAt);
  const isFocused = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused());
  await expect.poll(isFocused, SOON).toBe(isLookedAt);
}

async function shareBehindOtherWindows() {
  const busAddress = await startSessionBus();
  const host = await NotificationHost.start(busAddress);
  const fileManager = await FileManagerHost.start(busAddress);
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  for (const name of ['one & two.iso', 'three.iso', 'four.iso']) await createSparseFile(folder, name, LARGE_BYTES);
  const app = await launchPorthole({ args: ['--port', '0', folder], busAddress });
  const address = await untilSharing(app.page);
  await lookAtWindow(app.electron, false);
  return { ...app, host, fileManager, address, folder, name: path.basename(folder) };
}

interface Asked {
  readonly page: Page;
  readonly host: NotificationHost;
  readonly folder: string;
}

interface OfApp extends Pick<Asked, 'page' | 'folder'> {
  readonly electron: ElectronApplication;
}

/** What a visitor wants to send is answered, and what has arrived is undone, without the window. */
async function answerByButtons({ page, host, folder }: Asked): Promise<void> {
  const { id, status } = await readShare(page);
  const address = `http://127.0.0.1:${status.state === 'running' ? status.port : 0}/`;
  await page.evaluate((share) => window.porthole.changeShare(share, { write: 'add', asksFirst: true }), id);
  const send = ['--silent', '--interface', '127.0.0.2', '--write-out', '%{http_code}', '--data-binary', 'x'];
  const put = (name: string) => start('curl', [...send, '--request', 'PUT', `${address}${name}`]);
  const waiting = async () => (await readShare(page)).questions.length;
  const asks = '“127.0.0.2” wants to send 1 file';
  const buttons = () => host.shown.filter(({ title }) => title === asks).map((one) => one.buttons);
  const offered = { default: 'Open window', accept: 'Accept', decline: 'Decline' };

  // Whoever does not wait any more takes the question along, and what is pressed then is about nobody.
  const left = put('left.txt');
  await expect.poll(buttons, SOON).toEqual([offered]);
  left.kill();
  await expect.poll(() => host.closed.length, SOON).toBe(1);
  expect(await waiting()).toBe(0);

  const taken = put('taken.txt');
  await expect.poll(buttons, SOON).toEqual([offered, offered]);
  host.press(asks, 'accept');
  expect(await taken.finished).toMatchObject({ stdout: '201' });
  expect(await readdir(folder)).toContain('taken.txt');

  const arrived = '“127.0.0.2” sent 1 file';
  const ofArrived = () => host.shown.find(({ title }) => title === arrived)?.buttons;
  await expect.poll(ofArrived, SOON).toEqual({ default: 'Open window', show: 'Show in folder', undo: 'Undo' });
  host.press(arrived, 'undo');
  await expect.poll(() => readdir(folder), SOON).not.toContain('taken.txt');
  expect((await readShare(page)).received).toEqual([]);
}

/** What visitors' pages want to send is answered on cards in the window, and each page is told. */
async function answerOnCards({ electron, page, folder }: OfApp): Promise<void> {
  await lookAtWindow(electron, true);
  const { status } = await readShare(page);
  const address = `http://127.0.0.1:${status.state === 'running' ? status.port : 0}/`;
  const curl = async (...args: readonly string[]) =>
    (await run('curl', ['--silent', '--interface', '127.0.0.2', ...args])).stdout;
  const ask = async (sender: string, ...paths: readonly string[]) => {
    const wish = { sender, device: 'iPhone', files: paths.map((name) => ({ path: name, size: 3 })) };
    return JSON.parse(await curl('--data-binary', JSON.stringify(wish), `${address}?send`));
  };
  const told = async ({ id }: { id: string }) => JSON.parse(await curl(`${address}~porthole/sending/${id}`));
  const send = ({ id }: { id: string }, name: string) =>
    curl(
      ...['--header', `Porthole-Sending: ${id}`, '--header', `Content-Disposition: attachment; filename="${name}"`],
      ...['--header', 'Upload-Complete: ?1', '--data-binary', 'abc', '--output', '/dev/null'],
      ...['--write-out', '%{http_code}', `${address}?upload`],
    );
  const cardOf = (name: RegExp) => page.getByRole('region', { name });

  const anna = await ask('Anna', 'wanted.txt', 'unwanted.txt');
  expect(anna).toMatchObject({ state: 'asked' });
  const card = cardOf(/^Anna \(127\.0\.0\.2, iPhone\) wants to send 2 files/);
  await card.getByText('Show 2 files').click();
  await card.getByRole('checkbox', { name: 'unwanted.txt' }).uncheck();
  await card.getByRole('button', { name: 'Accept: Anna' }).click();
  expect(await told(anna)).toMatchObject({ state: 'accepted', files: [0] });
  expect([await send(anna, 'wanted.txt'), await send(anna, 'unwanted.txt')]).toEqual(['201', '403']);
  expect((await readdir(folder)).filter((name) => name.includes('wanted'))).toEqual(['wanted.txt']);

  await electron.evaluate(({ shell }) => {
    const inFolder: string[] = [];
    Object.assign(globalThis, { inFolder });
    shell.showItemInFolder = (item) => void inFolder.push(item);
  });
  await page.getByRole('button', { name: /^Show in folder: wanted\.txt/ }).click();
  const inFolder = () => electron.evaluate(() => (globalThis as unknown as { inFolder: readonly string[] }).inFolder);
  await expect.poll(inFolder, SOON).toEqual([path.join(folder, 'wanted.txt')]);

  const bert = await ask('Bert', 'today.txt');
  await page.getByRole('button', { name: 'Accept always today: Bert' }).click();
  expect(await told(bert)).toMatchObject({ state: 'accepted' });
  expect(await ask('Bert', 'later.txt')).toMatchObject({ state: 'accepted' });

  const cleo = await ask('Cleo', 'no.txt');
  await page.getByRole('button', { name: 'Decline: Cleo' }).click();
  expect(await told(cleo)).toMatchObject({ state: 'declined', problem: { kind: 'declined' } });
  expect(await send(cleo, 'no.txt')).toBe('403');
  await cardOf(/^Cleo/).waitFor({ state: 'detached' });
  await lookAtWindow(electron, false);
}

/** What a visitor deletes, or replaces, is in the system's trash before they have their answer. */
async function deleteIntoTrash({ electron, page, folder }: OfApp): Promise<void> {
  await electron.evaluate(({ shell }) => {
    const trashItem = shell.trashItem.bind(shell);
    const trashed: string[] = [];
    Object.assign(globalThis, { trashed });
    shell.trashItem = (item) => trashItem(item).then(() => void trashed.push(item));
  });
  const trashed = () => electron.evaluate(() => (globalThis as unknown as { trashed: readonly string[] }).trashed);
  const { id, status } = await readShare(page);
  const address = `http://127.0.0.1:${status.state === 'running' ? status.port : 0}/a.txt`;
  await page.evaluate((share) => window.porthole.changeShare(share, { write: 'change', asksFirst: false }), id);
  const curl = async (...args: readonly string[]) => {
    const { stdout } = await run('curl', [...ELSEWHERE, '--write-out', '%{http_code}', ...args, address]);
    return stdout;
  };
  expect(await curl('--request', 'PUT', '--data-binary', 'new')).toBe('204');
  expect(await trashed()).toMatchObject([expect.stringMatching(/\/a\.txt$/)]);
  expect(await curl('--request', 'DELETE')).toBe('204');
  expect((await trashed()).at(-1)).toBe(path.join(folder, 'a.txt'));
  expect(await readdir(folder)).not.toContain('a.txt');
}

describe('notifications', () => {
  it('tell of the first visitor, of delivered files in one, and of a blocked visitor, each once', async () => {
    const { electron, page, host, address, folder, name } = await shareBehindOtherWindows();
    await run('curl', ['--silent', '--output', '/dev/null', `${address}a.txt?own`]);
    await untilLogged(page, '/a.txt?own');
    await run('curl', [...ELSEWHERE, `${address}a.txt`]);
    await run('curl', [...ELSEWHERE, `${address}a.txt`]);
    const first = { title: `${name} has its first visitor`, body: 'They come from 127.0.0.2.', replaces: false };
    await expect.poll(() => host.shown, SOON).toMatchObject([first]);

    await run('curl', [...ELSEWHERE, '--range', '0-16777215', `${address}one%20%26%20two.iso`]);
    await run('curl', [...ELSEWHERE, '--range', '16777216-', `${address}one%20%26%20two.iso`]);
    await run('curl', [...ELSEWHERE, '--range', '0-16777215', `${address}four.iso`]);
    await run('curl', [...ELSEWHERE, `${address}three.iso`]);
    const finished = { title: '2 downloads finished', body: 'one &amp; two.iso and three.iso' };
    await expect.poll(() => host.shown.slice(1), SOON).toMatchObject([finished]);

    const { shares } = await page.evaluate(() => window.porthole.getState());
    await page.evaluate((share) => window.porthole.block(share, '127.0.0.3'), shares[0]?.id ?? '');
    const blocked = ['--silent', '--interface', '127.0.0.3', `${address}a.txt`];
    await run('curl', blocked);
    await run('curl', blocked);
    await expect.poll(async () => (await readShare(page)).blocked[0]?.attempts, SOON).toBe(2);
    // What happened is told by the name of the share as it was then.
    await page.evaluate((share) => window.porthole.removeShare(share), shares[0]?.id ?? '');
    const turnedAway = { title: 'A blocked visitor tried to come in', body: `127.0.0.3 was turned away from ${name}.` };
    await expect.poll(() => host.shown.slice(2), SOON).toMatchObject([turnedAway]);
    await page.evaluate((share) => window.porthole.restoreShare(share), shares[0]?.id ?? '');

    host.clickLast();
    const isVisible = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isVisible, SOON).toBe(true);
    await lookAtWindow(electron, false);
    await answerByButtons({ page, host, folder });
    await answerOnCards({ electron, page, folder });
    await deleteIntoTrash({ electron, page, folder });
  });

  it('keep quiet when they are switched off, and about what the person sees', async () => {
    const { electron, page, host, address, name } = await shareBehindOtherWindows();
    await changePreferences(page, { notifyFirstVisitor: false });
    await run('curl', [...ELSEWHERE, `${address}a.txt`]);
    await untilLogged(page, '/a.txt');
    await lookAtWindow(electron, true);
    await run('curl', [...ELSEWHERE, `${address}three.iso`]);
    // The list of transfers has it too: it was told of.
    await page.getByRole('button', { name: 'Clear finished' }).waitFor();
    await lookAtWindow(electron, false);
    // What comes now is the first to be told: nothing before it waits any longer.
    await run('curl', [...ELSEWHERE, `${address}four.iso`]);
    await expect.poll(() => host.shown, SOON).toMatchObject([{ title: 'Download finished' }]);
    expect(host.shown[0]?.body).toBe('127.0.0.2 has got all of four.iso.');
    // That a share has ended as was chosen is told, whatever else is switched off, and why.
    await changePreferences(page, { notifyFinished: false });
    await page.evaluate(
      async (id) => window.porthole.setStop(id, { kind: 'downloads', count: 1 }),
      (await readShare(page)).id,
    );
    await run('curl', [...ELSEWHERE, `${address}a.txt`]);
    const ended = { title: `${name} is no longer shared`, body: 'It was to stop after 1 download.' };
    await expect.poll(() => host.shown.slice(1), SOON).toMatchObject([ended]);
  });
});

describe('the notification of what has arrived', () => {
  it('shows the file in the file manager, and the window once the file is elsewhere', async () => {
    const { electron, page, host, fileManager, address, folder } = await shareBehindOtherWindows();
    const { id } = await readShare(page);
    await changePreferences(page, { notifyFirstVisitor: false });
    await page.evaluate((share) => window.porthole.changeShare(share, { write: 'add', asksFirst: false }), id);
    const send = [...ELSEWHERE, '--write-out', '%{http_code}', '--request', 'PUT', '--data-binary', 'x'];
    const put = async (name: string) => (await run('curl', [...send, `${address}${name}`])).stdout;
    const titles = () => host.shown.map(({ title }) => title);
    const isVisible = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

    // Of several that are told of together, the last.
    expect(await put('b.txt')).toBe('201');
    expect(await put('Ferien%20%26%20Gr%C3%BC%C3%9Fe%2c%20100%25%20%231%3f.txt')).toBe('201');
    const several = '“127.0.0.2” sent 2 files';
    await expect.poll(titles, SOON).toEqual([several]);
    host.press(several, 'show');
    await expect.poll(() => fileManager.shown, SOON).toEqual([path.join(folder, 'Ferien & Grüße, 100% #1?.txt')]);
    expect(await isVisible()).toBe(false);

    await changePreferences(page, { notifyReceived: false });
    expect(await put('untold.txt')).toBe('201');
    await untilLogged(page, '/untold.txt');
    await changePreferences(page, { notifyReceived: true });
    expect(await put('moved.txt')).toBe('201');
    const one = '“127.0.0.2” sent 1 file';
    await expect.poll(titles, AFTER_A_PAUSE).toEqual([several, one]);
    await rename(path.join(folder, 'moved.txt'), path.join(folder, 'elsewhere.txt'));
    host.press(one, 'show');
    await expect.poll(isVisible, SOON).toBe(true);
    expect(fileManager.shown).toHaveLength(1);
  });
});

describe('a notification server', () => {
  it.each([
    ['answers', true, { readsMarkup: true, takesActions: true }],
    ['hangs', false, undefined],
  ])('that %s is found out before it could hold anything up', async (_, answers, found) => {
    const busAddress = await startSessionBus();
    await NotificationHost.start(busAddress, answers);
    expect(await findNotificationServer('linux', { ...process.env, DBUS_SESSION_BUS_ADDRESS: busAddress })).toEqual(
      found,
    );
  });

  it('that is not there is not waited for', async () => {
    const busAddress = await startSessionBus();
    expect(await findNotificationServer('linux', { ...process.env, DBUS_SESSION_BUS_ADDRESS: busAddress })).toBe(
      undefined,
    );
    expect(await findNotificationServer('linux', {})).toBe(undefined);
    expect(await findNotificationServer('win32', {})).toEqual({ readsMarkup: false, takesActions: false });
  });
});
