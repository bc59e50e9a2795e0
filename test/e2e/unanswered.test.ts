/** What a visitor wants to send while nobody is there to answer. */
import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { copyAppWithClock, moveClock } from '../support/moved-clock.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { readShare, SOON, untilSharing } from '../support/porthole-page.ts';
import { run, start } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const MINUTE_MS = 60_000;
/** Another address than this computer's own: as if by another computer. */
const CURL = ['--silent', '--interface', '127.0.0.2'];

it('two minutes without an answer are a no: the visitor is told, and nothing was written', async () => {
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  const { electron, page } = await launchPorthole({ app: await copyAppWithClock(), args: ['--port', '0', folder] });
  const address = await untilSharing(page);
  const { id } = await readShare(page);
  await page.evaluate((share) => window.porthole.changeShare(share, { write: 'add', asksFirst: true }), id);
  const waiting = async () => (await readShare(page)).questions.length;

  const wish = { sender: 'Anna', device: 'iPhone', files: [{ path: 'folder/wanted.txt', size: 3 }] };
  const asked = await run('curl', [...CURL, '--data-binary', JSON.stringify(wish), `${address}?send`]);
  const anna = JSON.parse(asked.stdout);
  expect(anna).toMatchObject({ state: 'asked' });
  const put = start('curl', [
    ...CURL,
    '--write-out',
    '%{http_code}',
    '--upload-file',
    `${folder}/a.txt`,
    `${address}b.txt`,
  ]);
  await expect.poll(waiting, SOON).toBe(2);
  await page.getByRole('region', { name: /^Anna \(127\.0\.0\.2, iPhone\) wants to send 1 file/ }).waitFor();

  await moveClock(electron, MINUTE_MS);
  expect(await waiting()).toBe(2);
  await moveClock(electron, MINUTE_MS);
  await expect.poll(waiting, SOON).toBe(0);
  const told = await run('curl', [...CURL, `${address}~porthole/sending/${anna.id}`]);
  expect(JSON.parse(told.stdout)).toMatchObject({ state: 'declined', problem: { kind: 'no-answer' } });
  expect((await put.finished).stdout).toMatch(/403$/);
  await page.getByRole('region', { name: /^Anna/ }).waitFor({ state: 'detached' });
  expect(await readdir(folder)).toEqual(['a.txt']);
});
