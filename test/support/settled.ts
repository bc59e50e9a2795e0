/** Files that look as if they had been there for long. */
import { utimesSync } from 'node:fs';
import { onTestFinished, vi } from 'vitest';

/** Far enough from now that a file is kept in memory and its date is a strong validator. */
const LATER_MS = 60_000;

/** When test files say that they were modified: 2020-01-01 12:00:00 UTC, and a bit. */
export const MODIFIED = new Date(Date.UTC(2020, 0, 1, 12, 0, 0) + 250);

/** Sets a file's modification time. */
export function setModified(path: string, time: Date = MODIFIED): void {
  utimesSync(path, time, time);
}

/** For the rest of the test it is a minute later than it is: fresh files count as settled. Timers run as ever. */
export function letFilesSettle(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + LATER_MS });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}
