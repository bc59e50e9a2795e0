/** What a person may not mean to show to everybody: asked about before the first visitor, whichever way it came. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LogFileSettings } from '../../main/access-log/log-file-settings.ts';
import { LOG_FILES } from '../support/log-file-settings.ts';
import { createHome, launchPorthole, startAgain } from '../support/porthole-app.ts';
import {
  answerFolderDialog,
  answerMessageBoxes,
  chooseInMenuBar,
  readState,
  SOON,
  untilSharing,
} from '../support/porthole-page.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { TURNING } from '../support/window/turning.ts';

/** A label that no button has: as closing the box. */
const ESCAPE = '(Escape)';
/** Its name is shown as what it is. */
const ACCOUNT = `ada${TURNING}`;
const SHOWN = 'ada\ufffd';
/** In a sentence it stands apart from the direction around it. */
const HOME_WARNING = expect.stringContaining(`“\u2068${SHOWN}\u2069” holds everything of a person`);
const LOG_WARNING = expect.stringContaining('the log would lie in “photos”');

describe('sharing what is not for everybody', () => {
  it('is asked about once, before anybody can come', async () => {
    const content = { photos: { 'a.txt': 'a photo' }, music: {}, '.ssh': { id_rsa: 'key' } };
    const account = path.join(await createTempFolder({ [ACCOUNT]: content }), ACCOUNT);
    const at = (name: string): string => path.join(account, name);
    const home = await createHome();
    const args = ['--port', '0', at('photos')];
    const { electron, page } = await launchPorthole({ home, args, environment: { HOME: account } });
    await untilSharing(page);
    const names = async (): Promise<string[]> => (await readState(page)).shares.map(({ name }) => name);

    let said = await answerMessageBoxes(electron, ESCAPE);
    await startAgain(home, account);
    await expect.poll(said, SOON).toEqual([HOME_WARNING]);
    expect(await names()).toEqual(['photos']);
    expect((await readState(page)).recentFolders).toEqual([at('photos')]);

    said = await answerMessageBoxes(electron, 'Choose another');
    await answerFolderDialog(electron, at('music'));
    await startAgain(home, at('.ssh'));
    await expect.poll(names, SOON).toEqual(['photos', 'music']);
    expect(await said()).toEqual([expect.stringContaining('“.ssh” holds keys or passwords')]);

    said = await answerMessageBoxes(electron, 'Share it anyway');
    await answerFolderDialog(electron, account);
    await chooseInMenuBar(electron, 'Choose a folder…');
    await expect.poll(names, SOON).toEqual(['photos', 'music', SHOWN]);
    expect(await said()).toEqual([HOME_WARNING]);
    const address = await untilSharing(page);
    expect(await (await fetch(`${address}photos/a.txt`)).text()).toBe('a photo');
    // It is in the list now.
    await startAgain(home, account);
    await expect.poll(async () => (await readState(page)).selected, SOON).toBeDefined();
    expect(await said()).toEqual([HOME_WARNING]);
  });

  it('is asked about too when the log moves into what is shared', async () => {
    const root = await createTempFolder({ photos: { logs: {} }, elsewhere: {} });
    const { electron, page } = await launchPorthole({ args: ['--port', '0', path.join(root, 'photos')] });
    await untilSharing(page);
    const wanted: LogFileSettings = { ...LOG_FILES, enabled: true, folder: path.join(root, 'photos', 'logs') };
    const keepThere = async (): Promise<LogFileSettings> => {
      await answerFolderDialog(electron, wanted.folder);
      await page.evaluate(() => window.porthole.chooseLogFolder());
      await answerFolderDialog(electron, path.join(root, 'elsewhere'));
      await page.evaluate((settings) => window.porthole.setLogFiles(settings), wanted);
      return (await readState(page)).logFiles;
    };
    let said = await answerMessageBoxes(electron, ESCAPE);
    expect(await keepThere()).toMatchObject({ enabled: false });
    expect(await said()).toEqual([LOG_WARNING]);
    said = await answerMessageBoxes(electron, 'Choose another');
    expect(await keepThere()).toMatchObject({ enabled: true, folder: path.join(root, 'elsewhere') });
    said = await answerMessageBoxes(electron, 'Keep it there anyway');
    expect(await keepThere()).toMatchObject({ enabled: true, folder: wanted.folder });
    expect(await said()).toEqual([LOG_WARNING]);
  });
});
