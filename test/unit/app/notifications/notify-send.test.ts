/** Notifications with buttons, on a real bus: what is pressed comes back. */
import { expect, it } from 'vitest';
import { NotifySend } from '../../../../main/app/notifications/notify-send.ts';
import { NotificationHost } from '../../../support/notification-host.ts';
import { startSessionBus } from '../../../support/session-bus.ts';

const BUTTONS = [
  { id: 'default', label: 'Open window' },
  { id: 'accept', label: 'Accept = take' },
];
const SENT = { title: '-A --wait', body: 'a\\nb &amp; c', icon: '/nowhere.png', buttons: BUTTONS };

async function show() {
  const busAddress = await startSessionBus();
  const host = await NotificationHost.start(busAddress);
  const sent = new NotifySend(SENT, { ...process.env, DBUS_SESSION_BUS_ADDRESS: busAddress });
  await expect.poll(() => host.shown.length, { timeout: 20_000 }).toBe(1);
  return { host, sent };
}

it.each(['accept', 'default'])(
  'what is pressed comes back: %s; names are never options, nor read as escapes',
  async (id) => {
    const { host, sent } = await show();
    const buttons = { default: 'Open window', accept: 'Accept = take' };
    expect(host.shown).toMatchObject([{ title: SENT.title, body: SENT.body, buttons }]);
    host.press(SENT.title, id);
    expect(await sent.end).toEqual({ pressed: id, isFailed: false });
  },
);

it('one that is taken off before it was there is closed as soon as it is', async () => {
  const busAddress = await startSessionBus();
  const host = await NotificationHost.start(busAddress);
  const sent = new NotifySend(SENT, { ...process.env, DBUS_SESSION_BUS_ADDRESS: busAddress });
  sent.close();
  expect(await sent.end).toEqual({ pressed: undefined, isFailed: false });
  await expect.poll(() => host.closed).toEqual([1]);
});

it('one that is taken off the screen is closed there, and nothing was pressed', async () => {
  const { host, sent } = await show();
  sent.close();
  expect(await sent.end).toEqual({ pressed: undefined, isFailed: false });
  await expect.poll(() => host.closed).toEqual([1]);
});

it('where no program shows it, that is told', async () => {
  const { end } = new NotifySend(SENT, { ...process.env, PATH: '/nowhere' });
  expect(await end).toEqual({ pressed: undefined, isFailed: true });
});
