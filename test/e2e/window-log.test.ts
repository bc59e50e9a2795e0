/** The access log in the window, in a browser, with a scripted main process. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatCombined } from '../../main/access-log/log-line-formats.ts';
import type { WindowCommand } from '../../main/ipc/contract.ts';
import { callsOf, floodLog, logEntries, visibleSequences } from '../support/window/drive.ts';
import type { FakePage } from '../support/window/fake-bridge-access.ts';
import { sampleEntries } from '../support/window/sample-entries.ts';
import { createScenes } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import type { OpenOptions } from '../support/window/window-page.ts';
import { useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();
const scenes = createScenes(STAGE_TIME);
/** Entries in the scene's backlog. */
const BACKLOG = 240;

async function openLog(options?: OpenOptions): Promise<Page> {
  const { page } = await stage.open(scenes.sharing, options);
  await rowOf(page, BACKLOG).waitFor();
  return page;
}

const rowOf = (page: Page, sequence: number) => page.locator(`[data-sequence="${sequence}"]`);
const details = (page: Page) => page.getByRole('region', { name: 'Request details' });
const grid = (page: Page) => page.getByRole('grid');

async function activeRow(page: Page): Promise<string | null> {
  return await grid(page).getAttribute('aria-activedescendant');
}

describe('the list', () => {
  test('has only the rows that are visible, and says how many there are', async () => {
    const page = await openLog();
    expect((await visibleSequences(page)).length).toBeLessThan(30);
    expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(BACKLOG + 1));
    expect(await rowOf(page, BACKLOG).getAttribute('aria-rowindex')).toBe(String(BACKLOG + 1));
  });

  test('follows its tail', async () => {
    const page = await openLog();
    await logEntries(page, 500, BACKLOG + 1);
    await rowOf(page, BACKLOG + 500).waitFor();
    expect((await visibleSequences(page)).at(-1)).toBe(BACKLOG + 500);
  });

  test('stands still once scrolled up, counts what is new, and goes there', async () => {
    const page = await openLog();
    await grid(page).hover();
    await page.mouse.wheel(0, -280);
    await rowOf(page, BACKLOG).waitFor({ state: 'detached' });
    const before = await visibleSequences(page);
    await logEntries(page, 37, BACKLOG + 1);
    const pill = page.getByRole('button', { name: '37 new' });
    await pill.waitFor();
    expect(await visibleSequences(page)).toEqual(before);
    await pill.click();
    await rowOf(page, BACKLOG + 37).waitFor();
    await pill.waitFor({ state: 'detached' });
  });

  test('follows again when scrolled to its end', async () => {
    const page = await openLog();
    await grid(page).hover();
    await page.mouse.wheel(0, -280);
    await rowOf(page, BACKLOG).waitFor({ state: 'detached' });
    await page.mouse.wheel(0, 2000);
    await rowOf(page, BACKLOG).waitFor();
    await logEntries(page, 20, BACKLOG + 1);
    await rowOf(page, BACKLOG + 20).waitFor();
  });

  test('goes on following when it gets more room, or less', async () => {
    const page = await openLog();
    const framed = (): Promise<unknown> =>
      page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    for (const height of [1000, 640, 800]) {
      await page.setViewportSize({ width: 1080, height });
      await framed();
      expect((await visibleSequences(page)).at(-1), `${height} pixels`).toBe(BACKLOG);
    }
    await logEntries(page, 20, BACKLOG + 1);
    await rowOf(page, BACKLOG + 20).waitFor();
  });

  test('longer than a browser can scroll, reaches both ends and moves pixel by pixel', async () => {
    const page = await openLog({ pixelRatio: 2 });
    const last = BACKLOG + 600_000;
    await floodLog(page, 600_000, BACKLOG + 1);
    await rowOf(page, last).waitFor();
    await grid(page).focus();
    await page.keyboard.press('Home');
    await rowOf(page, 1).waitFor();
    await grid(page).dispatchEvent('wheel', { deltaY: 2800 });
    await rowOf(page, 101).waitFor();
    expect((await visibleSequences(page))[0]).toBe(101);
    await grid(page).evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await rowOf(page, last).waitFor();
  });
});

