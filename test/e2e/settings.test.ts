/** What the app remembers, and what it does with settings that it can't read. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SETTINGS_VERSION } from '../../main/app/settings/settings-format.ts';
import { expectAccessible } from '../support/look.ts';
import {
  createHome,
  environmentFor,
  launchPorthole,
  ROOT,
  resolveRuntime,
  runtimeSwitches,
} from '../support/porthole-app.ts';
import {
  answerMessageBoxes,
  changePreferences,
  chooseFirstFolder,
  readShare,
  readState,
  SOON,
  untilSharing,
  untilState,
} from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

describe('the settings', () => {
  it('bring folder, port, sharing, window size, language and theme back', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const home = await createHome();
    const first = await launchPorthole({ home, args: ['--port', '0'] });
    await chooseFirstFolder(first.electron, folder);
    await untilSharing(first.page);
    await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 610));
    await expect.poll(() => first.page.evaluate(() => window.outerWidth), SOON).toBe(900);
    await changePreferences(first.page, { theme: 'dark', language: 'zh-CN' });
    await first.quit();

    const second = await launchPorthole({ home });
    expect((await readState(second.page)).preferences).toMatchObject({ theme: 'dark', language: 'zh-CN' });
    expect(await second.electron.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
    await expect.poll(() => second.page.locator('html').getAttribute('lang'), SOON).toBe('zh-CN');
    await changePreferences(second.page, { language: 'en' });
    const address = await untilSharing(second.page);
    expect(await readShare(second.page)).toMatchObject({ folder, port: 0 });
    expect(await run('curl', ['--silent', '--fail', `${address}a.txt`])).toMatchObject({ stdout: 'hello' });
    const size = await second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
    expect(size).toEqual([900, 610]);
  });

  it('leave stopped what was stopped', async () => {
    const home = await createHome();
    const first = await launchPorthole({ home, args: ['--port', '0', await createTempFolder()] });
    await untilSharing(first.page);
    await first.page.getByRole('button', { name: 'Stop', exact: true }).click();
    await untilState(first.page, 'Not shared');
    await first.quit();

    const second = await launchPorthole({ home });
    await untilState(second.page, 'Not shared');
    await second.page.getByRole('button', { name: 'Start', exact: true }).click();
    await untilSharing(second.page);
  });

  it('are set aside when they are broken, and the app says so and starts', async () => {
    const home = await createHome();
    await home.writeSettings('{ "shares": [');
    const { page } = await launchPorthole({ home, language: 'en_GB.UTF-8' });
    await page.getByRole('button', { name: 'Drop a folder here' }).waitFor();
    // The system's language chose the words.
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await expect
      .poll(() => readdir(home.userData), SOON)
      .toContainEqual(expect.stringMatching(/^settings\.broken-.+\.json$/));
    const broken = (await readdir(home.userData)).find((name) => name.startsWith('settings.broken-'));
    expect(await readFile(path.join(home.userData, broken ?? ''), 'utf8')).toBe('{ "shares": [');
    const log = (): Promise<string> => readFile(path.join(home.userData, 'logs/porthole.log'), 'utf8');
    await expect.poll(log, SOON).toContain('Damaged settings (settings) were set aside');
  });
});

describe('settings with unsound members', () => {
  it('cost nothing but those, and changes that can not be saved are said until they are', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const share = { id: 'sound', folder, port: 0, sharing: true, later: { kept: true } };
    const home = await createHome();
    const damaged = {
      shares: [
        share,
        { ...share, id: 'reach', name: 'Restricted', reach: 'password' },
        { ...share, id: 'relative', folder: 'photos' },
        { ...share, id: 'port', name: 'Port', port: 70_000, sharing: false },
      ],
      selectedShare: 'sound',
      logFiles: { enabled: false, format: 'json', folder, maxBytes: 0, daily: true, maxFiles: 1, maxDays: 0, later: 1 },
      later: [1],
    };
    await home.writeSettings(`\ufeff${JSON.stringify(damaged)}`);
    await writeFile(`${home.settingsFile}.4711`, 'left over');
    const { electron, page, quit } = await launchPorthole({ home });
    const said = await answerMessageBoxes(electron, 'OK');
    await untilSharing(page);
    const { shares } = await readState(page);
    expect(shares.map(({ id, reach }) => [id, reach])).toEqual([
      ['sound', 'network'],
      ['reach', 'this-computer'],
      ['port', 'network'],
    ]);
    expect(await said()).not.toContain('Porthole has to close');
    expect(await home.readSettings()).toMatchObject({
      later: [1],
      logFiles: { format: 'json', later: 1 },
      version: SETTINGS_VERSION,
    });
    expect(await readdir(home.userData)).not.toContain('settings.json.4711');

    await rename(home.settingsFile, path.join(home.folder, 'before.json'));
    await mkdir(home.settingsFile);
    await changePreferences(page, { theme: 'dark' });
    await page.getByText('Your changes can’t be saved.').waitFor();
    await expectAccessible(page, 'unsaved');
    const asked = await answerMessageBoxes(electron, 'Cancel');
    await electron.evaluate(({ app }) => app.quit());
    await expect.poll(asked, SOON).toEqual(['Your last changes are not saved']);
    await rmdir(home.settingsFile);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Your changes can’t be saved.').waitFor({ state: 'detached' });
    expect(await home.readSettings()).toMatchObject({ preferences: { theme: 'dark' }, later: [1] });
    await quit();
  });
});

describe('the system language', () => {
  it('chooses the words', async () => {
    const { page } = await launchPorthole({ language: 'zh_CN.UTF-8' });
    await expect.poll(() => page.locator('html').getAttribute('lang'), SOON).toBe('zh-CN');
  });

  it('have a folder without which the app says why it can not start', async () => {
    const home = await createHome();
    await writeFile(home.userData, 'a file where the folder should be');
    const { executable } = await resolveRuntime();
    const app = spawn(executable, [...runtimeSwitches(), ROOT], { env: environmentFor(home), stdio: 'pipe' });
    onTestFinished(() => void app.kill('SIGKILL'));
    let said = '';
    app.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await expect.poll(() => said, SOON).toContain(`It keeps its settings in ${home.userData}`);
  });
});
