/** Downloads that take a while: seen while they run, and how they ended. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../main/ipc/contract.ts';
import { readFreePort } from '../support/free-port.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import {
  answerMessageBoxes,
  readShare,
  SOON,
  shareByDialog,
  untilLogged,
  untilSharing,
  untilState,
} from '../support/porthole-page.ts';
import { run, start } from '../support/run.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const GIB = 1_073_741_824;
const CURL_PARTIAL_FILE = 18;

async function shareLargeFile() {
  const folder = await createTempFolder();
  await createSparseFile(folder, 'large.bin', GIB);
  const app = await launchPorthole({ args: ['--port', '0', folder] });
  const address = await untilSharing(app.page);
  const bar = app.page.getByRole('progressbar', { name: /large\.bin/ });
  const percent = async (): Promise<number> => Number(await bar.getAttribute('aria-valuenow'));
  const download = (limit: string) =>
    start('curl', ['--silent', '--limit-rate', limit, '--output', '/dev/null', `${address}large.bin`]);
  return { ...app, bar, percent, download };
}

describe('transfers', () => {
  it('shows a 1 GiB download move to its end', async () => {
    const { page, bar, percent, download } = await shareLargeFile();
    const curl = download('300M');
    await bar.waitFor();
    const seen = new Set<number>();
    await expect
      .poll(async () => {
        seen.add(await percent());
        return seen.size;
      }, SOON)
      .toBeGreaterThan(5);
    await page.getByText(/MB\/s/).first().waitFor();
    const values = [...seen];
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(await curl.finished).toMatchObject({ status: 0 });
    await page.getByText(/^Complete\s· 1\.07/).waitFor();
    const line = await untilLogged(page, '/large.bin');
    expect(line).toMatchObject({ status: '200', ending: 'Complete', size: '1.07 GB' });
  });

  it('shows a folder that is downloaded as a ZIP as one transfer', async () => {
    const folder = await createTempFolder({ Pictures: { 'a.txt': 'hello' } });
    await createSparseFile(join(folder, 'Pictures'), 'large.bin', GIB / 4);
    const { page } = await launchPorthole({ args: ['--port', '0', folder] });
    const address = await untilSharing(page);
    const url = `${address}Pictures/?zip`;
    const curl = start('curl', ['--silent', '--limit-rate', '100M', '--output', '/dev/null', url]);
    const bars = page.getByRole('progressbar', { name: /Pictures/ });
    await expect.poll(() => bars.count(), SOON).toBe(1);
    await expect.poll(async () => Number(await bars.getAttribute('aria-valuenow')), SOON).toBeGreaterThan(20);
    expect(await curl.finished).toMatchObject({ status: 0 });
    expect(await untilLogged(page, '/Pictures/?zip')).toMatchObject({ status: '200', ending: 'Complete' });
    expect(await bars.count()).toBe(1);
  });

  it('disconnects a visitor on demand', async () => {
    const { page, percent, download } = await shareLargeFile();
    const curl = download('20M');
    await expect.poll(percent, SOON).toBeGreaterThan(0);
    await page.getByRole('button', { name: /Disconnect 127\.0\.0\.1/ }).click();
    expect(await curl.finished).toMatchObject({ status: CURL_PARTIAL_FILE });
    expect(await untilLogged(page, '/large.bin')).toMatchObject({ ending: 'You ended it' });
  });

  it('go on when folder and port are others, stop only when told, and are waited for on demand', async () => {
    const { electron, page, percent, download, home } = await shareLargeFile();
    const curl = download('60M');
    await expect.poll(percent, SOON).toBeGreaterThan(0);
    const other = await createTempFolder({ 'other.txt': 'the other folder' });
    const share = await readShare(page);
    await shareByDialog({ electron, page }, other, share.id);
    await page.evaluate(
      async ([id, port]) => {
        const { porthole } = window as unknown as { porthole: Bridge };
        await porthole.changeShare(id, { port });
        await porthole.changeShare(id, { reach: 'this-computer' });
      },
      [share.id, await readFreePort()] as const,
    );
    const address = await untilSharing(page);
    await expect
      .poll(async () => (await run('curl', ['--silent', `${address}other.txt`])).stdout, SOON)
      .toBe('the other folder');

    const asked = await answerMessageBoxes(electron, 'Cancel');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.poll(asked, SOON).toEqual([expect.stringMatching(/^Stop sharing .+ while a download is running\?$/)]);
    await answerMessageBoxes(electron, 'Quit when done');
    const closed = electron.waitForEvent('close');
    await electron.evaluate(({ app }) => app.quit());
    await untilState(page, 'Stops after downloads');
    await page.getByText(/MB\/s/).first().waitFor();
    expect(await page.getByText('Nobody connected').count()).toBe(0);
    expect(await curl.finished).toMatchObject({ status: 0 });
    await closed;
    expect(await home.readSettings()).toMatchObject({ shares: [{ folder: other, sharing: true }] });
  });

  it('says so when the visitor gives up', async () => {
    const { page, percent, download } = await shareLargeFile();
    const curl = download('20M');
    await expect.poll(percent, SOON).toBeGreaterThan(0);
    curl.kill();
    expect(await untilLogged(page, '/large.bin')).toMatchObject({ ending: 'Aborted' });
    await page.getByText(/Stopped by the visitor/).waitFor();
  });
});
