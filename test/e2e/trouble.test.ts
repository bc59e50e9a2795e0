/** A visitor who harms a share: the window says so, with a way to shut them out, and one notification does. */
import { connect } from 'node:net';
import path from 'node:path';
import { expect, it } from 'vitest';
import { NotificationHost } from '../support/notification-host.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { SOON, untilSharing } from '../support/porthole-page.ts';
import { startSessionBus } from '../support/session-bus.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { TURNING } from '../support/window/turning.ts';

const ATTACKER = '127.0.0.66';
/** Its name is shown as what it is, also by the system. */
const TURNED = `gpj${TURNING}.photos`;
const SHOWN = 'gpj\ufffd.photos';

/** Sends what is no request, each on a connection of its own. Resolves when all were answered or refused. */
async function sendNonsense(port: number, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent += 20) {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = connect({ port, host: '127.0.0.1', localAddress: ATTACKER }, () =>
          socket.end('nonsense\r\n\r\n'),
        );
        socket.resume().on('error', () => undefined);
        await new Promise((resolve) => socket.once('close', resolve));
      }),
    );
  }
}

it('is told of in the window with Block, in one notification, and blocked by a press', async () => {
  const busAddress = await startSessionBus();
  const host = await NotificationHost.start(busAddress);
  const folder = path.join(await createTempFolder({ [TURNED]: { 'a.txt': 'hello' } }), TURNED);
  const { electron, page } = await launchPorthole({ args: ['--port', '0', folder], busAddress });
  const port = Number(new URL(await untilSharing(page)).port);
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await sendNonsense(port, 400);
  await expect.poll(() => host.shown.map(({ title }) => title), SOON).toContain('A visitor overloads a share');
  const told = host.shown.filter(({ title }) => title === 'A visitor overloads a share');
  expect(told).toMatchObject([{ body: expect.stringContaining(SHOWN) }]);
  await expect.poll(() => host.shown.map(({ title }) => title), SOON).toContain(`${SHOWN} has its first visitor`);

  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  const message = page.getByRole('status').filter({ hasText: `${ATTACKER} keeps sending what are no requests.` });
  await message.getByRole('button', { name: `Block visitor ${ATTACKER} from ${SHOWN}` }).click();
  // To the window, all of 127.0.0.0/8 is this computer, which it asks about.
  await page.getByRole('button', { name: 'Block anyway' }).click();
  const blocked = async () => {
    const { shares } = await page.evaluate(() => window.porthole.getState());
    return shares[0]?.blocked.map(({ address }) => address);
  };
  await expect.poll(blocked, SOON).toEqual([ATTACKER]);
  await expect
    .poll(
      () =>
        page
          .getByRole('status')
          .filter({ hasText: `${ATTACKER} is blocked` })
          .count(),
      SOON,
    )
    .toBe(1);
});
