/** What a newcomer sees, and what a designer looks for, in a browser, with a scripted main process. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { callsOf, changeShare, changeState, logEntries, tellTransfers } from '../support/window/drive.ts';
import { SAMPLE_TIME, sampleEntries } from '../support/window/sample-entries.ts';
import { sampleTransfers } from '../support/window/sample-transfers.ts';
import { appWith, createScenes, RUNNING } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import { untilDrawn, useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();
const scenes = createScenes(STAGE_TIME);
const guide = (page: Page) => page.getByRole('region', { name: 'Open it on the other device' });
const WHO_CAN = 'Everybody in your network can open what you share, until you stop.';
const SMALL = { width: 640, height: 480 };

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not seen');
  return box;
}

const [transfer] = sampleTransfers(SAMPLE_TIME);
if (transfer === undefined) throw new Error('there is no sample');

describe('before anything is shared', () => {
  test('one sentence says who can open it, wherever something can be shared', async () => {
    const { page } = await stage.open(scenes['first-run']);
    await page.getByText(WHO_CAN).waitFor();
    await changeState(page, appWith(RUNNING));
    await page.getByRole('button', { name: 'Share more' }).click();
    await page.getByRole('dialog', { name: 'Share more' }).getByText(WHO_CAN).waitFor();
  });

  test('the first stop of the Tab key is what shares', async () => {
    const { page } = await stage.open(scenes['first-run']);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toMatch(/^Drop a folder here/);
  });
});

describe('while nobody has come', () => {
  test.each([SMALL, { width: 1080, height: 720 }])(
    'the code, the address and three steps are seen whole: %o',
    async (size) => {
      const { page } = await stage.open(scenes['sharing-empty'], size);
      const code = await boxOf(guide(page).getByRole('img', { name: 'QR code of http://192.168.1.20:8000/' }));
      expect(code.width).toBeGreaterThan(140);
      await guide(page).getByText('http://192.168.1.20:8000/', { exact: true }).waitFor();
      expect(await guide(page).getByRole('listitem').count()).toBe(3);
      const { height } = page.viewportSize() ?? size;
      for (const part of [code, await boxOf(guide(page).getByRole('button', { name: 'It does not open?' }))]) {
        expect(part.y + part.height).toBeLessThanOrEqual(height);
      }
    },
  );

  test('nothing of the log is seen, and it takes over with the first visitor; the code is one click away then', async () => {
    const { page } = await stage.open(scenes['sharing-empty'], { width: 1600, height: 1000 });
    await guide(page).waitFor();
    for (const name of ['Access log', 'At a glance']) expect(await page.getByRole('region', { name }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'At a glance' }).count()).toBe(0);
    await logEntries(page, 1, 1);
    await page.getByRole('grid', { name: 'Access log' }).waitFor();
    expect(await guide(page).count()).toBe(0);
    await page.getByRole('button', { name: 'At a glance' }).waitFor();
    await page.getByRole('button', { name: 'Show QR code' }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('img', { name: /^QR code/ })
      .waitFor();
  });

  test('the check stays open when somebody comes meanwhile', async () => {
    const { page } = await stage.open({ ...scenes.check, backlog: [] });
    await guide(page).getByRole('button', { name: 'It does not open?' }).click();
    await page.getByRole('dialog').getByText('http://127.0.0.1:8000/').waitFor();
    await logEntries(page, 1, 1);
    await page.getByRole('grid').waitFor({ state: 'attached' });
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
  });

  test('what the menu bar asks of the log brings it', async () => {
    const { page } = await stage.open(scenes['sharing-empty']);
    await guide(page).waitFor();
    await page.evaluate(() => {
      const { fakeMain } = window as never as import('../support/window/fake-bridge-access.ts').FakePage;
      fakeMain.command('toggle-pause');
    });
    await page.getByText('The log is paused').waitFor();
    await page.getByRole('button', { name: 'Resume' }).first().click();
    await guide(page).waitFor();
    await page.keyboard.press('Control+f');
    await page.locator('[type=search]:focus').waitFor();
  });

  test.each([
    ['this-computer-empty', 'Only this computer can open it'],
    ['loopback-empty', 'There is no network'],
    ['stopped-empty', 'Nobody can open it now'],
    ['starting', 'One moment…'],
  ] as const)('in the state %s it says "%s" and shows no code', async (scene, title) => {
    const { page } = await stage.open(scenes[scene]);
    const section = page.getByRole('region', { name: title });
    await section.waitFor();
    expect(await section.getByRole('img').count()).toBe(0);
  });
});

describe('the log', () => {
  test('does not say that there was no request while one is under way', async () => {
    const { page } = await stage.open(scenes['sharing-empty']);
    await tellTransfers(page, [transfer], 1);
    await page.getByText('Nothing has ended yet').waitFor();
    expect(await page.getByText('No requests yet').count()).toBe(0);
  });

  test.each([SMALL, { width: 1080, height: 720 }])(
    'has its heading where it was when it gets a count: %o',
    async (size) => {
      const { page } = await stage.open(scenes['all-gone'], { ...size, height: 720 });
      const heading = page.getByRole('heading', { name: 'Access log' });
      await page.getByText('240 requests').waitFor();
      const before = await boxOf(heading);
      await page.getByRole('button', { name: 'Clear log' }).click();
      await page.getByText('240 requests').waitFor({ state: 'detached' });
      expect(await boxOf(heading)).toEqual(before);
    },
  );

  test.each(['en', 'zh-CN'] as const)('has room for a day and a time in its smallest list, in %s', async (language) => {
    const preferences = { ...scenes.sharing.state.preferences, language };
    const scene = { ...scenes.sharing, state: { ...scenes.sharing.state, preferences } };
    const { page } = await stage.open(scene, { width: 640, height: 480 });
    await page.getByRole('row').nth(5).waitFor();
    const isCut = await page
      .locator('[data-sequence]')
      .evaluateAll((rows) =>
        rows.some(({ firstElementChild: time }) => time !== null && time.scrollWidth > time.clientWidth),
      );
    expect(isCut).toBe(false);
  });

  test.each([640, 1080])('has room for every usual method, %i wide', async (width) => {
    const methods = ['GET', 'OPTIONS', 'PROPFIND', 'DELETE', 'PATCH'];
    const backlog = sampleEntries(5).map((entry, index) => ({ ...entry, method: methods[index] ?? '' }));
    const { page } = await stage.open({ ...scenes.sharing, backlog }, { width, height: 720 });
    await page.getByRole('row').nth(5).waitFor();
    const cut = await page
      .getByRole('gridcell')
      .evaluateAll(
        (cells, words) =>
          cells.filter((cell) => words.includes(cell.textContent ?? '') && cell.scrollWidth > cell.clientWidth).length,
        methods,
      );
    expect(cut).toBe(0);
  });

  test('is not covered by a message, and follows its end above it', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Columns and files' }).click();
    await page.getByRole('button', { name: 'CSV table' }).click();
    const message = page.getByRole('status').filter({ hasText: /^Saved 240 requests/ });
    const show = message.getByRole('button', { name: 'Show in folder' });
    await show.waitFor();
    await untilDrawn(page);
    const last = await boxOf(page.locator('[data-sequence="240"]'));
    expect(last.y + last.height).toBeLessThanOrEqual((await boxOf(message)).y);
    await show.click();
    expect(await callsOf(page, 'showExport')).toEqual([['/home/ada/porthole.log']]);
  });

  test('never covers the chosen row with the pill of what is new', async () => {
    const { page } = await stage.open(scenes.sharing);
    const chosen = page.locator('[data-sequence="240"]');
    await chosen.click();
    await logEntries(page, 17, 241);
    const pill = await boxOf(page.getByRole('button', { name: '17 new' }));
    const row = await boxOf(chosen);
    expect(pill.y + pill.height <= row.y || pill.y >= row.y + row.height).toBe(true);
  });
});

describe('names', () => {
  const NAMES = ['Folder of the summer 11', 'Folder of the summer 12', 'Folder of the summer 13'];

  test('keep what tells them apart at their end, in the narrow list and in the header', async () => {
    const { page } = await stage.open(scenes['two-shares'], SMALL);
    const [first, second] = scenes['two-shares'].state.shares;
    if (first === undefined || second === undefined) throw new Error('there are two');
    const shares = NAMES.map((name, index) => ({ ...(index === 0 ? first : second), id: `share-${index + 1}`, name }));
    await changeState(page, { shares });
    for (const name of NAMES) {
      const item = page.getByRole('navigation').locator('bdi', { hasText: name });
      const end = await boxOf(item.locator('span').last());
      const frame = await boxOf(item);
      expect(await item.locator('span').last().getAttribute('data-text')).toBe(name.slice(-5));
      expect(end.x + end.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
      expect(end.width).toBeGreaterThan(20);
    }
  });
});

describe('the header', () => {
  test('says who was there once nobody is', async () => {
    const { page } = await stage.open(scenes['all-gone']);
    await page.getByText('39 visitors were here').waitFor();
    const alone = await stage.open({ ...scenes['sharing-empty'], backlog: sampleEntries(1), visitors: 0 });
    await alone.page.getByText(`${sampleEntries(1)[0]?.visitor} was here`).waitFor();
  });

  test('is read by the name of the share, and its ring covers nothing', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('heading', { level: 1, name: 'Photos', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    const button = page.locator('h1 button:focus-visible');
    const box = await boxOf(button);
    const outside = await button.evaluate((element) => {
      const { outlineOffset, outlineWidth } = getComputedStyle(element);
      return Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
    });
    const line = await boxOf(page.locator('header p[data-state]'));
    expect(box.y + box.height + Math.max(0, outside)).toBeLessThanOrEqual(line.y);
  });

  test('has words on what a newcomer needs, and its code fills its dialog', async () => {
    const { page } = await stage.open(scenes.sharing);
    for (const words of ['Share more', 'QR code', 'Open', 'Copy']) {
      expect(await page.getByRole('banner').getByText(words, { exact: true }).first().isVisible(), words).toBe(true);
    }
    await page.getByRole('button', { name: 'Show QR code' }).first().click();
    const dialog = await boxOf(page.getByRole('dialog'));
    const code = await boxOf(page.getByRole('dialog').getByRole('img'));
    expect(code.width / dialog.width).toBeGreaterThan(0.9);
  });

  test('is as it was after the share was stopped and started', async () => {
    const { page } = await stage.open(scenes['sharing-empty']);
    await changeShare(page, { status: { state: 'stopped' } });
    await page.getByRole('region', { name: 'Nobody can open it now' }).waitFor();
    await changeShare(page, { status: RUNNING });
    await guide(page).waitFor();
  });
});
