/** `npm run bench -- saved-log`: large saved logs in the app's window: opened, searched letter by letter, sorted. */
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { AppUnderTest } from '../app-under-test.ts';
import { startApp, withScratch } from '../app-under-test.ts';
import { writeContent } from '../content.ts';
import { listFiles } from '../dimensions.ts';
import { openDisplay } from '../display.ts';
import type { Machine } from '../machine.ts';
import { describeMachine } from '../machine.ts';
import type { BenchOptions } from '../options.ts';
import { ROOT } from '../places.ts';
import { readMemory } from '../process-tree.ts';
import type { ListChange } from './list-watch.ts';
import { takeChange, waitForList, watchList } from './list-watch.ts';
import { RARE_TEXT, writeLogFile } from './log-file.ts';
import { takeFindings, watchPage } from './page-watch.ts';

/** What a person looks for, typed letter by letter: found often, found seldom, found at the far end only. */
const SEARCHES: readonly string[] = ['picture-1234', '10.0.1.17', RARE_TEXT.slice(0, 12)];
const SORT_COLUMNS: readonly string[] = ['Time', 'Size', 'Path', 'Visitor'];
const OPEN_TIMEOUT_MS = 300_000;
/** Pages that were given back take a moment to leave the process. */
const REST_MS = 500;

/** One thing that a person does, and how long it took until rows showed it. */
export interface SavedLogStep extends ListChange {
  readonly title: string;
  readonly longestTaskMs: number;
}

/** Memory is that of all the app's processes, in octets. */
export interface SavedLogFindings {
  readonly entries: number;
  readonly fileBytes: number;
  /** From the button that opens it to the first rows. */
  readonly firstRowsMs: number;
  readonly openMs: number;
  readonly openLongestTaskMs: number;
  readonly residentBefore: number;
  readonly residentOpened: number;
  /** After it was searched and sorted. */
  readonly residentUsed: number;
  /** After it was closed. */
  readonly residentClosed: number;
  readonly steps: readonly SavedLogStep[];
}

export interface SavedLogResults {
  readonly date: string;
  readonly machine: Machine;
  readonly logs: readonly SavedLogFindings[];
}

export async function runSavedLogBench({ entries }: BenchOptions): Promise<SavedLogResults> {
  const closeDisplay = await openDisplay();
  try {
    const logs: SavedLogFindings[] = [];
    for (const count of entries) logs.push(await withScratch((scratch) => measure(count, scratch)));
    return { date: new Date().toISOString(), machine: await describeMachine(), logs };
  } finally {
    await closeDisplay();
  }
}

async function measure(entries: number, scratch: string): Promise<SavedLogFindings> {
  console.error(`writing ${entries.toLocaleString('en-US')} entries`);
  const file = path.join(scratch, 'saved.log');
  const fileBytes = await writeLogFile(file, entries, 'combined');
  const { folder } = await writeContent(path.join(scratch, 'shared'), { files: listFiles([]), entries: [] });
  const app = await startApp(ROOT, folder, path.join(scratch, 'home'));
  try {
    await watchPage(app.page);
    await watchList(app.page);
    const residentBefore = await readRested(app);
    console.error('opening');
    const opened = await openLog(app, file, entries);
    const { longestTaskMs: openLongestTaskMs } = await takeFindings(app.page);
    const residentOpened = await readRested(app);
    const steps = [...(await search(app)), ...(await sort(app))];
    const residentUsed = await readRested(app);
    await app.page.getByRole('button', { name: 'Back to the live log' }).click();
    await app.page.getByText('Saved log:').waitFor({ state: 'detached' });
    const residentClosed = await readRested(app);
    const memory = { residentBefore, residentOpened, residentUsed, residentClosed };
    return { entries, fileBytes, ...opened, openLongestTaskMs, ...memory, steps };
  } finally {
    await app.close();
  }
}

/** Memory without what would only have to be collected: when that happens is the engine's own affair. */
async function readRested({ page, pid }: AppUnderTest): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.detach();
  await delay(REST_MS);
  return readMemory(pid).resident;
}

/** How long it took until there were rows, and until all entries were there, in milliseconds. */
async function openLog(
  { page, chooseFiles }: AppUnderTest,
  file: string,
  entries: number,
): Promise<{ readonly firstRowsMs: number; readonly openMs: number }> {
  await chooseFiles([file]);
  await page.getByRole('button', { name: 'Columns and files' }).click();
  await page.getByRole('button', { name: 'Open a saved log…' }).click();
  // Looks at one element: to search the page for a text, in each frame, would cost as much as drawing it.
  await page.waitForFunction(
    (count) => document.querySelector('h2 + p')?.textContent === count,
    `${entries.toLocaleString('en-US')} requests`,
    { timeout: OPEN_TIMEOUT_MS },
  );
  const { firstMs, wholeMs } = await takeChange(page);
  return { firstRowsMs: firstMs, openMs: wholeMs };
}

async function search({ page }: AppUnderTest): Promise<readonly SavedLogStep[]> {
  const field = page.getByRole('searchbox');
  const steps: SavedLogStep[] = [];
  for (const words of SEARCHES) {
    console.error(`searching ${words}`);
    await field.focus();
    for (let length = 1; length <= words.length; length += 1) {
      await takeFindings(page);
      await page.keyboard.press(words.charAt(length - 1));
      const change = await takeChange(page);
      const { longestTaskMs } = await takeFindings(page);
      steps.push({ title: `typing ${words.slice(0, length)}`, longestTaskMs, ...change });
    }
    await field.fill('');
    await waitForList(page);
  }
  return steps;
}

async function sort({ page }: AppUnderTest): Promise<readonly SavedLogStep[]> {
  const steps: SavedLogStep[] = [];
  for (const column of SORT_COLUMNS) {
    console.error(`sorting by ${column}`);
    await takeFindings(page);
    await page.getByRole('columnheader', { name: column }).getByRole('button').click();
    const change = await takeChange(page);
    const { longestTaskMs } = await takeFindings(page);
    steps.push({ title: `sorting by ${column}`, longestTaskMs, ...change });
  }
  return steps;
}
