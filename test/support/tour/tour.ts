/** The tour's launch, and what its steps have in common. */
import type { ElectronApplication, Page } from 'playwright-core';
import { launchPorthole } from '../porthole-app.ts';
import { readLog, untilSharing } from '../porthole-page.ts';
import type { Finished } from '../run.ts';
import { run } from '../run.ts';
import { createSparseFile } from '../sparse-file.ts';
import { createTempFolder } from '../temp-folder.ts';

/** A visitor of its own: every address of 127.0.0.0/8 is this computer's. */
export const STRANGER = '127.0.0.2';
export const FILM_BYTES = 64_000_000;
export const HALF = FILM_BYTES / 2;

export interface Tour {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly address: string;
  /** What is shared. */
  readonly folder: string;
}

export async function launchTour(): Promise<Tour> {
  const folder = await createTempFolder({
    'small.txt': 'hello',
    'large.txt': 'x'.repeat(5_000),
    sub: { 'small.txt': 'below' },
  });
  await createSparseFile(folder, 'film.mkv', FILM_BYTES);
  const { electron, page } = await launchPorthole({ args: ['--port', '0', folder] });
  const address = await untilSharing(page);
  return { electron, page, address, folder };
}

export const curl = (...args: readonly string[]): Promise<Finished> =>
  run('curl', ['--silent', '--show-error', '--output', '/dev/null', ...args]);
export const details = (page: Page) => page.getByRole('region', { name: 'Request details' });
/** Waits for the number of requests that the log's heading tells, such as `2 of 7 requests`. */
export const count = (page: Page, text: string): Promise<void> => page.getByText(text, { exact: true }).waitFor();
export const pathsOf = async (page: Page): Promise<string[]> => (await readLog(page)).map((line) => line.path);
