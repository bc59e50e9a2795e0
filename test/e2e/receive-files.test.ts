/** "Receive files…": a drop box in the downloads folder, from the window to a visitor's file in its place. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { launchPorthole } from '../support/porthole-app.ts';
import { readShare, SOON } from '../support/porthole-page.ts';
import { run, start } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** Another address than this computer's own: as if by another computer. */
const CURL = ['--silent', '--interface', '127.0.0.2'];

it('makes a folder whose visitors see only the place to drop things; what they send is asked about, and there', async () => {
  const downloads = await createTempFolder({ 'mine.txt': 'mine' });
  const sent = await createTempFolder({ 'photo.jpg': 'octets', 'later.jpg': 'later' });
  const { electron, page } = await launchPorthole({ args: ['--port', '0'] });
  await electron.evaluate(({ app }, folder) => app.setPath('downloads', folder), downloads);
  await page.getByRole('button', { name: 'Receive files…' }).click();
  await expect.poll(async () => (await readShare(page)).status.state, SOON).toBe('running');
  const share = await readShare(page);
  expect(share).toMatchObject({ folder: path.join(downloads, 'Porthole'), dropBox: true, write: 'add' });
  const { status, code } = share;
  const origin = `http://127.0.0.1:${status.state === 'running' ? status.port : 0}`;
  const address = `${origin}${code?.startsWith('/') ? '' : '/'}${code}`;

  const put = (name: string) =>
    start('curl', [...CURL, '--write-out', '%{http_code}', '--upload-file', path.join(sent, name), address]);
  const first = put('photo.jpg');
  await page.getByRole('button', { name: /^Accept: / }).click();
  expect((await first.finished).stdout).toMatch(/201$/);
  const received = path.join(downloads, 'Porthole');
  const places = await readdir(received, { recursive: true, encoding: 'utf8' });
  const place = places.find((name) => path.basename(name) === 'photo.jpg') ?? 'nowhere';
  expect(await readFile(path.join(received, place), 'utf8')).toBe('octets');

  const shown = (await run('curl', [...CURL, '--header', 'Accept: text/html', address])).stdout;
  expect(shown).toContain('Drop files or folders here');
  expect(shown).not.toMatch(/photo|mine/);
  for (const target of ['?json', '?zip', 'photo.jpg', '?search=photo']) {
    const { stdout } = await run('curl', [...CURL, `${address}${target}`]);
    expect([target, stdout.includes('octets'), stdout.includes('"photo')]).toEqual([target, false, false]);
  }
  // Who has not got the link sees nothing at all.
  expect(
    (await run('curl', [...CURL, '--output', '/dev/null', '--write-out', '%{http_code}', `${origin}/`])).stdout,
  ).toBe('401');

  // A second time it is the same one.
  await page.evaluate(() => window.porthole.receiveFiles());
  expect((await page.evaluate(() => window.porthole.getState())).shares).toHaveLength(1);
  expect((await readdir(downloads)).sort()).toEqual(['Porthole', 'mine.txt']);
});
