/** The real app, killed while files come in, and a share of it whose thread dies meanwhile: nothing is half there, and it goes on. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runKills, send } from '../load/kills.mjs';
import { readFreePort } from '../support/free-port.ts';
import { holdWorkers } from '../support/held-workers.ts';
import { createHome, launchPorthole } from '../support/porthole-app.ts';
import { untilSharing } from '../support/porthole-page.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** One file in one piece, and one that is gone on with after each of up to three kills. */
const ROUNDS = 2;
const BYTES = 2_000_000;
const NOTHING = new Uint8Array();

it('leaves every file whole or absent when it is killed with all its processes, and takes the rest when it is back', async () => {
  expect(await runKills(ROUNDS, 'app')).toEqual([]);
});

it('starts a share’s thread again that died while a file came in, which goes on where it was', async () => {
  const folder = await createTempFolder({});
  const home = await createHome();
  const port = await readFreePort();
  await home.writeSettings(
    JSON.stringify({ shares: [{ id: 'a', folder, port, write: 'change', receiving: { asksFirst: false } }] }),
  );
  const { electron, page } = await launchPorthole({ home });
  const killWorker = await holdWorkers(electron);
  await page.evaluate(() =>
    window.porthole.getState().then(({ shares }) => window.porthole.start(shares[0]?.id ?? '')),
  );
  const content = randomBytes(BYTES);
  await untilSharing(page);
  const created = await send(
    port,
    `POST /?upload HTTP/1.1\r\nUpload-Complete: ?0\r\nUpload-Length: ${BYTES}\r\nContent-Disposition: attachment; filename="film.bin"`,
    NOTHING,
  );
  const address = created?.field('Location');
  const patch = (offset: number): string =>
    `PATCH ${address} HTTP/1.1\r\nContent-Type: application/partial-upload\r\nUpload-Offset: ${offset}\r\nUpload-Complete: ?1`;
  let dying: Promise<void> | undefined;
  const act = (): void => {
    dying = killWorker();
  };
  await send(port, patch(0), content, { at: BYTES / 2, act });
  await dying;
  await page.getByRole('status').getByText('Sharing had ended unexpectedly and was started again.').waitFor();
  await untilSharing(page);

  const head = await send(port, `HEAD ${address} HTTP/1.1`, NOTHING);
  const offset = Number(head?.field('Upload-Offset'));
  expect(offset).toBeLessThanOrEqual(BYTES / 2);
  expect(await readdir(folder).then((names) => names.filter((name) => !name.startsWith('.')))).toEqual([]);
  expect(await send(port, patch(offset), content.subarray(offset))).toMatchObject({ status: 201 });
  expect((await readFile(path.join(folder, 'film.bin'))).equals(content)).toBe(true);
});
