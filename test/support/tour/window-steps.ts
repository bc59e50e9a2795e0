/** The tour's steps through the window itself: addresses, what there is at a glance, keys, menus, languages. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectBriefMotion, expectMirrored } from '../look.ts';
import { chooseInMenuBar, readShare, SOON } from '../porthole-page.ts';
import type { Tour } from './tour.ts';
import { count, curl, details } from './tour.ts';

/** The best address is on show, the others are folded away; what was copied is read out. */
export async function unfoldAddresses({ electron, page }: Tour): Promise<void> {
  const { status } = await readShare(page);
  const [, ...others] = status.state === 'running' ? status.addresses.map(({ url }) => url) : [];
  const fold = page.getByRole('button', { name: /^\d+ other address/ });
  const list = page.getByRole('list').filter({ hasText: others.at(-1) ?? '' });
  expect(await list.count()).toBe(0);
  await fold.click();
  expect(await list.getByRole('listitem').count()).toBe(others.length);
  await page.getByRole('button', { name: `Copy address: ${others.at(-1)}` }).click();
  await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText()), SOON).toBe(others.at(-1));
  await page.getByRole('status').getByText('Address copied').waitFor({ state: 'attached' });
  await expectAccessible(page, 'addresses');
  await fold.click();
  await list.waitFor({ state: 'detached' });
}

/** The numbers that can be read are those of what was fetched, however they are told. */
export async function glance({ electron, page, address }: Tour): Promise<void> {
  await page.getByRole('button', { name: 'Clear log' }).click();
  for (let time = 0; time < 3; time += 1) await curl(`${address}large.txt`, `${address}missing.txt`);
  await chooseInMenuBar(electron, 'At a glance');
  const section = page.getByRole('region', { name: 'At a glance' });
  await section.getByRole('img', { name: /^Chart of the last five minutes/ }).waitFor();
  await expectAccessible(page, 'glance');
  await expectBriefMotion(page);
  await section.getByRole('button', { name: 'Show as table' }).click();
  const rows = section.getByRole('region', { name: 'Last five minutes' }).locator('tbody tr');
  const sum = async (column: number): Promise<number> =>
    (await rows.locator(`td:nth-of-type(${column})`).allInnerTexts()).reduce((all, text) => all + Number(text), 0);
  await expect.poll(() => sum(1), SOON).toBe(6);
  expect(await sum(2)).toBe(3);
  const first = section.getByRole('row', { name: '/large.txt' });
  expect((await first.getByRole('cell').allInnerTexts()).join(' ')).toMatch(/^3× 15\.0\skB$/);
  await section.getByRole('button', { name: 'Errors', exact: true }).click();
  await section.getByRole('row', { name: '404 /missing.txt' }).getByText('3×').waitFor();
  await section.getByRole('button', { name: 'Visitors', exact: true }).click();
  await section.getByRole('row', { name: '127.0.0.1' }).getByText('6×').waitFor();
  const { requests, errors, visitors } = (await readShare(page)).totals;
  for (const total of [`${requests} requests`, `${errors} errors`, `${visitors} visitors`]) {
    await section.getByText(total, { exact: true }).waitFor();
  }
  await expectAccessible(page, 'glance-table');
  await expectMirrored(page);
  await chooseInMenuBar(electron, 'At a glance');
  await section.waitFor({ state: 'detached' });
}

/** Nothing but keys: to the log, through it, into the details and back, and into the filter. */
export async function useKeys({ electron, page }: Tour): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Access log' });
  const selected = (): Promise<string | null> =>
    page.locator('[role=row][aria-selected=true]').getAttribute('data-sequence');
  await grid.focus();
  await page.keyboard.press('Home');
  const first = Number(await selected());
  await page.keyboard.press('ArrowDown');
  expect(Number(await selected())).toBe(first + 1);
  await page.keyboard.press('Enter');
  await details(page).getByText('GET /missing.txt HTTP/1.1').waitFor();
  await page.keyboard.press('End');
  expect(Number(await selected())).toBe(first + 5);
  await page.keyboard.press('Escape');
  await details(page).waitFor({ state: 'detached' });
  await page.keyboard.type('large');
  await count(page, '3 of 6 requests');
  await page.keyboard.press('Escape');
  await count(page, '6 requests');
  await grid.focus();
  await chooseInMenuBar(electron, 'Find in the log');
  await expect.poll(() => page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
}

/** With Tab alone each thing that can be pressed or filled in has its turn, and is seen to have it. */
export async function walkThrough({ page }: Tour): Promise<void> {
  const { unreached, unseen } = await walkByTab(page);
  expect({ unreached, unseen }).toEqual({ unreached: [], unseen: [] });
}

