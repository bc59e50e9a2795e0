/** Who can come to a share, and why they can't: the switch and the check, in the real app against real sockets. */
import { describe, expect, it } from 'vitest';
import { knock } from '../support/knock.ts';
import { expectAccessible } from '../support/look.ts';
import { lanAddress } from '../support/own-addresses.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { chooseInMenuBar, readLog, readShare, SOON, untilSharing } from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

describe('a share', () => {
  it('is for this computer only by a switch, and a check says so, opens it again and shows what was said', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const { electron, page, home } = await launchPorthole({ args: ['--port', '0', folder] });
    const open = new URL(await untilSharing(page));
    expect(await knock(lanAddress(), Number(open.port))).toBe('open');

    await page.getByRole('switch', { name: 'This computer only' }).click();
    await expect
      .poll(async () => (await readShare(page)).status, SOON)
      .toMatchObject({
        state: 'running',
        addresses: [{ url: expect.stringMatching(/^http:\/\/localhost:\d+\/$/) }, {}, {}],
      });
    const closed = new URL(await untilSharing(page));
    expect(await knock('127.0.0.1', Number(closed.port))).toBe('open');
    expect(await knock(lanAddress(), Number(closed.port))).toBe('ECONNREFUSED');
    await page.getByText(/^Only programs on this computer can open this address/).waitFor();
    await expect.poll(() => home.readSettings(), SOON).toMatchObject({ shares: [{ reach: 'this-computer' }] });

    // The log takes over with the first visitor.
    await run('curl', ['--silent', `${closed.href}a.txt`]);
    await page.getByRole('button', { name: 'Why can’t they see it?' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('It is open to this computer only.').waitFor();
    await dialog.getByRole('button', { name: 'Let the network in' }).click();
    const verdict = dialog.getByRole('status');
    await expect
      .poll(() => verdict.textContent(), SOON)
      .toMatch(/^(?:The share answers|This computer is not in a network)/);
    const { status } = await readShare(page);
    const addresses = status.state === 'running' ? status.addresses : [];
    const lines = dialog.locator('summary');
    const told = await lines.allTextContents();
    for (const line of told) expect(line).toMatch(/answers[\d.,]+ (?:ms|s)$/);
    // A name is claimed from the network first, which can take until after the check.
    const isTold = (url: string): boolean => told.some((line) => line.includes(url));
    for (const { url } of addresses.filter(({ kind }) => kind !== 'name')) expect(isTold(url), url).toBe(true);
    expect(told.length).toBe(addresses.filter(({ url }) => isTold(url)).length);
    await lines.first().click();
    const first = dialog.locator('details').first();
    for (const words of [
      'Request sent',
      'First byte of the answer',
      'Head of the answer complete · 200',
      'HTTP/1.1 200 OK',
    ]) {
      await first.getByText(words).waitFor();
    }
    expect(await first.getByText(/^User-Agent: Porthole-check\/\d/).isVisible()).toBe(true);
    await expectAccessible(page, 'check');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // The check's requests stand in the log as Porthole's own: three when it was closed, and one for each address since.
    const checks = async () => (await readLog(page)).filter(({ path }) => path === '/').map(({ ending }) => ending);
    await expect.poll(checks, SOON).toEqual(Array.from({ length: 3 + told.length }, () => 'Own check'));
    // Counted is the visitor alone, wherever numbers stand.
    expect((await readShare(page)).totals).toMatchObject({ requests: 1, errors: 0, visitors: 1 });
    await chooseInMenuBar(electron, 'At a glance');
    const section = page.getByRole('region', { name: 'At a glance' });
    for (const total of ['1 request', '1 visitor']) await section.getByText(total, { exact: true }).waitFor();
    expect(await knock(lanAddress(), Number(new URL(addresses[0]?.url ?? '').port))).toBe('open');
  });
});
