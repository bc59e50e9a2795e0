/** What is kept of the log, and who may come: in the real app, by the calls that the window makes. */
import { readdir, readFile, stat, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../main/access-log/log-file-names.ts';
import type { LogFileSettings } from '../../main/access-log/log-file-settings.ts';
import type { ExportFormat } from '../../main/access-log/log-line-formats.ts';
import type { Bridge, ExportOutcome } from '../../main/ipc/contract.ts';
import { useForAll } from '../support/afterwards.ts';
import { holdWorkers } from '../support/held-workers.ts';
import { LOG_FILES } from '../support/log-file-settings.ts';
import { expectAccessible } from '../support/look.ts';
import type { PortholeApp } from '../support/porthole-app.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import {
  answerFolderDialog,
  chooseFirstFolder,
  chooseLogFolder,
  readShare,
  readState,
  SOON,
  untilLogged,
  untilSharing,
} from '../support/porthole-page.ts';
import { flood } from '../support/request-flood.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** Room for some 1,600 lines. */
const SMALL_FILE_BYTES = 131_072;

interface Sharing extends PortholeApp {
  readonly address: string;
}

interface PortholeWindow {
  readonly porthole: Bridge;
}

async function launchSharing(): Promise<Sharing> {
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  const app = await launchPorthole({ args: ['--port', '0', folder] });
  return { ...app, address: await untilSharing(app.page) };
}

async function setLogFiles(
  app: Pick<PortholeApp, 'electron' | 'page'>,
  change: Partial<LogFileSettings>,
): Promise<void> {
  const { page } = app;
  if (change.folder !== undefined) await chooseLogFolder(app, change.folder);
  const { logFiles } = await readState(page);
  const settings = { ...logFiles, ...change };
  await page.evaluate((wanted) => (window as unknown as PortholeWindow).porthole.setLogFiles(wanted), settings);
}

/** The folder of the log goes with its test: nothing is written there any more. */
async function stopLog(app: Pick<PortholeApp, 'electron' | 'page'>): Promise<void> {
  await setLogFiles(app, { enabled: false });
  await expect.poll(async () => (await readShare(app.page)).logFile.state, SOON).toBe('off');
}

/** A share that opens by a PIN from now on, and a link beside it. */
async function makePinAndLink(page: Page): Promise<{ readonly pin: string; readonly link: string }> {
  const { id } = await readShare(page);
  const url = await page.evaluate(async (share) => {
    const { porthole } = window as unknown as PortholeWindow;
    const wish = {
      name: 'For Anna',
      path: undefined,
      endsAfter: undefined,
      downloads: undefined,
      right: 'look' as const,
      quota: undefined,
      hasPin: false,
    };
    const link = await porthole.createLink(share, wish);
    await porthole.choosePin(share, false);
    return link.state === 'created' ? link.url : '';
  }, id);
  const { pin = '' } = await readShare(page);
  expect([pin, url]).toEqual([expect.stringMatching(/^\d{6}$/), expect.stringMatching(/\/~\/[\w-]{22}\/$/)]);
  return { pin, link: url.slice(-23, -1) };
}

const get = (url: string) => run('curl', ['--silent', '--show-error', '--globoff', url]);
const logFileOf = async (folder: string): Promise<string> => path.join(folder, (await readdir(folder))[0] ?? '');
const targetsOf = async (file: string): Promise<unknown[]> =>
  (await linesOf(file)).map((line) => JSON.parse(line).target);
const linesOf = async (file: string): Promise<string[]> => (await readFile(file, 'utf8')).split('\n').slice(0, -1);

