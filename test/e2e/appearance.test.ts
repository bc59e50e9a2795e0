/** Every state of the window in the real app, in both themes: no accessibility violation, and a picture to look at. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, it, onTestFinished } from 'vitest';
import { useForAll } from '../support/afterwards.ts';
import { expectBriefMotion, expectMirrored, inspect } from '../support/look.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { chooseInMenuBar, untilLogged, untilSharing, untilState } from '../support/porthole-page.ts';
import { run, start } from '../support/run.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';

async function launchSharing() {
  const folder = await createTempFolder({ 'a.txt': 'hello', 'photo.jpg': 'no picture', sub: {} });
  await createSparseFile(folder, 'film.mkv', 1_073_741_824);
  const app = await launchPorthole({ args: ['--port', '0', folder] });
  const address = await untilSharing(app.page);
  return { ...app, address };
}

/** Requests of many kinds, so that the log has something to show. */
async function visit(page: Page, address: string): Promise<void> {
  for (const target of ['', 'a.txt', 'photo.jpg', 'missing.txt', 'sub', '.hidden']) {
    await run('curl', ['--silent', '--output', '/dev/null', `${address}${target}`]);
  }
  await run('curl', ['--silent', '--request', 'DELETE', `${address}a.txt?delete`]);
  await untilLogged(page, '/a.txt?delete');
}

describe('the window', () => {
  it('at the first run', async () => {
    const { page } = await launchPorthole();
    await page.getByRole('button', { name: 'Drop a folder here' }).waitFor();
    await inspect(page, 'first-run');
  });

  it('failed, because the port is in use', async () => {
    const server = createServer();
    server.listen(0);
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { page } = await launchPorthole({ args: ['--port', String(port), await createTempFolder()] });
    await page.getByRole('alert').waitFor();
    await inspect(page, 'failed-port-in-use');
  });
});

describe('the window of one share, one state after the other', () => {
  const shared = useForAll(launchSharing);

  it('sharing, with nobody yet, then paused from the menu bar, then without a match', async () => {
    const { electron, page, address } = await shared();
    await page.getByRole('heading', { name: 'Open it on the other device' }).waitFor();
    await inspect(page, 'nobody-yet');
    await chooseInMenuBar(electron, 'Pause or resume the log');
    await page.getByText('The log is paused').waitFor();
    await inspect(page, 'sharing-paused-log');
    await page.getByRole('button', { name: 'Resume' }).first().click();
    await visit(page, address);
    await page
      .getByRole('searchbox')
      .or(page.getByPlaceholder(/^Filter by/))
      .first()
      .fill('nothing has this name');
    await page.getByText('No match').waitFor();
    await inspect(page, 'sharing-no-match');
    await page.keyboard.press('Escape');
    await page.getByText('No match').waitFor({ state: 'detached' });
  });

  it('sharing, with transfers, a log and the details of a request', async () => {
    const { page, address } = await shared();
    const curl = start('curl', ['--silent', '--limit-rate', '9M', '--output', '/dev/null', `${address}film.mkv`]);
    await page.getByRole('progressbar').waitFor();
    await inspect(page, 'sharing-transfers');
    await page.locator('[data-sequence="2"]').click();
    await page.getByText('HTTP/1.1 200 OK').waitFor();
    await inspect(page, 'sharing-details');
    await expectBriefMotion(page);
    await expectMirrored(page);
    // The app would ask before it cuts a download that runs.
    curl.kill();
    await page.getByText(/Stopped by the visitor/).waitFor();
  });

  it('stopped', async () => {
    const { page } = await shared();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await untilState(page, 'Not shared');
    await inspect(page, 'stopped');
  });
});
