/** A text, a link and single files are shared as a folder is, and sharing ends when a person chose beforehand; in one launch. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/look.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { answerFileDialog, chooseInMenuBar, readShare, SOON, untilSharing } from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const curl = async (...args: readonly string[]): Promise<string> =>
  (await run('curl', ['--silent', '--max-time', '10', ...args])).stdout;

/** Waits for a share of this name to be shown and to run; gives back its address. */
async function untilShown(page: Page, name: string): Promise<string> {
  await expect.poll(async () => (await readShare(page)).name, SOON).toBe(name);
  return await untilSharing(page);
}

async function dropText(page: Page, text: string, type = 'text/plain'): Promise<void> {
  await page.evaluate(
    ([kind, dropped]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData(kind, dropped);
      for (const name of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [type, text] as const,
  );
}

describe('what is no folder', () => {
  it('is shared from the first window, from the menu, by pasting and by dropping; and ends as was chosen', async () => {
    const folder = await createTempFolder({ 'a.txt': 'aaaa', 'b.txt': 'bbbb' });
    const first = await launchPorthole();
    const { electron, home } = first;
    let { page } = first;

    // Single files, from the first window and from the menu.
    await answerFileDialog(electron, [path.join(folder, 'a.txt')]);
    await page.getByRole('button', { name: 'Choose files…' }).click();
    const fileAddress = await untilShown(page, 'a.txt');
    expect(await curl(`${fileAddress}a.txt`)).toBe('aaaa');
    await answerFileDialog(electron, [path.join(folder, 'b.txt')]);
    await chooseInMenuBar(electron, 'Choose files…');
    expect(await curl(`${await untilShown(page, 'b.txt')}b.txt`)).toBe('bbbb');

    // A text by the menu; what can't be shared is said and nothing is lost.
    await chooseInMenuBar(electron, 'Share a text or link…');
    const dialog = page.getByRole('dialog', { name: 'Share a text or link' });
    const field = dialog.getByRole('textbox');
    await expectAccessible(page, 'note');
    await dialog.getByRole('button', { name: 'Share it' }).click();
    await dialog.getByText('There is nothing in it yet.').waitFor();
    await field.fill('x'.repeat(100_001));
    await dialog.getByRole('button', { name: 'Share it' }).click();
    await dialog.getByText(/^This is too long/).waitFor();
    await field.fill('Room 4\nWi-Fi: lamp-7');
    await field.press('Control+Enter');
    const noteAddress = await untilShown(page, 'Room 4');
    expect(await curl(noteAddress)).toBe('Room 4\nWi-Fi: lamp-7');
    expect(await curl('--header', 'Accept: text/html', noteAddress)).toContain('<pre id="note" dir="auto">');
    await page.locator('h1').getByRole('button').click();
    await page.getByText('Wi-Fi: lamp-7').waitFor();
    expect(await page.getByRole('button', { name: 'Show in the file manager' }).count()).toBe(0);
    await page.keyboard.press('Escape');

    // Pasted: asked for first, since what lies in the clipboard may be a secret.
    await electron.evaluate(({ clipboard, BrowserWindow }) => {
      clipboard.writeText('https://example.org/map');
      BrowserWindow.getAllWindows()[0]?.webContents.paste();
    });
    await expect.poll(() => field.inputValue(), SOON).toBe('https://example.org/map');
    await dialog.getByRole('button', { name: 'Share it' }).click();
    await untilShown(page, 'example.org/map');
    expect((await readShare(page)).note).toMatchObject({ kind: 'link' });
    // Dropped: at once.
    await dropText(page, '# a title\r\nhttps://example.org/dropped\r\n', 'text/uri-list');
    await untilShown(page, 'example.org/dropped');

    // So many complete downloads, parts joined; HEAD and the list are none.
    await page.getByRole('navigation').getByRole('button', { name: 'a.txt' }).first().click();
    await untilShown(page, 'a.txt');
    await page.getByRole('button', { name: 'Stop after…' }).click();
    await expectAccessible(page, 'stop after');
    const panel = page.getByRole('dialog', { name: 'When sharing stops by itself' });
    await panel.getByRole('spinbutton').fill('2');
    await panel.getByRole('button', { name: 'Set' }).click();
    await page.getByRole('button', { name: 'Stops after 2 more downloads' }).waitFor();
    const file = `${fileAddress}a.txt`;
    await curl('--head', file);
    await curl(fileAddress);
    await curl(file);
    await page.getByRole('button', { name: 'Stops after 1 more download' }).waitFor();
    await curl('--range', '0-1', file);
    await curl('--range', '2-3', file);
    await page.getByText('Stopped after 2 downloads, as you chose').waitFor();
    await expect.poll(() => curl(file), SOON).toBe('');

    // A time is changed, taken back, and outlives the app; so do the texts, until they are removed.
    await page.getByRole('navigation').getByRole('button', { name: 'Room 4' }).first().click();
    await untilShown(page, 'Room 4');
    await page.getByRole('button', { name: 'Stop after…' }).click();
    await panel.getByRole('button', { name: 'At midnight' }).click();
    await page.getByRole('button', { name: 'Stops at midnight' }).click();
    await panel.getByRole('button', { name: 'Don’t stop by itself' }).click();
    await page.getByRole('button', { name: 'Stop after…' }).click();
    await panel.getByRole('button', { name: 'In an hour' }).click();
    await page.getByRole('button', { name: /^Stops at / }).waitFor();
    const { stopsAfter } = await readShare(page);
    await first.quit();
    const settings = await home.readSettings();
    const shares = settings.shares as { note?: string; stopsAfter?: { at: number } }[];
    const past = shares.map((share) =>
      share.note === 'https://example.org/map' ? { ...share, stopsAfter: { kind: 'time', at: Date.now() - 1 } } : share,
    );
    await writeFile(home.settingsFile, JSON.stringify({ ...settings, shares: past }));

    const again = await launchPorthole({ home });
    page = again.page;
    expect(await curl(await untilShown(page, 'Room 4'))).toBe('Room 4\nWi-Fi: lamp-7');
    expect((await readShare(page)).stopsAfter).toEqual(stopsAfter);
    await page.getByRole('navigation').getByRole('button', { name: 'example.org/map' }).first().click();
    await page.getByText(/^Stopped at .+, as you chose$/).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'Room 4' }).first().press('Delete');
    await page.getByText('Room 4 is no longer shared.').waitFor();
    await expect.poll(async () => JSON.stringify(await home.readSettings()), SOON).not.toContain('lamp-7');
  });
});