describe('the log on disk, from one launch to its end', () => {
  const shared = useForAll(launchSharing);

  it('is off at first; it begins a file for each day, and keeps none for longer than wanted', async () => {
    const { electron, page, address, home } = await shared();
    expect((await readState(page)).logFiles).toMatchObject({
      enabled: false,
      folder: path.join(home.userData, 'access-log'),
    });
    expect((await readShare(page)).logFile).toEqual({ state: 'off' });
    const stateOf = async (): Promise<string> => (await readShare(page)).logFile.state;
    const folder = await createTempFolder();
    await setLogFiles({ electron, page }, { enabled: true, folder, format: 'json', daily: true, maxDays: 30 });
    await expect.poll(stateOf, SOON).toBe('writing');
    await get(`${address}a.txt?yesterday`);
    const file = await logFileOf(folder);
    await expect.poll(() => targetsOf(file), SOON).toEqual(['/a.txt?yesterday']);

    // The file as it would be had nobody come since yesterday, beside files of other days and a stranger's.
    await stopLog({ electron, page });
    const now = Date.now();
    const stem = path.basename(file, '.jsonl');
    const ofDay = (days: number): string => `${stem}.${dayOf(now, days)}.1.jsonl`;
    for (const name of [ofDay(500), ofDay(20), 'other.txt']) await writeFile(path.join(folder, name), '');
    const yesterday = new Date(`${dayOf(now, 1)}T12:00`);
    await utimes(file, yesterday, yesterday);
    await setLogFiles({ electron, page }, { enabled: true });
    await expect.poll(stateOf, SOON).toBe('writing');
    await get(`${address}a.txt?today`);
    await expect.poll(() => targetsOf(file), SOON).toEqual(['/a.txt?today']);
    const left = [path.basename(file), ofDay(1), ofDay(20), 'other.txt'].sort();
    await expect.poll(async () => (await readdir(folder)).sort(), SOON).toEqual(left);
    expect(await targetsOf(path.join(folder, ofDay(1)))).toEqual(['/a.txt?yesterday']);
    await stopLog({ electron, page });
  });

  it('says that the disk is full, goes on in the window, and loses nothing when there is room', async () => {
    const { electron, page, address } = await shared();
    const folder = await createTempFolder();
    await setLogFiles({ electron, page }, { ...LOG_FILES, enabled: true, folder });
    await expect.poll(async () => (await readShare(page)).logFile.state, SOON).toBe('writing');
    const file = await logFileOf(folder);
    await unlink(file);
    await symlink('/dev/full', file);
    await get(`${address}a.txt?one`);
    await expect
      .poll(async () => (await readShare(page)).logFile, SOON)
      .toMatchObject({
        state: 'failed',
        problem: 'disk-full',
        path: file,
        waiting: 1,
      });
    await page.getByText('The log can’t be written to disk: the disk is full.').waitFor();
    await page.getByText('It goes on in memory; 1 request waits for the disk.').waitFor();
    await expectAccessible(page, 'disk-full');
    await get(`${address}a.txt?two`);
    await untilLogged(page, '/a.txt?two');
    await unlink(file);
    await expect.poll(async () => (await readShare(page)).logFile.state, SOON).toBe('writing');
    await expect.poll(async () => (await linesOf(file)).length, SOON).toBe(2);
    await stopLog({ electron, page });
  });

  it('is opened again in the window', async () => {
    const { electron, page, address } = await shared();
    const folder = await createTempFolder({ 'broken.log': 'nonsense\n' });
    await setLogFiles({ electron, page }, { ...LOG_FILES, enabled: true, folder });
    const { requests } = (await readShare(page)).totals;
    await flood(address, '/a.txt', 200);
    // The last of them may still be on their way from the worker.
    await expect.poll(async () => (await readShare(page)).totals.requests, SOON).toBe(requests + 200);
    await stopLog({ electron, page });
    const names = (await readdir(folder)).map((name) => path.join(folder, name));
    await electron.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    }, names);
    const read = await page.evaluate(async () => {
      const { porthole } = window as unknown as PortholeWindow;
      const log = await porthole.openSavedLog();
      let [entries, failedLines, isOver] = [0, 0, false];
      while (log !== undefined && !isOver) {
        const part = await porthole.readSavedLog(log.id);
        entries += part.chunk?.count ?? 0;
        ({ failedLines, isOver } = part);
      }
      return { entries, failedLines, files: log?.paths.length };
    });
    expect(read).toEqual({ entries: 200, failedLines: 1, files: 2 });
  });

  it('has every request when the app quits, also those of its last moment, in files no larger than wanted', async () => {
    const { electron, page, address, quit } = await shared();
    const folder = await createTempFolder();
    await setLogFiles({ electron, page }, { ...LOG_FILES, enabled: true, folder, maxBytes: SMALL_FILE_BYTES });
    await expect.poll(async () => (await readShare(page)).logFile.state, SOON).toBe('writing');
    await flood(address, '/a.txt', 3000);
    await quit();
    const files = (await readdir(folder)).map((name) => path.join(folder, name));
    expect(files).toHaveLength(2);
    const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')));
    expect(texts.map(({ length }) => length <= SMALL_FILE_BYTES)).toEqual([true, true]);
    expect(texts.join('').split('\n')).toHaveLength(3001);
  });
});

