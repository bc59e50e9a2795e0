/** Share workers of the real app, held so that a test can kill them. */
import type { EventEmitter } from 'node:events';
import type { ElectronApplication } from 'playwright-core';

interface HeldWorker extends EventEmitter {
  postMessage(message: 'end'): void;
}

/** Keeps hold of every worker thread that the app starts from now on, and gives back a way to kill the newest. */
export async function holdWorkers(electron: ElectronApplication): Promise<() => Promise<void>> {
  await electron.evaluate(() => {
    process.on('worker', (worker) => Object.assign(globalThis, { newestWorker: worker }));
  });
  return () =>
    electron.evaluate(async () => {
      const { newestWorker } = globalThis as unknown as { newestWorker: HeldWorker };
      // `terminate()` may end the whole app: see decision 745.
      newestWorker.postMessage('end');
      await new Promise((resolve) => newestWorker.once('exit', resolve));
    });
}
