/** A copy of the app in whose shares time can be moved. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication } from 'playwright-core';
import { createTempFolder } from './temp-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLOCK = fileURLToPath(new URL('./moved-clock.cjs', import.meta.url));

/** @returns its folder, for `launchPorthole` */
export async function copyAppWithClock(): Promise<string> {
  const folder = await createTempFolder();
  const dist = path.join(folder, 'dist');
  await mkdir(dist);
  await cp(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  await cp(path.join(ROOT, 'dist'), dist, { recursive: true });
  const worker = path.join(dist, 'main', 'share-worker.cjs');
  await writeFile(worker, `(() => {\n${await readFile(CLOCK, 'utf8')}\n})();\n${await readFile(worker, 'utf8')}`);
  return folder;
}

/** In every share of the app. */
export async function moveClock(electron: ElectronApplication, milliseconds: number): Promise<void> {
  await electron.evaluate((_, ms) => {
    const channel = new BroadcastChannel('clock');
    channel.postMessage(ms);
    channel.close();
  }, milliseconds);
}