describe('the log on disk', () => {
  it('has all that the window shows when the worker is killed', async () => {
    const { electron, page } = await launchPorthole({ args: ['--port', '0'] });
    const logs = await createTempFolder();
    await setLogFiles({ electron, page }, { enabled: true, folder: logs, format: 'json' });
    const killWorker = await holdWorkers(electron);
    await chooseFirstFolder(electron, await createTempFolder({ 'a.txt': 'hello' }));
    const address = await untilSharing(page);
    const traffic = flood(address, '/a.txt', 1_000_000).catch(() => 'cut off');
    await expect.poll(async () => (await readShare(page)).totals.requests, SOON).toBeGreaterThan(500);
    await killWorker();
    expect(await traffic).toBe('cut off');
    await expect.poll(async () => (await readShare(page)).status.state, SOON).toBe('failed');
    const { totals } = await readShare(page);
    const file = await logFileOf(logs);
    await expect.poll(async () => (await linesOf(file)).length, SOON).toBe(totals.requests);
    const sequences = (await linesOf(file)).map((line) => JSON.parse(line).sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });

  it('goes on at the next launch, in the same file, as do a PIN and links, which stand in neither file', {
    timeout: 240_000,
  }, async () => {
    const first = await launchSharing();
    const folder = await createTempFolder();
    await setLogFiles(first, { enabled: true, folder, format: 'json' });
    await get(`${first.address}a.txt?one`);
    const { pin, link } = await makePinAndLink(first.page);
    await first.quit();
    const second = await launchPorthole({ home: first.home });
    const address = await untilSharing(second.page);
    const byPin = await run('curl', ['--silent', '--user', `x:${pin}`, `${address}a.txt?two`]);
    const byLink = await get(`${address}~/${link}/a.txt`);
    expect([byPin.stdout, byLink.stdout]).toEqual(['hello', 'hello']);
    await second.quit();
    const file = await logFileOf(folder);
    expect(await targetsOf(file)).toEqual(['/a.txt?one', '/a.txt?two', '/~/For%20Anna/a.txt']);
    const { settingsFile } = first.home;
    expect((await stat(settingsFile)).mode & 0o777).toBe(0o600);
    for (const kept of [file, settingsFile])
      expect(await readFile(kept, 'utf8')).not.toMatch(new RegExp(`${pin}|${link}`));
  });
});

/** Exports the whole log as the window would, into `file`. */
async function exportLog(electron: ElectronApplication, page: Page, file: string): Promise<ExportOutcome> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const { id } = await readShare(page);
  const format = path.extname(file).slice(1) as ExportFormat;
  return await page.evaluate(
    async (asked) => {
      const { porthole } = window as unknown as PortholeWindow;
      const exporting = (await porthole.beginExport(asked.format, asked.id)) ?? -1;
      const { batches } = await porthole.getLogBacklog(asked.id, 0);
      for (const batch of batches) {
        const sequences = Float64Array.from({ length: batch.count }, (_, index) => batch.first + index);
        await porthole.writeExport(exporting, { batch, sequences });
      }
      return await porthole.finishExport(exporting);
    },
    { id, format },
  );
}

describe('an export', () => {
  const shared = useForAll(launchSharing);

  it('has the heads as they stood on the wire in an HTTP Archive', async () => {
    const { electron, page, address } = await shared();
    await run('curl', ['--silent', '--header', 'X-Mine: yes', `${address}a.txt?x=1`]);
    await untilLogged(page, '/a.txt?x=1');
    const file = path.join(await createTempFolder(), 'log.har');
    expect(await exportLog(electron, page, file)).toEqual({ state: 'saved', path: file, entries: 1 });
    const [{ request, response }] = JSON.parse(await readFile(file, 'utf8')).log.entries;
    expect(request).toMatchObject({ url: `${address}a.txt?x=1`, queryString: [{ name: 'x', value: '1' }] });
    expect(request.headers).toContainEqual({ name: 'X-Mine', value: 'yes' });
    expect(response).toMatchObject({ status: 200, statusText: 'OK', content: { size: 5 } });
  });

  it('says why it could not be written', async () => {
    const { electron, page, address } = await shared();
    await get(`${address}a.txt`);
    await untilLogged(page, '/a.txt');
    const file = path.join(await createTempFolder(), 'missing', 'log.csv');
    expect(await exportLog(electron, page, file)).toMatchObject({ state: 'failed', problem: 'folder-missing' });
  });

  it('is not begun when the person cancels', async () => {
    const { electron, page } = await shared();
    await answerFolderDialog(electron, undefined);
    await electron.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    });
    const answers = await page.evaluate(async () => {
      const { porthole } = window as unknown as PortholeWindow;
      const asked = [porthole.beginExport('csv', undefined), porthole.openSavedLog(), porthole.chooseLogFolder()];
      return (await Promise.all<unknown>(asked)).map((answer) => answer === undefined);
    });
    expect(answers).toEqual([true, true, true]);
  });
});

describe('a blocked visitor', () => {
  const change = (page: Page, name: 'block' | 'unblock', id: string): Promise<void> =>
    page.evaluate((asked) => (window as unknown as PortholeWindow).porthole[asked.name](asked.id, '127.0.0.1'), {
      name,
      id,
    });

  it('is turned away, counted and not logged, until they are let in again', async () => {
    const { page, address } = await launchSharing();
    await get(`${address}a.txt?before`);
    const { id } = await readShare(page);
    await change(page, 'block', id);
    expect((await get(`${address}a.txt?blocked`)).status).not.toBe(0);
    await expect
      .poll(async () => (await readShare(page)).blocked, SOON)
      .toMatchObject([{ address: '127.0.0.1', attempts: 1 }]);
    await change(page, 'unblock', id);
    await expect.poll(async () => (await get(`${address}a.txt?after`)).stdout, SOON).toBe('hello');
    await expect
      .poll(async () => (await readShare(page)).totals, SOON)
      .toEqual({ requests: 2, contentBytes: 10, errors: 0, incomplete: 0, visitors: 1 });
  });

  it('stays blocked at the next launch', async () => {
    const first = await launchSharing();
    await change(first.page, 'block', (await readShare(first.page)).id);
    await first.quit();
    const second = await launchPorthole({ home: first.home });
    const address = await untilSharing(second.page);
    expect((await readShare(second.page)).blocked).toMatchObject([{ address: '127.0.0.1', attempts: 0 }]);
    expect((await get(`${address}a.txt`)).status).not.toBe(0);
  });
});