async function walkByTab(page: Page): Promise<{ unreached: string[]; unseen: string[] }> {
  const mark = 'data-tour';
  const total = await page.evaluate((name) => {
    const wanted = [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary, [tabindex]')].filter(
      (element) => element.tabIndex >= 0 && element.checkVisibility({ checkVisibilityCSS: true }),
    );
    for (const element of wanted) element.setAttribute(name, 'waiting');
    return wanted.length;
  }, mark);
  for (let press = 0; press <= total; press += 1) {
    await page.keyboard.press('Tab');
    await page.evaluate((name) => {
      const focused = document.activeElement;
      if (!focused?.hasAttribute(name)) return;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      // What holds the list draws its ring, over the rows.
      const holder = getComputedStyle(focused.parentElement ?? focused, '::after');
      const hasHolderRing = holder.content !== 'none' && holder.borderTopWidth !== '0px';
      const isSeen = hasHolderRing || (outlineStyle !== 'none' && outlineWidth !== '0px');
      focused.setAttribute(name, isSeen ? 'seen' : 'unseen');
    }, mark);
  }
  return await page.evaluate((name) => {
    const withState = (state: string): string[] =>
      [...document.querySelectorAll(`[${name}=${state}]`)].map((element) => element.outerHTML.slice(0, 200));
    return { unreached: withState('waiting'), unseen: withState('unseen') };
  }, mark);
}

/** The shortcuts that people expect stand in the menu bar; that for finding works where there is no menu bar, too. */
export async function findShortcuts({ electron, page }: Tour): Promise<void> {
  const shortcuts = await electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).map(({ label, accelerator }) => `${label}: ${accelerator}`),
    ),
  );
  const expected = [
    'Choose a folder…: CmdOrCtrl+O',
    'Open a saved log…: CmdOrCtrl+Shift+O',
    'Settings…: CmdOrCtrl+,',
    'Find in the log: CmdOrCtrl+F',
    'At a glance: CmdOrCtrl+Shift+G',
    'Pause or resume the log: CmdOrCtrl+Shift+P',
    'Stop sharing: CmdOrCtrl+Shift+S',
    'Copy address: CmdOrCtrl+Shift+C',
    'Quit Porthole: CmdOrCtrl+Q',
  ];
  expect(shortcuts).toEqual(expect.arrayContaining(expected));
  await page.getByRole('button', { name: 'Stop', exact: true }).focus();
  await page.keyboard.press('Control+f');
  expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
}

/** A right click on text offers what can be done with it; the menu itself is the system's. */
export async function clickRight({ electron, page }: Tour): Promise<void> {
  await electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(this: { items: readonly { label: string }[] }): void {
      Object.assign(globalThis, { offered: this.items.map(({ label }) => label) });
    };
  });
  await page.getByRole('searchbox').click({ button: 'right' });
  const offered = (): Promise<unknown> =>
    electron.evaluate(() => (globalThis as unknown as { offered?: readonly string[] }).offered);
  await expect.poll(offered, SOON).toEqual(['Cut', 'Copy', 'Paste', '', 'Select all']);
}

/** The log is kept on disk by a switch, and another language holds at once: in the window, and in the menu bar. */
export async function changeSettings({ electron, page }: Tour): Promise<void> {
  await chooseInMenuBar(electron, 'Settings…');
  // The switch follows when the main process has taken it.
  await page.getByLabel('Keep the log on disk').click();
  await page.getByText(/^Writing: 0\sB in this file$/).waitFor();
  await page.getByLabel('Format').selectOption('JSON lines');
  await expect
    .poll(async () => (await readShare(page)).logFile, SOON)
    .toMatchObject({
      state: 'writing',
      path: expect.stringMatching(/\.jsonl$/),
    });
  await expectAccessible(page, 'settings');
  await page.getByLabel('Language').selectOption('简体中文');
  await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
  const labels = await chooseInMenuBar(electron, '放大');
  expect(labels).toEqual(expect.arrayContaining(['概览', '实际大小', '缩小', '全屏']));
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByText('307 个请求', { exact: true }).waitFor();
  await page
    .getByText(/^\d+(?:秒|分钟)前$/)
    .first()
    .waitFor();
  await page.getByRole('grid').press('End');
  await page.keyboard.press('Enter');
  await page.getByText(/^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d:\d\d\.\d{3}$/).waitFor();
  await page.getByRole('columnheader', { name: '访客' }).waitFor();
}