describe('by keyboard', () => {
  test('arrows, pages, Home and End move through the rows', async () => {
    const page = await openLog();
    await grid(page).focus();
    await page.keyboard.press('ArrowUp');
    expect(await activeRow(page)).toBe(`log-entry-${BACKLOG}`);
    await page.keyboard.press('ArrowUp');
    expect(await activeRow(page)).toBe(`log-entry-${BACKLOG - 1}`);
    expect(await rowOf(page, BACKLOG - 1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Home');
    await rowOf(page, 1).waitFor();
    expect(await activeRow(page)).toBe('log-entry-1');
    await page.keyboard.press('ArrowUp');
    expect(await activeRow(page)).toBe('log-entry-1');
    await page.keyboard.press('PageDown');
    const paged = Number((await activeRow(page))?.replace('log-entry-', ''));
    expect(paged).toBeGreaterThan(8);
    await page.keyboard.press('PageUp');
    expect(await activeRow(page)).toBe('log-entry-1');
    await page.keyboard.press('End');
    await rowOf(page, BACKLOG).waitFor();
    expect(await activeRow(page)).toBe(`log-entry-${BACKLOG}`);
  });

  test('Enter opens the details, arrows look at others, Escape closes', async () => {
    const page = await openLog();
    await grid(page).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await details(page).getByText('GET /Videos/beach%20day.mp4 HTTP/1.1').waitFor();
    await page.keyboard.press('ArrowUp');
    await details(page).getByText('GET /report.pdf HTTP/1.1').waitFor();
    await page.keyboard.press('Escape');
    await details(page).waitFor({ state: 'detached' });
    expect(await grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('Escape in the details closes them and leads back to the list', async () => {
    const page = await openLog();
    await rowOf(page, BACKLOG - 2).click();
    await details(page).getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Escape');
    await details(page).waitFor({ state: 'detached' });
    expect(await grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('typing in the list filters it, and so does the shortcut for finding', async () => {
    const page = await openLog();
    await grid(page).focus();
    await page.keyboard.type('jpg');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jpg');
    await grid(page).focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('zip');
    expect(await page.getByRole('searchbox').inputValue()).toBe('zip');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });
});

describe('the menu bar', () => {
  const ask = (page: Page, command: WindowCommand): Promise<void> =>
    page.evaluate((asked) => (window as never as FakePage).fakeMain.command(asked), command);

  test('finds, pauses, opens what happened at a glance, and saved logs', async () => {
    const page = await openLog();
    await ask(page, 'find');
    await page.keyboard.type('zip');
    expect(await page.getByRole('searchbox').inputValue()).toBe('zip');
    await ask(page, 'toggle-pause');
    await page.getByRole('button', { name: 'Resume' }).first().waitFor();
    await ask(page, 'toggle-pause');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await ask(page, 'toggle-glance');
    await page.getByRole('region', { name: 'At a glance' }).waitFor();
    await ask(page, 'open-saved-log');
    await page.getByText('Saved log: Photos-1.log').waitFor();
  });
});

describe('the details', () => {
  test('hold the list still while they are looked at', async () => {
    const page = await openLog();
    await rowOf(page, BACKLOG - 1).click();
    await details(page).waitFor();
    const before = await visibleSequences(page);
    await logEntries(page, 12, BACKLOG + 1);
    await page.getByRole('button', { name: '12 new' }).waitFor();
    expect(await visibleSequences(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await rowOf(page, BACKLOG + 12).waitFor();
  });

  test('show the exchange on the wire, its times and its connection', async () => {
    const page = await openLog();
    await rowOf(page, 233).click();
    const panel = details(page);
    await panel.getByText('User-Agent:').waitFor();
    await panel.getByText('X-Content-Type-Options:').waitFor();
    await panel.getByText('Connection accepted').waitFor();
    await panel.getByText('Connection 39, exchange 5 · port 51422').waitFor();
    expect(await panel.getByRole('list', { name: 'On the same connection' }).getByRole('listitem').count()).toBe(6);
  });

  test('lead to other requests on the same connection', async () => {
    const page = await openLog();
    await rowOf(page, 233).click();
    const others = details(page).getByRole('list', { name: 'On the same connection' });
    await others.getByRole('button').first().click();
    await page.locator('[role=row][aria-selected=true][data-sequence="229"]').waitFor();
    expect(await others.getByRole('button').first().getAttribute('aria-current')).toBe('true');
  });

  test('of a page without its scripts offer to let them run, and to take that back', async () => {
    const { page } = await stage.open({ ...scenes.sharing, withholdsScripts: true });
    const backup = page.getByRole('row').filter({ hasText: '/backup.tar' }).last();
    await backup.click();
    await details(page).getByText('This page was shown without its scripts').waitFor();
    await details(page).getByRole('button', { name: 'Let pages run their scripts' }).click();
    await details(page).getByRole('button', { name: 'Let pages run their scripts' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await details(page).getByRole('button', { name: 'Let pages run their scripts' }).waitFor();
    expect(await callsOf(page, 'changeShare')).toEqual([
      [expect.any(String), { site: 'on' }],
      [expect.any(String), { site: 'automatic' }],
    ]);
  });

  test('of a page without scripts say nothing of them', async () => {
    const page = await openLog();
    await page.getByRole('row').filter({ hasText: '/backup.tar' }).last().click();
    await details(page).getByText('User-Agent:').waitFor();
    expect(await details(page).getByRole('button', { name: 'Let pages run their scripts' }).count()).toBe(0);
  });

  test('of an exchange that is too old say so', async () => {
    const { page } = await stage.open({ ...scenes.sharing, forgetsDetails: true });
    await rowOf(page, BACKLOG).click();
    await details(page).getByText('This exchange is too old').waitFor();
  });

  test('copy the line in Combined Log Format and the request as a curl command', async () => {
    const page = await openLog();
    const entry = sampleEntries(BACKLOG)[BACKLOG - 1];
    if (entry === undefined) throw new Error('there is no sample');
    await rowOf(page, BACKLOG).click();
    await details(page).getByText('User-Agent:').waitFor();
    await details(page).getByRole('button', { name: 'Copy log line' }).click();
    await details(page).getByRole('button', { name: 'Copy as curl' }).click();
    const [line, curl] = await callsOf(page, 'copyText');
    const minutes = (text: unknown): string => String(text).replace(/\[.*?\]/, '[]');
    expect(minutes(line)).toBe(minutes(formatCombined(entry)));
    expect(String(curl)).toMatch(/^curl -H 'User-Agent: .* http:\/\/192\.168\.1\.20:8000\/Videos\/beach%20day\.mp4$/);
  });
});

describe('the connection in the details', () => {
  test('says who closed it, and when', async () => {
    const page = await openLog();
    const aborted = sampleEntries(BACKLOG)
      .reverse()
      .find(({ ending }) => ending === 'aborted');
    await rowOf(page, aborted?.sequence ?? 0).click();
    await details(page)
      .getByText(/^Closed by the visitor at \d\d:\d\d:\d\d\.\d{3}$/)
      .waitFor();
    await rowOf(page, BACKLOG).click();
    await details(page).getByText('The connection is still open.').waitFor();
  });
});

describe('filters', () => {
  test('combine, count, and are cleared', async () => {
    const page = await openLog();
    await page.getByRole('searchbox').fill('holiday');
    await page.getByRole('button', { name: 'Status 2xx' }).click();
    await page.getByRole('combobox', { name: 'Method' }).selectOption('GET');
    await page.getByRole('combobox', { name: 'Visitor' }).selectOption('192.168.1.51');
    const expected = sampleEntries(BACKLOG).filter(
      ({ target, status, method, visitor }) =>
        target.includes('Holiday') && status < 300 && method === 'GET' && visitor === '192.168.1.51',
    );
    await page.getByText(`${expected.length} of 240 requests`).waitFor();
    expect(await visibleSequences(page)).toEqual(expected.map(({ sequence }) => sequence));
    await page.getByRole('searchbox').fill('nothing like this');
    await page.getByText('None of 240 requests passes this filter.').waitFor();
    await page.getByRole('button', { name: 'Show all requests' }).click();
    await page.getByText('240 requests', { exact: true }).waitFor();
  });

  test('are set to a visitor from the details', async () => {
    const page = await openLog();
    await rowOf(page, BACKLOG).click();
    await details(page).getByRole('button', { name: 'Only this visitor' }).click();
    expect(await page.getByRole('combobox', { name: 'Visitor' }).inputValue()).toBe('192.168.1.34');
  });

  test('apply to what comes later', async () => {
    const page = await openLog();
    await page.getByRole('button', { name: 'Status 5xx' }).click();
    await logEntries(page, 180, BACKLOG + 1);
    const expected = sampleEntries(420).filter(({ status }) => status >= 500);
    await page.getByText(`${expected.length} of 420 requests`).waitFor();
    expect((await visibleSequences(page)).at(-1)).toBe(expected.at(-1)?.sequence);
  });
});

describe('the log', () => {
  test('pauses, says what waits, and goes on', async () => {
    const page = await openLog();
    await page.getByRole('button', { name: 'Pause' }).click();
    await logEntries(page, 15, BACKLOG + 1);
    await page.getByText('Paused · 15 waiting').waitFor();
    expect((await visibleSequences(page)).at(-1)).toBe(BACKLOG);
    await page.getByRole('button', { name: 'Resume' }).first().click();
    await rowOf(page, BACKLOG + 15).waitFor();
  });

  test('is cleared here and in the main process', async () => {
    const page = await openLog();
    await rowOf(page, BACKLOG).click();
    await page.getByRole('button', { name: 'Clear log' }).click();
    await page.getByText('The log was cleared', { exact: true }).waitFor();
    expect(await details(page).count()).toBe(0);
    expect(await callsOf(page, 'clearLog')).toEqual([['share-1']]);
    await logEntries(page, 2, BACKLOG + 1);
    await rowOf(page, BACKLOG + 2).waitFor();
    expect(await visibleSequences(page)).toEqual([BACKLOG + 1, BACKLOG + 2]);
  });

  test('says three different things when it is empty', async () => {
    const { page } = await stage.open(scenes.sharing);
    await page.getByRole('button', { name: 'Clear log' }).click();
    await page.getByText('The log was cleared', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('The log is paused').waitFor();
    await logEntries(page, 3, 241);
    await page.getByText('3 requests wait until you resume.').waitFor();
    await page.getByRole('button', { name: 'Resume' }).first().click();
    await page.getByRole('searchbox').fill('nothing like this');
    await page.getByText('No match').waitFor();
  });

  test('shows names from visitors as text, whatever they are', async () => {
    const { page } = await stage.open({
      ...scenes['sharing-empty'],
      backlog: sampleEntries(2).map((entry) => ({
        ...entry,
        target: '/<img src=x onerror=alert(1)>%E2%80%AE\u0007',
        userAgent: '<script>alert(1)</script>',
      })),
    });
    await rowOf(page, 2).getByText('/<img src=x onerror=alert(1)>%E2%80%AE%07').waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });
});
