/** `npm run bench -- log`: the access log's way from the worker through the main process into the window. */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { AppUnderTest } from '../app-under-test.ts';
import { copyAppWithFlood, startApp, withScratch } from '../app-under-test.ts';
import { writeContent } from '../content.ts';
import { listFiles } from '../dimensions.ts';
import { openDisplay } from '../display.ts';
import { throwIfInterrupted } from '../interruption.ts';
import { runWrk } from '../load/wrk.ts';
import type { Machine } from '../machine.ts';
import { describeMachine } from '../machine.ts';
import type { BenchOptions } from '../options.ts';
import { ROOT } from '../places.ts';
import { readCpuSeconds, readMemory } from '../process-tree.ts';
import type { PageFindings } from './page-watch.ts';
import { keepLog, scrollLog, takeFindings, waitForEntries, watchPage } from './page-watch.ts';

/** Entries may still be on their way when their producer is done. */
const ARRIVAL_TIMEOUT_MS = 15_000;
const SETTLE_MS = 500;

/** Rates below the highest, and the highest with more to draw, are held no longer than this. */
const LOWER_RATE_SECONDS = 10;

const REAL_CONNECTIONS = 64;

const LINE_FEED = 0x0a;

export interface LogPhase extends PageFindings {
  readonly title: string;
  readonly seconds: number;
  readonly produced: number;
  /** Processor time of the whole app a second. */
  readonly cpuPerSecond: number;
  readonly residentBytes: number;
}

export interface LogResults {
  /** Entries that were made up, and how many of them stand in the log on disk. */
  readonly logFile: LogFileFindings;
  readonly date: string;
  readonly machine: Machine;
  readonly phases: readonly LogPhase[];
}

export interface LogFileFindings {
  readonly produced: number;
  readonly written: number;
}

/** Following the tail in the first half of each phase, scrolling in the second. */
export async function runLogBench(options: BenchOptions): Promise<LogResults> {
  const closeDisplay = await openDisplay();
  try {
    return await withScratch(async (scratch) => {
      const { phases, logFile } = await floodApp(options, scratch);
      const real = await loadRealApp(options, scratch);
      const machine = await describeMachine();
      return { date: new Date().toISOString(), machine, logFile, phases: [...phases, real] };
    });
  } finally {
    await closeDisplay();
  }
}

/** Made-up entries at growing rates, in a copy of the app that keeps its log on disk. */
async function floodApp(
  { rate, seconds }: BenchOptions,
  scratch: string,
): Promise<Omit<LogResults, 'date' | 'machine'>> {
  const appFolder = path.join(scratch, 'app');
  await copyAppWithFlood(appFolder);
  const app = await startApp(appFolder, scratch, path.join(scratch, 'flood-home'));
  const logs = path.join(scratch, 'logs');
  try {
    await watchPage(app.page);
    await app.chooseFiles([logs]);
    await keepLog(app.page, logs);
    await flood(app, 1_000, 1);
    await takeFindings(app.page);
    const phases: LogPhase[] = [];
    for (const share of [0, 0.2, 0.5, 1]) {
      const held = share === 1 ? seconds : Math.min(seconds, LOWER_RATE_SECONDS);
      const title = `${(rate * share).toLocaleString('en-US')} entries/s`;
      phases.push(await watchPhase(app, { title, seconds: held, produce: () => flood(app, rate * share, held) }));
    }
    phases.push(await watchGlance(app, rate, Math.min(seconds, LOWER_RATE_SECONDS)));
    const produced = await askForCount(app.origin, 'GET', '/');
    // The app quits when all is on disk.
    await app.close();
    return { phases, logFile: { produced, written: await countLines(logs) } };
  } finally {
    await app.close();
  }
}

/** The highest rate once more, with the chart and the lists to draw. */
async function watchGlance(app: AppUnderTest, rate: number, seconds: number): Promise<LogPhase> {
  await app.page.getByRole('button', { name: 'At a glance' }).click();
  const title = `${rate.toLocaleString('en-US')} entries/s, at a glance`;
  return await watchPhase(app, { title, seconds, produce: () => flood(app, rate, seconds) });
}

/** Real requests, as many as the app serves, in the app as it is. */
async function loadRealApp({ seconds }: BenchOptions, scratch: string): Promise<LogPhase> {
  const { folder } = await writeContent(path.join(scratch, 'shared'), { files: listFiles([]), entries: [] });
  const app = await startApp(ROOT, folder, path.join(scratch, 'real-home'));
  const url = `${app.origin}/1k.bin`;
  const held = Math.min(seconds, LOWER_RATE_SECONDS);
  const load = (duration: number) =>
    runWrk({ url, connections: REAL_CONNECTIONS, seconds: duration, fields: [], pipelineDepth: 1 });
  try {
    await watchPage(app.page);
    await load(1);
    await delay(SETTLE_MS);
    await takeFindings(app.page);
    const title = `real requests, ${REAL_CONNECTIONS} connections`;
    return await watchPhase(app, { title, seconds: held, produce: async () => (await load(held)).requests });
  } finally {
    await app.close();
  }
}

interface Phase {
  readonly title: string;
  readonly seconds: number;
  /** How many entries there must be at the end. */
  readonly produce: () => Promise<number>;
}

async function watchPhase(app: AppUnderTest, { title, seconds, produce }: Phase): Promise<LogPhase> {
  throwIfInterrupted();
  console.error(title);
  const cpuBefore = readCpuSeconds(app.pid);
  let isOver = false;
  const producing = produce().finally(() => {
    isOver = true;
  });
  await Promise.race([delay(seconds * 500), producing]);
  await scrollLog(app.page, () => isOver);
  const produced = await producing;
  await waitForEntries(app.page, produced, ARRIVAL_TIMEOUT_MS);
  const cpuPerSecond = (readCpuSeconds(app.pid) - cpuBefore) / seconds;
  const findings = await takeFindings(app.page);
  return { title, seconds, produced, cpuPerSecond, residentBytes: readMemory(app.pid).resident, ...findings };
}

/** Returns how many entries were made, once they are. */
async function flood({ origin }: AppUnderTest, rate: number, seconds: number): Promise<number> {
  const before = await askForCount(origin, 'GET', '/');
  return (await askForCount(origin, 'POST', `/flood?rate=${rate}&seconds=${seconds}`)) - before;
}

async function askForCount(origin: string, method: string, target: string): Promise<number> {
  const response = await fetch(`${origin}${target}`, { method });
  return ((await response.json()) as { produced: number }).produced;
}

/** Lines of all files of a folder. */
async function countLines(folder: string): Promise<number> {
  let lines = 0;
  for (const name of await readdir(folder)) {
    for await (const octets of createReadStream(path.join(folder, name)) as AsyncIterable<Buffer>) {
      for (let at = octets.indexOf(LINE_FEED); at !== -1; at = octets.indexOf(LINE_FEED, at + 1)) lines += 1;
    }
  }
  return lines;
}
