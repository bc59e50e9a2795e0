/** `npm run bench -- saved-log`: a large saved log in the app's window: opened, searched letter by letter, sorted. */
import path from 'node:path';
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
const SORT_COLUMNS: readonly string[] = ['Size', 'Path', 'Visitor'];
const OPEN_TIMEOUT_MS = 300_000;

/** One thing that a person does, and how long it took until rows showed it. */
export interface SavedLogStep extends ListChange {
  readonly title: string;
  readonly longestTaskMs: number;
}

export interface SavedLogResults {
  readonly date: string;
  readonly machine: Machine;
  readonly entries: number;
  readonly fileBytes: number;
  readonly openMs: number;
  readonly openLongestTaskMs: number;
  readonly residentBefore: number;
  readonly residentAfter: number;
  readonly steps: readonly SavedLogStep[];
}

export async function runSavedLogBench({ entries }: BenchOptions): Promise<SavedLogResults> {
  const closeDisplay = await openDisplay();
  try {
    return await withScratch((scratch) => measure(entries, scratch));
  } finally {
    await closeDisplay();
  }
}

async function measure(entries: number, scratch: string): Promise<SavedLogResults> {
  console.error(`writing ${entries.toLocaleString('en-US')} entries`);
  const file = path.join(scratch, 'saved.log');
  const fileBytes = await writeLogFile(file, entries, 'combined');
  const { folder } = await writeContent(path.join(scratch, 'shared'), { files: listFiles([]), entries: [] });
  const app = await startApp(ROOT, folder, path.join(scratch, 'home'));
  try {
    await watchPage(app.page);
    await watchList(app.page);
    const residentBefore = readMemory(app.pid).resident;
    console.error('opening');
    const openMs = await openLog(app, file, entries);
    const { longestTaskMs: openLongestTaskMs } = await takeFindings(app.page);
    const steps = [...(await search(app)), ...(await sort(app))];
    return {
      date: new Date().toISOString(),
      machine: await describeMachine(),
      entries,
      fileBytes,
      openMs,
      openLongestTaskMs,
      residentBefore,
      residentAfter: readMemory(app.pid).resident,
      steps,
    };
  } finally {
    await app.close();
  }
}

/** Returns how long it took until all entries were there, in milliseconds. */
async function openLog({ page, chooseFiles }: AppUnderTest, file: string, entries: number): Promise<number> {
  await chooseFiles([file]);
  await page.getByRole('button', { name: 'Columns and files' }).click();
  const startedAt = performance.now();
  await page.getByRole('button', { name: 'Open a saved log…' }).click();
  await page
    .getByText(`${entries.toLocaleString('en-US')} requests`, { exact: true })
    .waitFor({ timeout: OPEN_TIMEOUT_MS });
  return performance.now() - startedAt;
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
