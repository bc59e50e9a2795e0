/** Looks into the app's window: which entries arrive, how long the page is busy and how even its frames are. */
import type { Page } from 'playwright-core';
import type { Bridge } from '../../../main/ipc/contract.ts';
import { quantile } from '../statistics.ts';

/** Lives in the page. */
interface Watch {
  received: number;
  lastSequence: number;
  /** Entries missing between one batch and the next. */
  missing: number;
  longTasksMs: number[];
  framesMs: number[];
}

interface WatchedWindow {
  readonly porthole: Bridge;
  portholeWatch: Watch;
}

/** What was seen since the last look. */
export interface PageFindings {
  readonly received: number;
  readonly missing: number;
  readonly longestTaskMs: number;
  /** Tasks that kept the page busy for more than 50 ms. */
  readonly longTasks: number;
  readonly framesPerSecond: number;
  readonly frameP95Ms: number;
  readonly frameMaxMs: number;
}

/** Begins to watch. It costs one more listener beside the window's own. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as WatchedWindow;
    const watch: Watch = { received: 0, lastSequence: 0, missing: 0, longTasksMs: [], framesMs: [] };
    watched.portholeWatch = watch;
    watched.porthole.onLog(({ batch }) => {
      if (watch.lastSequence > 0) watch.missing += batch.first - watch.lastSequence - 1;
      watch.lastSequence = batch.first + batch.count - 1;
      watch.received += batch.count;
    });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longTasksMs.push(duration);
    }).observe({ type: 'longtask' });
    let before = performance.now();
    const frame = (now: number): void => {
      watch.framesMs.push(now - before);
      before = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Switches the log on disk on: all of it, in the folder that the app's dialog chooses. */
export async function keepLog(page: Page, folder: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { porthole } = window as unknown as WatchedWindow;
    await porthole.chooseLogFolder();
    const { logFiles } = await porthole.getState();
    await porthole.setLogFiles({ ...logFiles, enabled: true, folder: wanted, maxFiles: 0, maxDays: 0 });
  }, folder);
}

/** Tells what was seen and begins anew. */
export async function takeFindings(page: Page): Promise<PageFindings> {
  const seen = await page.evaluate(() => {
    const watch = (window as unknown as WatchedWindow).portholeWatch;
    const { received, missing, longTasksMs, framesMs } = watch;
    Object.assign(watch, { received: 0, missing: 0, longTasksMs: [], framesMs: [] });
    return { received, missing, longTasksMs, framesMs };
  });
  const frames = [...seen.framesMs].sort((a, b) => a - b);
  const shownMs = frames.reduce((total, frame) => total + frame, 0);
  return {
    received: seen.received,
    missing: seen.missing,
    longestTaskMs: Math.max(0, ...seen.longTasksMs),
    longTasks: seen.longTasksMs.length,
    framesPerSecond: (frames.length / shownMs) * 1000,
    frameP95Ms: quantile(frames, 0.95),
    frameMaxMs: frames.at(-1) ?? Number.NaN,
  };
}

/** Waits until so many entries have arrived since the last look; gives up quietly, since the count tells. */
export async function waitForEntries(page: Page, count: number, timeoutMs: number): Promise<void> {
  await page
    .waitForFunction((wanted) => (window as unknown as WatchedWindow).portholeWatch.received >= wanted, count, {
      timeout: timeoutMs,
    })
    .catch((error) => {
      if (!(error instanceof Error && error.name === 'TimeoutError')) throw error;
    });
}

/** Turns the mouse wheel over the log until `isOver`, up and down in turns, as fast as the page takes it. */
export async function scrollLog(page: Page, isOver: () => boolean): Promise<void> {
  const middle = await page.evaluate(() => {
    const longest = [...document.querySelectorAll('*')]
      .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY))
      .reduce((best: Element | undefined, element) => {
        return element.scrollHeight > (best?.scrollHeight ?? element.clientHeight) ? element : best;
      }, undefined);
    const box = longest?.getBoundingClientRect();
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  if (middle === undefined) throw new Error('The window shows no log that scrolls.');
  await page.mouse.move(middle.x, middle.y);
  for (let turn = 0; !isOver(); turn += 1) await page.mouse.wheel(0, turn % 60 < 40 ? -240 : 300);
}
