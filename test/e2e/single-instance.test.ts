/** A second start hands its folder to the first one. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useForAll } from '../support/afterwards.ts';
import { launchPorthole, startAgain } from '../support/porthole-app.ts';
import { answerMessageBoxes, readShare, SOON, untilSharing } from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

describe('a second start', () => {
  const shared = useForAll(async () => {
    const first = await createTempFolder({ 'a.txt': 'first' });
    const second = await createTempFolder({ 'a.txt': 'second' });
    return { ...(await launchPorthole({ args: ['--port', '0', first] })), second };
  });

  it('shares its folder in the first one beside the others, shows it in the window and ends', async () => {
    const { second, ...app } = await shared();
    const before = await untilSharing(app.page);
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await startAgain(app.home, '--port', '0', second)).toMatchObject({ status: 0 });
    await expect.poll(async () => (await readShare(app.page)).folder, SOON).toBe(second);
    const address = await untilSharing(app.page);
    expect(await run('curl', ['--silent', `${address}a.txt`])).toMatchObject({ stdout: 'second' });
    expect(await run('curl', ['--silent', `${before}a.txt`])).toMatchObject({ stdout: 'first' });
    const isShown = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isShown, SOON).toBe(true);
  });

  it('changes nothing when it names no folder', async () => {
    const app = await shared();
    const address = await untilSharing(app.page);
    const { folder } = await readShare(app.page);
    expect(await startAgain(app.home)).toMatchObject({ status: 0 });
    expect(await untilSharing(app.page)).toBe(address);
    expect((await readShare(app.page)).folder).toBe(folder);
  });

  it('says so when there is nothing where it points to, or no port is what it names as one', async () => {
    const app = await shared();
    await untilSharing(app.page);
    const { folder = '' } = await readShare(app.page);
    const said = await answerMessageBoxes(app.electron, 'OK');
    await startAgain(app.home, path.join(folder, 'missing'));
    await expect.poll(said, SOON).toEqual(['There is nothing to share']);
    for (const port of ['65536', 'abc', '-5']) await startAgain(app.home, '--port', port);
    await expect
      .poll(said, SOON)
      .toEqual(['There is nothing to share', '“65536” is no port', '“abc” is no port', '“-5” is no port']);
    expect((await readShare(app.page)).folder).toBe(folder);
  });

  it('reads a relative folder from its own working directory', async () => {
    const folder = await createTempFolder();
    const app = await shared();
    await startAgain(app.home, path.relative(process.cwd(), folder));
    await expect.poll(async () => (await readShare(app.page)).folder, SOON).toBe(folder);
    // As macOS hands over what is dropped on the dock, opened from the Finder, or chosen in its menus.
    const dropped = await createTempFolder();
    await app.electron.evaluate(
      ({ app: electron }, path) => electron.emit('open-file', { preventDefault: () => undefined }, path),
      dropped,
    );
    await expect.poll(async () => (await readShare(app.page)).folder, SOON).toBe(dropped);
  });
});
