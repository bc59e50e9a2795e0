/** Windows refuses to rename or remove what a virus scanner or an indexer has open for a moment. */
import { setTimeout as delay } from 'node:timers/promises';

const BUSY_CODES: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** In milliseconds. */
const PATIENCE_MS = 10_000;
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 500;

/** Whether an error may mean that something is in use. */
export function isBusy(error: unknown, platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'win32' && BUSY_CODES.has((error as NodeJS.ErrnoException).code);
}

/**
 * Does it again for up to ten seconds while the system says that something is busy; on other systems once. Rejects as the
 * task does the last time.
 */
export async function retryWhileBusy<T>(
  task: () => Promise<T>,
  platform: NodeJS.Platform = process.platform,
  wait: (ms: number) => Promise<unknown> = delay,
): Promise<T> {
  let waited = 0;
  for (let pause = FIRST_WAIT_MS; ; pause = Math.min(2 * pause, LONGEST_WAIT_MS)) {
    try {
      return await task();
    } catch (error) {
      if (!isBusy(error, platform) || waited >= PATIENCE_MS) throw error;
    }
    await wait(pause);
    waited += pause;
  }
}
