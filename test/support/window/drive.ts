/** What tests of the window do on its page, and ask of the scripted main process behind it. */
import type { Page } from 'playwright-core';
import type { Transfer } from '../../../main/access-log/transfer.ts';
import type { AppState, ShareState } from '../../../main/ipc/app-state.ts';
import type { LanguageTag } from '../../../main/words/languages.ts';
import type { RecordedCall } from './fake-bridge.ts';
import type { FakePage } from './fake-bridge-access.ts';

/** The window's calls so far with this name, the first one first: their arguments. */
export async function callsOf(page: Page, name: keyof FakePage['porthole']): Promise<RecordedCall['args'][]> {
  return await page.evaluate((wanted) => {
    const { fakeMain } = window as never as FakePage;
    return fakeMain.calls.filter((call) => call.name === wanted).map((call) => [...call.args]);
  }, name);
}

/** Adds sample entries to the log, with sequence numbers from `first` on. */
export async function logEntries(page: Page, count: number, first: number): Promise<void> {
  await page.evaluate(
    ([many, from]) => {
      const { fakeMain, sampleEntries } = window as never as FakePage;
      fakeMain.log(sampleEntries(many, from));
    },
    [count, first] as const,
  );
}

/** Adds very many entries, as fast as the page takes them. */
export async function floodLog(page: Page, count: number, first: number): Promise<void> {
  await page.evaluate(
    ([many, from]) => {
      const { fakeMain, sampleEntries, encodeBatch } = window as never as FakePage;
      const { numbers, codes, texts } = encodeBatch(sampleEntries(10_000, 1));
      for (let next = from; next < from + many; next += 10_000) {
        fakeMain.tellBatch({ first: next, count: Math.min(10_000, from + many - next), numbers, codes, texts });
      }
    },
    [count, first] as const,
  );
}

export async function tellTransfers(page: Page, transfers: readonly Transfer[], visitors: number): Promise<void> {
  await page.evaluate(([running, count]) => (window as never as FakePage).fakeMain.transfers(running, count), [
    transfers,
    visitors,
  ] as const);
}

export async function changeShare(page: Page, change: Partial<ShareState>): Promise<void> {
  await page.evaluate((news) => (window as never as FakePage).fakeMain.setShare(news), change);
}

/** The language is chosen while the window is open; resolves once it speaks it. */
export async function speakLanguage(page: Page, language: LanguageTag): Promise<void> {
  await changeState(page, { systemLanguage: language });
  await page.waitForFunction((tag) => document.documentElement.lang === tag, language);
}

export async function changeState(page: Page, change: Partial<AppState>): Promise<void> {
  await page.evaluate((news) => (window as never as FakePage).fakeMain.setState(news), change);
}

/** Drags something with this name over the window, and lets go of it when asked to. */
export async function drag(page: Page, name: string, event: 'dragover' | 'drop'): Promise<void> {
  await page.evaluate(
    ([type, file]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([], file));
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [event, name] as const,
  );
}

/** Sequence numbers of the rows that are wholly or partly visible, from top to bottom. */
export async function visibleSequences(page: Page): Promise<number[]> {
  return await page
    .locator('[role=row][data-sequence]')
    .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.sequence)));
}
