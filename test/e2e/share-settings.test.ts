/** What the terminal has options for, switched in the window: at once, without a pause, and remembered. */
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/look.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { SOON, untilSharing } from '../support/porthole-page.ts';
import { ask } from '../support/raw-client.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const TREE = { 'index.html': '<title>start</title>', '.notes': 'hidden', 'a.md': '# a' };

describe('the settings of a share', () => {
  it('switch how it is served, refuse what is no field and no type, and are remembered', async () => {
    const { page, home } = await launchPorthole({ args: ['--port', '0', await createTempFolder(TREE)] });
    const address = await untilSharing(page);
    const statusOf = async (name: string): Promise<number> => (await fetch(`${address}${name}`)).status;
    const fieldOf = async (name: string): Promise<string | null> => (await fetch(`${address}a.md`)).headers.get(name);
    expect([await statusOf('.notes'), await statusOf('nowhere')]).toEqual([404, 404]);

    // A program on this computer that asks for others is told of once, and trusted by a press.
    await ask(Number(new URL(address).port), 'GET /a.md', { 'X-Forwarded-For': '192.0.2.7' });
    const question = page.getByRole('status').filter({ hasText: 'a program at 127.0.0.1. Is that your proxy?' });
    await question.getByRole('button', { name: 'Yes, trust it' }).click();
    await expect.poll(() => home.readSettings(), SOON).toMatchObject({ shares: [{ proxies: ['127.0.0.1'] }] });

    await page.locator('h1').getByRole('button').click();
    await page.getByRole('button', { name: 'Settings of this share…' }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page, 'settings of a share');
    await dialog.getByRole('switch', { name: 'Share hidden files too' }).click();
    await expect.poll(() => statusOf('.notes'), SOON).toBe(200);
    await dialog.getByRole('switch', { name: 'Do not list folders' }).click();
    await expect.poll(() => statusOf('?porthole-json'), SOON).toBe(404);
    await dialog.getByRole('switch', { name: 'One page for all addresses' }).click();
    await expect
      .poll(async () => (await fetch(`${address}nowhere`, { headers: { accept: 'text/html' } })).status, SOON)
      .toBe(200);
    await dialog.getByRole('switch', { name: 'Other sites may read it' }).click();
    await expect.poll(() => fieldOf('access-control-allow-origin'), SOON).toBe('*');

    const fields = dialog.getByRole('region', { name: 'Added header fields' });
    await fields.getByRole('textbox').fill('Content-Length: 5');
    await fields.getByRole('button', { name: 'Add' }).click();
    await fields.getByText('This is no field that can be added.').waitFor();
    await fields.getByRole('textbox').fill('X-Room:  4 ');
    await fields.getByRole('textbox').press('Enter');
    await expect.poll(() => fieldOf('x-room'), SOON).toBe('4');
    const types = dialog.getByRole('region', { name: 'Media types' });
    await types.getByRole('textbox').fill('md=text/x-notes');
    await types.getByRole('textbox').press('Enter');
    await expect.poll(() => fieldOf('content-type'), SOON).toMatch(/^text\/x-notes/);

    const kept = dialog.getByRole('region', { name: 'Addresses that are kept out' });
    await kept.getByRole('textbox').fill('10.0.0.0/33');
    await kept.getByRole('textbox').press('Enter');
    await kept.getByText('“10.0.0.0/33” is no address.').waitFor();
    await kept.getByRole('textbox').fill('192.0.2.77/24');
    await kept.getByRole('textbox').press('Enter');
    await dialog.getByRole('switch', { name: 'This network only' }).click();
    const speed = dialog.getByRole('slider', { name: 'Speed for each visitor' });
    await speed.press('Home');
    await expect.poll(() => speed.getAttribute('aria-valuetext'), SOON).toMatch(/^50\.0\skB/);
    await speed.press('ArrowRight');
    const limited = { deny: ['192.0.2.0/24'], onlyOwnNetworks: true, limits: { visitorRate: 100_000 } };
    await expect.poll(() => home.readSettings(), SOON).toMatchObject({ shares: [limited] });
    await speed.press('End');
    await expect.poll(() => speed.getAttribute('aria-valuetext'), SOON).toBe('No limit');

    // What has its default is left out.
    const serving = { showsHidden: true, singlePage: true, allowsAnyOrigin: true };
    const remembered = { lists: false, serving, fields: ['X-Room: 4'], types: ['md=text/x-notes'] };
    await expect.poll(() => home.readSettings(), SOON).toMatchObject({ shares: [remembered] });
    await fields.getByRole('button', { name: 'Remove X-Room: 4' }).click();
    await expect.poll(() => fieldOf('x-room'), SOON).toBeNull();

    // One that is not there: nobody can come, rather than everybody.
    await page.evaluate(async () => {
      const { porthole } = window;
      const [share] = (await porthole.getState()).shares;
      if (share !== undefined) await porthole.changeShare(share.id, { adapter: 'usb77' });
    });
    await expect.poll(() => fetch(address).catch(() => 'nobody'), SOON).toBe('nobody');
    await dialog.getByRole('combobox', { name: 'Reachable through' }).selectOption({ label: 'All networks' });
    // The system chooses another port where none is asked for.
    const again = await untilSharing(page);
    expect((await fetch(`${again}a.md`)).status).toBe(200);
  });
});
