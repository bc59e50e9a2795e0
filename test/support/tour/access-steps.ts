/** Who can open a share, in the real app: a person's clicks, and what visitors get by them. */
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import { basic } from '../cheap-hash.ts';
import { get } from '../get.ts';
import { SOON } from '../porthole-page.ts';
import { post } from '../post-form.ts';
import { pairOf } from '../private-share.ts';
import { modulesOfPath, readQrCode } from '../qr-reader.ts';

interface Stage {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly port: number;
}

async function readPin(page: Page): Promise<string> {
  const digits = page.getByRole('status', { name: /^PIN \d{6}$/ });
  return ((await digits.textContent()) ?? '').replace(/\D/g, '');
}

/** A PIN by two clicks; who comes in by it shows in the log, and another PIN puts them out. */
export async function comeInByPin({ page, port }: Stage): Promise<void> {
  const statusOf = async (fields = {}): Promise<number> => (await get(port, '/notes.txt', fields)).status;
  await page.getByRole('button', { name: 'Anyone on this network' }).click();
  await page.getByRole('button', { name: /^Only with a PIN/ }).click();
  await page.getByText('Tell people this number').waitFor({ state: 'attached' });
  const pin = await readPin(page);
  expect(pin).toMatch(/^\d{6}$/);
  await expect.poll(() => statusOf(), SOON).toBe(401);
  const answer = await post(port, '/notes.txt', `password=${pin}`);
  const cookie = pairOf(answer.headers['set-cookie']?.[0] ?? '');
  expect([answer.status, await statusOf({ cookie })]).toEqual([303, 200]);
  await page.getByRole('row').filter({ hasText: '200' }).getByText('PIN', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'New PIN' }).click();
  await expect.poll(() => readPin(page), SOON).not.toBe(pin);
  await expect.poll(() => statusOf({ cookie }), SOON).toBe(401);
  expect(await statusOf({ authorization: basic('', pin) })).toBe(401);
  expect(await statusOf({ authorization: basic('', await readPin(page)) })).toBe(200);
}

/** The code is a link that needs no PIN, until it is removed from the list. */
export async function comeInByCode({ page, port }: Stage): Promise<void> {
  await page.getByRole('button', { name: 'Show QR code' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Scanning opens it without the PIN.').waitFor({ state: 'attached' });
  const drawn = await dialog
    .getByRole('img', { name: /^QR code/ })
    .locator('path')
    .getAttribute('d');
  const { pathname } = new URL(readQrCode(modulesOfPath(drawn ?? '')));
  await page.keyboard.press('Escape');
  const statusOf = async (): Promise<number> => (await get(port, `${pathname}notes.txt`)).status;
  await expect.poll(statusOf, SOON).toBe(200);
  await page.getByRole('button', { name: '1 link', exact: true }).click();
  await page.getByRole('button', { name: 'Remove QR code' }).click();
  await expect.poll(statusOf, SOON).toBe(410);
}

/** A link by two clicks, counted when something has arrived, removed and brought back. */
export async function comeInByLink({ electron, page, port }: Stage): Promise<void> {
  await page.getByRole('button', { name: 'Create link…' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('status').getByText('Link 1 is copied.').waitFor();
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
  const { pathname } = new URL(copied);
  const statusOf = async (): Promise<number> => (await get(port, `${pathname}notes.txt`)).status;
  expect(pathname).toMatch(/^\/~\/[\w-]{22}\/$/);
  await expect.poll(statusOf, SOON).toBe(200);
  await page.getByRole('row').filter({ hasText: '/~/Link' }).first().waitFor();
  await page.getByRole('button', { name: '1 link', exact: true }).click();
  await page.getByText(/^1 download\s· ends tomorrow \d\d:\d\d$/).waitFor();
  await page.getByRole('button', { name: 'Remove Link 1' }).click();
  await expect.poll(statusOf, SOON).toBe(410);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(statusOf, SOON).toBe(200);
}
