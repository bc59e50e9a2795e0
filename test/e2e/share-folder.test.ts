/** The main job: choose a folder, download from it with other programs, and watch the requests. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useForAll } from '../support/afterwards.ts';
import { readChecksum } from '../support/checksum.ts';
import { expectAccessible } from '../support/look.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import {
  answerFolderDialog,
  chooseFirstFolder,
  readShare,
  readState,
  SOON,
  untilLogged,
  untilSharing,
} from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { comeInByCode, comeInByLink, comeInByPin } from '../support/tour/access-steps.ts';

const CONTENTS = {
  'notes.txt': 'hello\n',
  'a b#c?.bin': randomBytes(3_000_000),
  sub: { 'inner.bin': randomBytes(70_000) },
  'a.html': '<title>quiet</title><script>document.title = "run"</script>',
};

describe('sharing a folder', () => {
  it('stays at the first run when the dialog is cancelled, and goes on to a shared folder with one click', async () => {
    const folder = await createTempFolder(CONTENTS);
    const { electron, page } = await launchPorthole({ args: ['--port', '0'] });
    await answerFolderDialog(electron, undefined);
    await page.getByRole('button', { name: 'Drop a folder here' }).click();
    expect((await readState(page)).shares).toEqual([]);
    await page.getByRole('button', { name: 'Drop a folder here' }).waitFor();

    await chooseFirstFolder(electron, folder);
    const address = await untilSharing(page);
    const heading = page.getByRole('heading', { level: 1, name: path.basename(folder), exact: true });
    await heading.waitFor();
    expect((await readShare(page)).folder).toBe(folder);
    const { status } = await readShare(page);
    const url = status.state === 'running' ? (status.addresses[0]?.url ?? '') : '';
    const others = page.getByRole('region', { name: 'Open it on the other device' });
    // Where there is no network there is no code, but a sentence.
    const guide = others.or(page.getByRole('region', { name: 'There is no network' }));
    await guide.waitFor();
    if ((await others.count()) > 0) await others.getByRole('img', { name: `QR code of ${url}` }).waitFor();
    await run('curl', ['--silent', '--fail', '--output', '/dev/null', `${address}notes.txt`]);
    await untilLogged(page, '/notes.txt');
    expect(await guide.count()).toBe(0);
    await page.getByText('127.0.0.1 was here').waitFor();
  });

  it('shares a folder that is dropped on the window', async () => {
    const folder = await createTempFolder(CONTENTS);
    const { page } = await launchPorthole({ args: ['--port', '0'] });
    const session = await page.context().newCDPSession(page);
    const drag = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data: drag });
    }
    await untilSharing(page);
    expect((await readShare(page)).folder).toBe(folder);
  });
});

describe('a shared folder', () => {
  const shared = useForAll(async () => {
    const folder = await createTempFolder(CONTENTS);
    return { ...(await launchPorthole({ args: ['--port', '0', folder] })), folder };
  });

  it.each([
    ['curl', (url: string, file: string) => ['--silent', '--fail', '--output', file, url]],
    ['wget', (url: string, file: string) => ['--quiet', '--output-document', file, url]],
  ])('gives %s the very bytes and shows each request', async (program, argumentsFor) => {
    const { page, folder } = await shared();
    const target = await createTempFolder();
    const address = await untilSharing(page);
    for (const [name, size] of [
      ['notes.txt', '6 B'],
      ['a b#c?.bin', '3.00 MB'],
      ['sub/inner.bin', '70.0 kB'],
    ] as const) {
      const copy = path.join(target, path.basename(name));
      const url = `${address}${name.split('/').map(encodeURIComponent).join('/')}?${program}`;
      expect(await run(program, argumentsFor(url, copy))).toMatchObject({ status: 0 });
      expect(await readChecksum(copy)).toBe(await readChecksum(path.join(folder, name)));
      const line = await untilLogged(page, `/${name}?${program}`);
      expect(line).toMatchObject({ method: 'GET', status: '200', size, ending: 'Complete' });
    }
  });

  it('shows a refused request with its status', async () => {
    const { page } = await shared();
    const address = await untilSharing(page);
    await run('curl', ['--silent', `${address}missing.txt`]);
    expect(await untilLogged(page, '/missing.txt')).toMatchObject({ status: '404', ending: 'Complete' });
  });

  it('shows the exchange as it stood on the wire', async () => {
    const { page } = await shared();
    const address = await untilSharing(page);
    await run('curl', ['--silent', '--header', 'X-Device: lamp-7', `${address}notes.txt?lamp`]);
    const { sequence } = await untilLogged(page, '/notes.txt?lamp');
    await page.locator(`[data-sequence="${sequence}"]`).click();
    await page.getByText('X-Device: lamp-7').waitFor();
    await page.getByText('HTTP/1.1 200 OK').waitFor();
    await page.keyboard.press('Escape');
  });

  it('lets pages run their scripts once the folder is shown as a web site', async () => {
    const { page, folder } = await shared();
    const readPolicy = async (): Promise<string> => {
      const { stdout } = await run('curl', ['--silent', '--head', `${await untilSharing(page)}a.html`]);
      if (!stdout.startsWith('HTTP/1.1 200 ')) return 'not there';
      return /^Content-Security-Policy: (.*)$/im.exec(stdout)?.[1] ?? 'none';
    };
    expect(await readPolicy()).toContain('sandbox');
    await page.getByRole('heading', { level: 1, name: path.basename(folder), exact: true }).click();
    await page.getByText('Settings of this share…').click();
    await page.getByRole('radio', { name: 'On', exact: true }).click();
    await expect.poll(readPolicy, SOON).toBe('none');
    expect((await readShare(page)).site).toBe('on');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('starts and stops with the large button', async () => {
    const { page } = await shared();
    const address = await untilSharing(page);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    expect(await run('curl', ['--silent', address])).toMatchObject({ status: 7 });
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const again = await untilSharing(page);
    expect(await run('curl', ['--silent', '--fail', `${again}notes.txt`])).toMatchObject({ stdout: 'hello\n' });
  });

  it('copies the address that is shown, and opens by a PIN, by the code, and by links', {
    timeout: 240_000,
  }, async () => {
    const { electron, page } = await shared();
    const port = Number(new URL(await untilSharing(page)).port);
    await page.getByRole('button', { name: 'Copy address' }).first().click();
    const { status } = await readShare(page);
    const best = status.state === 'running' ? status.addresses[0]?.url : undefined;
    await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText()), SOON).toBe(best);

    await page.getByRole('button', { name: 'Show QR code' }).first().click();
    const code = page.getByRole('dialog').getByRole('img', { name: `QR code of ${best}` });
    expect((await code.boundingBox())?.width ?? 0).toBeGreaterThan(200);
    await expectAccessible(page, 'qr-code');
    await page.keyboard.press('Escape');

    await comeInByPin({ electron, page, port });
    await comeInByCode({ electron, page, port });
    await comeInByLink({ electron, page, port });
  });
});
