/** The real app, started for a closer look at its window: driven from outside over the runtime's debugging port. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { FLOOD_WORKER_BUNDLE, ROOT } from './places.ts';
import { appEnvironment, electronExecutable, electronSwitches } from './servers/porthole-servers.ts';
import { findFreePort } from './servers/server.ts';

export interface AppUnderTest {
  readonly page: Page;
  readonly pid: number;
  readonly port: number;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Has the system's dialogs for opening files answered with these from now on. */
  readonly chooseFiles: (paths: readonly string[]) => Promise<void>;
  /** May be called more than once. */
  readonly close: () => Promise<void>;
}

/** Makes a temporary folder, gives it to `work` and removes it in any case. */
export async function withScratch<Result>(work: (scratch: string) => Promise<Result>): Promise<Result> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'porthole-bench-'));
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts the app from `appFolder` sharing `folder`, its settings in `home`, and waits for its page. */
export async function startApp(appFolder: string, folder: string, home: string): Promise<AppUnderTest> {
  const port = await findFreePort();
  const electron = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronSwitches(), appFolder, folder, '--port', String(port)],
    env: definedOnly({ ...process.env, ...appEnvironment(home) }),
    cwd: ROOT,
  });
  const page = await electron.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  const { pid } = electron.process();
  if (pid === undefined) throw new Error('The app has no process.');
  const chooseFiles = async (paths: readonly string[]): Promise<void> => {
    await electron.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
    }, paths);
  };
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closeApp(electron);
    return closing;
  };
  return { page, pid, port, origin: `http://127.0.0.1:${port}`, chooseFiles, close };
}

/** A copy of the built app whose share makes its entries up; see `log/flood-worker.ts`. */
export async function copyAppWithFlood(folder: string): Promise<void> {
  await mkdir(folder);
  await cp(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  await cp(path.join(ROOT, 'dist'), path.join(folder, 'dist'), { recursive: true });
  await cp(FLOOD_WORKER_BUNDLE, path.join(folder, 'dist', 'main', 'share-worker.cjs'));
}

const CLOSE_TIMEOUT_MS = 10_000;

async function closeApp(electron: ElectronApplication): Promise<void> {
  const { exitCode, signalCode } = electron.process();
  if (exitCode !== null || signalCode !== null) return;
  const killer = setTimeout(() => electron.process().kill('SIGKILL'), CLOSE_TIMEOUT_MS);
  await electron.close();
  clearTimeout(killer);
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
