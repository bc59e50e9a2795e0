/** The computer stays awake while bytes move, and no longer: as GNOME's session manager hears it. */
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';
import { launchPorthole } from '../support/porthole-app.ts';
import { changePreferences, readShare, SOON, untilSharing } from '../support/porthole-page.ts';
import { run, start } from '../support/run.ts';
import { startSessionBus } from '../support/session-bus.ts';
import { INHIBIT_SUSPEND, SessionManagerHost } from '../support/session-manager-host.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';

it('keeps the computer, not its display, awake until the last byte, unless that is switched off', async () => {
  const busAddress = await startSessionBus();
  const host = await SessionManagerHost.start(busAddress);
  const folder = await createTempFolder();
  await createSparseFile(folder, 'film.mkv', 67_108_864);
  const environment = { XDG_CURRENT_DESKTOP: 'GNOME' };
  const {
    page,
    electron,
    process: app,
  } = await launchPorthole({ args: ['--port', '0', folder], busAddress, environment });
  const film = `${await untilSharing(page)}film.mkv`;
  const slowly = ['--silent', '--output', '/dev/null', '--limit-rate', '30M', film];
  expect(host.changes).toEqual([]);

  // Two at once are one reason to stay awake.
  const transfers = [start('curl', slowly), start('curl', slowly)];
  await expect.poll(() => host.changes, SOON).toEqual([INHIBIT_SUSPEND]);
  await Promise.all(transfers.map(({ finished }) => finished));
  await expect.poll(() => host.changes, SOON).toEqual([INHIBIT_SUSPEND, 0]);

  // What comes in keeps it awake as well.
  const { id } = await readShare(page);
  await page.evaluate((share) => window.porthole.changeShare(share, { write: 'add', asksFirst: false }), id);
  const sent = path.join(folder, 'film.mkv');
  await run('curl', ['--silent', '--limit-rate', '30M', '--upload-file', sent, film.replace('film.mkv', 'sent.mkv')]);
  await expect.poll(() => host.changes, SOON).toEqual([INHIBIT_SUSPEND, 0, INHIBIT_SUSPEND, 0]);
  host.changes.splice(0, 2);

  const another = start('curl', slowly);
  await expect.poll(() => host.changes, SOON).toEqual([INHIBIT_SUSPEND, 0, INHIBIT_SUSPEND]);
  await changePreferences(page, { keepAwake: false });
  await expect.poll(() => host.changes, SOON).toEqual([INHIBIT_SUSPEND, 0, INHIBIT_SUSPEND, 0]);
  another.kill();
  await run('curl', ['--silent', '--output', '/dev/null', film]);
  await page.getByText(/Stopped by the visitor/).waitFor();
  expect(host.changes).toHaveLength(4);

  // Quitting would ask a person first, as long as the end of the last download has not been told of.
  const ended = once(app, 'exit');
  await electron.evaluate((main) => main.app.exit()).catch(() => undefined);
  await ended;
});
