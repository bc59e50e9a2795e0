/** Names that a share answers to: allowed at a refused row of the log or in the settings of the share, at once, and remembered. */
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/look.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { SOON, untilSharing } from '../support/porthole-page.ts';
import { ask } from '../support/raw-client.ts';
import { createTempFolder } from '../support/temp-folder.ts';

describe('a name that is not this computer’s own', () => {
  it('is refused, allowed with one click at the refused row or in the settings of the share, and taken back', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const { page, home } = await launchPorthole({ args: ['--port', '0', folder] });
    const port = Number(new URL(await untilSharing(page)).port);
    const statusFor = async (host: string): Promise<number> => (await ask(port, 'GET /a.txt', { Host: host })).status;
    expect(await statusFor('files.example.org')).toBe(421);

    await page.getByRole('row').filter({ hasText: '421' }).first().click();
    const details = page.getByRole('region', { name: 'Request details' });
    await details.getByRole('button', { name: 'Answer to this name' }).click();
    await page.getByText('This share now answers to files.example.org.').first().waitFor();
    await details.getByRole('button', { name: 'Answer to this name' }).waitFor({ state: 'detached' });
    await expect.poll(() => statusFor('Files.example.org:80'), SOON).toBe(200);
    await expect.poll(() => home.readSettings(), SOON).toMatchObject({ shares: [{ hosts: ['files.example.org'] }] });

    await page.locator('h1').getByRole('button').click();
    await page.getByRole('button', { name: 'Settings of this share…' }).click();
    const names = page.getByRole('region', { name: 'Names to answer to' });
    const field = names.getByRole('textbox', { name: 'Another name of this computer' });
    await field.fill('no name');
    await field.press('Enter');
    await names.getByText('This is no host name.').waitFor();
    await field.fill('http://Other.example.org:8000/');
    await field.press('Enter');
    await names.getByText('other.example.org', { exact: true }).waitFor();
    await expectAccessible(page, 'names to answer to');
    await expect.poll(() => statusFor('other.example.org'), SOON).toBe(200);

    await names.getByRole('button', { name: 'Stop answering to files.example.org' }).click();
    await expect.poll(() => statusFor('files.example.org'), SOON).toBe(421);
    await expect.poll(() => home.readSettings(), SOON).toMatchObject({ shares: [{ hosts: ['other.example.org'] }] });
  });
});
