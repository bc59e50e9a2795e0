/** Several shares at once: each with its own port and worker. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdWorkers } from '../support/held-workers.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { readShare, readState, SOON, untilSharing } from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

describe('two shares', () => {
  it('are served side by side, and one goes on when the worker of the other is killed', async () => {
    const root = await createTempFolder({ photos: { 'a.txt': 'a photo' }, music: { 'a.txt': 'a song' } });
    const { electron, page } = await launchPorthole({ args: ['--port', '0', path.join(root, 'photos')] });
    const photos = await untilSharing(page);
    const killWorker = await holdWorkers(electron);
    await page.evaluate((folder) => window.porthole.shareFolder(folder, undefined), path.join(root, 'music'));
    await expect.poll(async () => (await readShare(page)).name, SOON).toBe('music');
    const music = await untilSharing(page);
    const fetchA = async (address: string) => (await run('curl', ['--silent', '--fail', `${address}a.txt`])).stdout;
    expect([await fetchA(photos), await fetchA(music)]).toEqual(['a photo', 'a song']);

    await killWorker();
    await page.getByRole('alert').getByText('Sharing ended unexpectedly.').waitFor();
    expect(await run('curl', ['--silent', music])).toMatchObject({ status: 7 });
    expect(await fetchA(photos)).toBe('a photo');
    const { shares } = await readState(page);
    expect(shares.map(({ status }) => status.state)).toEqual(['running', 'failed']);
  });
});
