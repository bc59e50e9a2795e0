/** Looks at the list in the app's window: when, after a person did something, it first showed it, and when all of it. */
import type { Page } from 'playwright-core';

/** Nothing happens any more when the list was the same for so long. */
const SETTLED_MS = 700;
const SETTLE_TIMEOUT_MS = 60_000;

/** Lives in the page. */
interface ListWatch {
  /** When the person did something. */
  actedAt: number;
  firstChangeAt: number;
  lastChangeAt: number;
  shown: string;
}

interface WatchedWindow {
  portholeList: ListWatch;
}

/** How long it took since the person's key or button, in milliseconds. */
export interface ListChange {
  /** Until rows or their count first changed on the screen. */
  readonly firstMs: number;
  /** Until they changed for the last time. */
  readonly wholeMs: number;
}

/** Begins to watch: looks at rows and their count in each frame. */
export async function watchList(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as WatchedWindow;
    const watch: ListWatch = { actedAt: 0, firstChangeAt: 0, lastChangeAt: 0, shown: '' };
    watched.portholeList = watch;
    const act = ({ timeStamp }: Event): void => {
      Object.assign(watch, { actedAt: timeStamp, firstChangeAt: 0, lastChangeAt: timeStamp });
    };
    window.addEventListener('keydown', act, { capture: true });
    window.addEventListener('click', act, { capture: true });
    const look = (): void => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=row][data-sequence]')];
      const count = document.querySelector('h2 + p')?.textContent ?? '';
      const shown = `${count} ${rows.map(({ dataset }) => dataset.sequence).join(' ')}`;
      if (shown !== watch.shown) {
        watch.lastChangeAt = performance.now();
        watch.firstChangeAt ||= watch.lastChangeAt;
        watch.shown = shown;
      }
      // After the frame's own callbacks, so that what they draw is seen.
      requestAnimationFrame(() => queueMicrotask(look));
    };
    look();
  });
}

/** Waits until the list stands still, and tells what became of the last thing that the person did. */
export async function takeChange(page: Page): Promise<ListChange> {
  await waitForList(page);
  return await page.evaluate(() => {
    const { actedAt, firstChangeAt, lastChangeAt } = (window as unknown as WatchedWindow).portholeList;
    // Nothing to be seen has changed: all rows that are visible fit the longer text too.
    if (firstChangeAt === 0) return { firstMs: Number.NaN, wholeMs: Number.NaN };
    return { firstMs: firstChangeAt - actedAt, wholeMs: lastChangeAt - actedAt };
  });
}

/** Waits until the list stands still. */
export async function waitForList(page: Page): Promise<void> {
  await page.waitForFunction(
    (settledMs) => {
      const { lastChangeAt, shown } = (window as unknown as WatchedWindow).portholeList;
      return performance.now() - lastChangeAt > settledMs && !shown.startsWith('Sorting');
    },
    SETTLED_MS,
    { timeout: SETTLE_TIMEOUT_MS },
  );
}
