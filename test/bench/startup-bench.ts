/** `npm run bench -- startup`: from launch to a window that can be used, from click to first byte, and what idling costs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { withScratch } from './app-under-test.ts';
import { writeContent } from './content.ts';
import { DevtoolsPage, PIPE_STDIO, PIPE_SWITCH } from './devtools-pipe.ts';
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
const STOP_TIMEOUT_MS = 10_000;
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

/** The page is looked into only after the start, which it would slow down. */
async function measureStart(scratch: string, idleSeconds: number): Promise<StartupSample> {
  const { folder } = await writeContent(path.join(scratch, 'shared'), { files: listFiles([]), entries: [] });
  const port = await findFreePort();
  const launchedAt = Date.now();
  const args = [...electronSwitches(), PIPE_SWITCH, ROOT, folder, '--port', String(port)];
  const app = spawn(electronExecutable(), args, {
    stdio: ['ignore', 'ignore', 'ignore', ...PIPE_STDIO],
    env: { ...process.env, ...appEnvironment(path.join(scratch, 'home')) },
    cwd: ROOT,
  });
  const ended = once(app, 'exit');
  try {
    if (app.pid === undefined) throw new Error('The app did not start.');
    const servedAt = await waitForFirstByte(port);
    const page = new DevtoolsPage(app.stdio[3] as Writable, app.stdio[4] as Readable);
    const interactiveAt = await readInteractiveTime(page);
    const idle = await measureIdling(app.pid, idleSeconds);
    return {
      launchToInteractiveMs: interactiveAt - launchedAt,
      launchToFirstByteMs: servedAt - launchedAt,
      clickToFirstByteMs: await measureClick(page, port),
      ...idle,
    };
  } finally {
    app.kill('SIGTERM');
    const killer = setTimeout(() => app.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(killer);
  }
}

async function measureIdling(pid: number, seconds: number) {
  await delay(QUIET_MS);
  const before = readCpuSeconds(pid);
  await delay(seconds * 1000);
  const idleCpuPercent = ((readCpuSeconds(pid) - before) / seconds) * 100;
  return { idleCpuPercent, residentBytes: readMemory(pid).resident };
}

/** When the first content was on the screen and the page's scripts had run, in milliseconds since 1970. */
async function readInteractiveTime(page: DevtoolsPage): Promise<number> {
  const time = await page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0];
      if (paint === undefined) return;
      observer.disconnect();
      const navigation = performance.getEntriesByType('navigation')[0];
      resolve(performance.timeOrigin + Math.max(paint.startTime, navigation.domContentLoadedEventEnd));
    }).observe({ type: 'paint', buffered: true });
  })`);
  return Number(time);
}

/** Stops the share, then starts it by its button; the page tells when it was clicked. */
async function measureClick(page: DevtoolsPage, port: number): Promise<number> {
  await page.click(await findButton(page, 'Stop'));
  const start = await findButton(page, 'Start');
  await page.evaluate(`addEventListener('click', (event) => {
    globalThis.portholeClickedAt = performance.timeOrigin + event.timeStamp;
  }, true)`);
  const [servedAt] = await Promise.all([waitForFirstByte(port), page.click(start)]);
  return servedAt - Number(await page.evaluate('globalThis.portholeClickedAt'));
}

/** The middle of the button with this text, once there is one that can be clicked. */
async function findButton(page: DevtoolsPage, text: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(`new Promise((resolve) => {
    const look = () => {
      const button = [...document.querySelectorAll('button:enabled')].find(
        (candidate) => candidate.innerText.trim() === ${JSON.stringify(text)},
      );
      const box = button?.getBoundingClientRect();
      if (box) resolve({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
      else requestAnimationFrame(look);
    };
    look();
  })`);
  return place as { x: number; y: number };
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
