/** Share workers of the real app, held so that a test can kill them. */
import type { ElectronApplication } from 'playwright-core';

/** Keeps hold of every worker thread that the app starts from now on, and gives back a way to kill the newest. */
export async function holdWorkers(electron: ElectronApplication): Promise<() => Promise<void>> {
  await electron.evaluate(() => {
    process.on('worker', (worker) => Object.assign(globalThis, { newestWorker: worker }));
  });
  return () =>
    electron.evaluate(async () => {
      await (globalThis as unknown as { newestWorker: { terminate(): Promise<number> } }).newestWorker.terminate();
    });
}
