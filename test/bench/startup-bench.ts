/** `npm run bench -- startup`: from launch to a window that can be used, from click to first byte, and what idling costs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import type { Interface } from 'node:readline';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { withScratch } from './app-under-test.ts';
import { writeContent } from './content.ts';
import { listFiles } from './dimensions.ts';
import { openDisplay } from './display.ts';
import { throwIfInterrupted } from './interruption.ts';
import type { Machine } from './machine.ts';
import { describeMachine } from './machine.ts';
import type { BenchOptions } from './options.ts';
import { ROOT } from './places.ts';
import { readCpuSeconds, readMemory } from './process-tree.ts';
import { appEnvironment, electronExecutable, electronSwitches } from './servers/porthole-servers.ts';
import { findFreePort } from './servers/server.ts';
import type { Summary } from './statistics.ts';
import { summarize } from './statistics.ts';

const IDLE_SECONDS = 10;
const QUICK_IDLE_SECONDS = 3;
const FIRST_BYTE_TIMEOUT_MS = 20_000;
const RETRY_MS = 2;

/** What is still being set up behind the first frame should not count as idling. */
const QUIET_MS = 2_000;

export interface StartupResults {
  readonly date: string;
  readonly machine: Machine;
  readonly figures: Readonly<Record<StartupFigure, Summary>>;
}

export type StartupFigure =
  | 'launchToInteractiveMs'
  | 'launchToFirstByteMs'
  | 'clickToFirstByteMs'
  | 'idleCpuPercent'
  | 'residentBytes';

type StartupSample = Record<StartupFigure, number>;

export async function runStartupBench({ rounds, isQuick }: BenchOptions): Promise<StartupResults> {
  const closeDisplay = await openDisplay();
  try {
    const samples: StartupSample[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      throwIfInterrupted();
      console.error(`start ${round}/${rounds}`);
      samples.push(await withScratch((scratch) => measureStart(scratch, isQuick ? QUICK_IDLE_SECONDS : IDLE_SECONDS)));
    }
    const of = (figure: StartupFigure): Summary => {
      const summary = summarize(samples.map((sample) => sample[figure]));
      if (summary === undefined) throw new Error('There was no round.');
      return summary;
    };
    return {
      date: new Date().toISOString(),
      machine: await describeMachine(),
      figures: {
        launchToInteractiveMs: of('launchToInteractiveMs'),
        launchToFirstByteMs: of('launchToFirstByteMs'),
        clickToFirstByteMs: of('clickToFirstByteMs'),
        idleCpuPercent: of('idleCpuPercent'),
        residentBytes: of('residentBytes'),
      },
    };
  } finally {
    await closeDisplay();
  }
}

/** The debugger is attached only after the start, which it would slow down. */
async function measureStart(scratch: string, idleSeconds: number): Promise<StartupSample> {
  const { folder } = await writeContent(path.join(scratch, 'shared'), { files: listFiles([]), entries: [] });
  const port = await findFreePort();
  const launchedAt = Date.now();
  const args = [...electronSwitches(), '--remote-debugging-port=0', ROOT, folder, '--port', String(port)];
  const app = spawn(electronExecutable(), args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...appEnvironment(path.join(scratch, 'home')) },
    cwd: ROOT,
  });
  const ended = once(app, 'exit');
  try {
    if (app.pid === undefined) throw new Error('The app did not start.');
    const debuggingUrl = findDebuggingUrl(createInterface(app.stderr));
    const servedAt = await waitForFirstByte(port);
    const browser = await chromium.connectOverCDP(await debuggingUrl);
    const page = await findPage(browser.contexts().flatMap((context) => context.pages()));
    const interactiveAt = await readInteractiveTime(page);
    await delay(QUIET_MS);
    const cpuBefore = readCpuSeconds(app.pid);
    await delay(idleSeconds * 1000);
    const idleCpuPercent = ((readCpuSeconds(app.pid) - cpuBefore) / idleSeconds) * 100;
    const residentBytes = readMemory(app.pid).resident;
    const clickToFirstByteMs = await measureClick(page, port);
    return {
      launchToInteractiveMs: interactiveAt - launchedAt,
      launchToFirstByteMs: servedAt - launchedAt,
      clickToFirstByteMs,
      idleCpuPercent,
      residentBytes,
    };
  } finally {
    app.kill('SIGTERM');
    const killer = setTimeout(() => app.kill('SIGKILL'), FIRST_BYTE_TIMEOUT_MS);
    await ended;
    clearTimeout(killer);
  }
}

async function findDebuggingUrl(lines: Interface): Promise<string> {
  for await (const line of lines) {
    const url = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('The app ended before it said where to attach.');
}

async function findPage(pages: readonly Page[]): Promise<Page> {
  const page = pages.find((candidate) => !candidate.url().startsWith('devtools:'));
  if (page === undefined) throw new Error('The app shows no page.');
  return page;
}

/** When the first content was on the screen and the page's scripts had run, in milliseconds since 1970. */
async function readInteractiveTime(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + Math.max(paint, navigation?.domContentLoadedEventEnd ?? 0);
  });
}

interface ClickedWindow {
  portholeClickedAt: number | undefined;
}

/** Stops the share, then starts it by its button; the page tells when it was clicked. */
async function measureClick(page: Page, port: number): Promise<number> {
  await page.getByRole('button', { name: /^stop/i }).click();
  const start = page.getByRole('button', { name: /^start/i });
  await start.waitFor();
  await page.evaluate(() => {
    const clicked = window as unknown as ClickedWindow;
    addEventListener('click', (event) => (clicked.portholeClickedAt = performance.timeOrigin + event.timeStamp), true);
  });
  const [servedAt] = await Promise.all([waitForFirstByte(port), start.click()]);
  const clickedAt = await page.evaluate(() => (window as unknown as ClickedWindow).portholeClickedAt);
  return servedAt - (clickedAt ?? Number.NaN);
}

/** When the first octet of an answer arrived, in milliseconds since 1970; asks again and again until there is one. */
async function waitForFirstByte(port: number): Promise<number> {
  const deadline = performance.now() + FIRST_BYTE_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const servedAt = await askOnce(port);
    if (servedAt !== undefined) return servedAt;
    await delay(RETRY_MS);
  }
  throw new Error('The app did not answer.');
}

/** undefined when nobody listens. */
function askOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('data', () => {
      resolve(performance.timeOrigin + performance.now());
      socket.destroy();
    });
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => resolve(undefined));
    socket.write(`GET /1k.bin HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
  });
}
