/** The tour's steps through what is sent: downloads, and visitors who are sent away. */
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from '../look.ts';
import { SOON, untilLogged } from '../porthole-page.ts';
import type { Finished, Running } from '../run.ts';
import { run, start } from '../run.ts';
import type { Tour } from './tour.ts';
import { curl, FILM_BYTES, HALF, STRANGER } from './tour.ts';

function download({ address }: Tour, range: string): Running {
  const paced = ['--silent', '--interface', STRANGER, '--limit-rate', '1M', '--output', '/dev/null'];
  return start('curl', [...paced, '--range', range, `${address}film.mkv`]);
}

/** A second version of the file is told apart by when it was begun. */
const barsOf = (page: Page) =>
  page.getByRole('progressbar', { name: /^Progress of \/?film\.mkv(?: \([^)]+\))? to 127\.0\.0\.2$/ });

/** One row for a file that comes in two ranges at once, however many connections it takes; Disconnect ends them all. */
export async function transfer(tour: Tour): Promise<void> {
  const { page } = tour;
  const bars = barsOf(page);
  const both = [download(tour, `0-${HALF - 1}`), download(tour, `${HALF}-${FILM_BYTES - 1}`)];
  await page.getByText(/ of 64\.0\sMB\s· 2 connections$/).waitFor();
  expect(await bars.count()).toBe(1);
  await page.getByText(/^[\d.]+\s[kM]B\/s\s· .+ left$/).waitFor();
  await expect.poll(() => bars.locator('> div').count(), SOON).toBeGreaterThanOrEqual(3);
  await expectAccessible(page, 'transfers');
  await page.getByRole('button', { name: `Disconnect ${STRANGER} from film.mkv` }).click();
  for (const { finished } of both) expect((await finished).status).not.toBe(0);
  await page.getByText(/^You ended it\s· [\d.]+\sMB missing$/).waitFor();
  await page
    .getByText(/ on average$/)
    .first()
    .waitFor();
}

/** A file that is another by now is another download, even to the same visitor. */
export async function changeFile(tour: Tour): Promise<void> {
  const later = Date.now() / 1000 + 60;
  await utimes(path.join(tour.folder, 'film.mkv'), later, later);
  const again = download(tour, `0-${HALF - 1}`);
  await expect.poll(() => barsOf(tour.page).count(), SOON).toBe(2);
  again.kill();
  const rows = tour.page.getByRole('listitem').filter({ hasText: STRANGER });
  await rows.getByText(/^Stopped by the visitor\s· [\d.]+\sMB missing$/).waitFor();
}

/** Uploads are refused and seen; they have no row among the transfers until there is somewhere for them to go. */
export async function upload({ page, address, folder }: Tour): Promise<void> {
  const bars = page.getByRole('progressbar');
  const before = await bars.count();
  await run('curl', ['--silent', '--upload-file', path.join(folder, 'large.txt'), `${address}new.txt`]);
  expect(await untilLogged(page, '/new.txt')).toMatchObject({ method: 'PUT', status: '405' });
  expect(await bars.count()).toBe(before);
}

/** Blocked from the row of a download, and let in again by undoing it. */
export async function block({ page, address }: Tour): Promise<void> {
  const ask = (): Promise<Finished> => curl('--interface', STRANGER, `${address}small.txt?again`);
  await page
    .getByRole('button', { name: `Block ${STRANGER}` })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Block anyway' }).click();
  await page.getByRole('button', { name: '1 blocked' }).waitFor();
  expect((await ask()).status).not.toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: '1 blocked' }).waitFor({ state: 'detached' });
  await expect.poll(async () => (await ask()).status, SOON).toBe(0);
  await untilLogged(page, '/small.txt?again');
  await page.getByRole('button', { name: 'Clear finished' }).click();
}
