/** What strangers can do to the window and the main process of the real app: floods of all that is told of them, all at once. */
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { NotificationHost } from '../support/notification-host.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { readShare, SOON, untilSharing } from '../support/porthole-page.ts';
import { readMemory } from '../support/process-memory.ts';
import { startSessionBus } from '../support/session-bus.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { StatusNotifierHost } from '../support/status-notifier-host.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const MEGABYTE = 1024 * 1024;
const STRANGERS = 200;

/** So many of the longest texts that may be sent, from each of them. */
const LONG_REQUESTS = 60;
const DOWNLOADS_OF_EACH = 2;
const WISHES_OF_EACH = 4;

/** As docs/bounds.md has it. */
const MOST_TRANSFERS = 200;
const MOST_QUESTIONS = 30;

/** A window, or a tray, that does not answer for so long feels frozen. */
const FROZEN_MS = 400;
/** What the app may hold over rest, the window with it. */
const MOST_MEGABYTES = 400;
/** Labels of a tray's menu, whatever happens. */
const MOST_LABELS = 20;

const addressOf = (stranger: number): string => `127.0.2.${1 + stranger}`;

/** Asks for names, from places and by programs of texts as long as may be, and reads what comes. */
function sendLongTexts(port: number, stranger: number): Promise<void> {
  const one = (number: number): string =>
    `GET /${`${stranger}-${number}-`.padEnd(8_000, 'x')} HTTP/1.1\r\nHost: 127.0.0.1\r\nReferer: http://127.0.0.1/${'r'.repeat(8_000)}\r\nUser-Agent: ${number}${'u'.repeat(8_000)}\r\n\r\n`;
  const says = Array.from({ length: LONG_REQUESTS }, (_, number) => one(number)).join('');
  return new Promise((over) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: addressOf(stranger) }, () => socket.end(says));
    socket
      .resume()
      .once('close', () => over())
      .on('error', () => undefined);
  });
}

/** Begins downloads that nobody reads. */
function holdDownloads(port: number): Socket[] {
  return Array.from({ length: STRANGERS * DOWNLOADS_OF_EACH }, (_, index) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: addressOf(index % STRANGERS) }, () =>
      socket.write('GET /large.bin HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'),
    );
    return socket.on('error', () => undefined);
  });
}

/** Asks to be allowed to send something; each is another sender. Resolves with the answer's status. */
function wish(port: number, stranger: number, number: number): Promise<number | undefined> {
  const text = JSON.stringify({
    sender: `Sender ${stranger} ${number}`,
    device: 'Phone',
    files: [{ path: `${'f'.repeat(200)}${number}.txt`, size: 3 }],
  });
  return new Promise((told) => {
    const asked = request(
      { port, host: '127.0.0.1', localAddress: addressOf(stranger), path: '/?send', method: 'POST' },
      (answer) => {
        answer.resume();
        told(answer.statusCode);
      },
    );
    asked.on('error', () => told(undefined));
    asked.end(text);
  });
}

/** Notes the longest time for which the page, and the main process, did nothing else. */
async function watchTurns(electron: ElectronApplication, page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      const noted = window as unknown as { longest: number };
      for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await electron.evaluate(() => {
    const noted = globalThis as unknown as { longest: number };
    noted.longest = 0;
    let seen = performance.now();
    setInterval(() => {
      const now = performance.now();
      noted.longest = Math.max(noted.longest, now - seen - 10);
      seen = now;
    }, 10).unref();
  });
}

async function longestTurns(electron: ElectronApplication, page: Page): Promise<readonly number[]> {
  return [
    await page.evaluate(() => (window as unknown as { longest: number }).longest),
    await electron.evaluate(() => (globalThis as unknown as { longest: number }).longest),
  ];
}

it('two hundred strangers fill neither log, transfers, questions, tray, notifications nor memory, and the window stays awake', async () => {
  const busAddress = await startSessionBus();
  const [host, tray] = [await NotificationHost.start(busAddress), await StatusNotifierHost.start(busAddress)];
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  await createSparseFile(folder, 'large.bin', 64 * MEGABYTE);
  const { electron, page, process: main } = await launchPorthole({ args: ['--port', '0', folder], busAddress });
  const port = Number(new URL(await untilSharing(page)).port);
  const { id } = await readShare(page);
  await page.evaluate((share) => window.porthole.changeShare(share, { write: 'add', asksFirst: true }), id);
  const item = await tray.firstItem();
  const pid = main.pid ?? 0;
  const rest = await readMemory(pid);
  await watchTurns(electron, page);

  const downloads = holdDownloads(port);
  const strangers = Array.from({ length: STRANGERS }, (_, stranger) => stranger);
  await Promise.all(strangers.map((stranger) => sendLongTexts(port, stranger)));
  let mostQuestions = 0;
  for (let number = 0; number < WISHES_OF_EACH; number++) {
    await Promise.all(strangers.map((stranger) => wish(port, stranger, number)));
    mostQuestions = Math.max(mostQuestions, (await readShare(page)).questions.length);
  }
  expect(mostQuestions).toBeGreaterThan(3);
  expect(mostQuestions).toBeLessThanOrEqual(MOST_QUESTIONS);
  await expect.poll(() => page.getByRole('region', { name: /wants to send/ }).count(), SOON).toBeGreaterThan(0);
  expect(await page.getByRole('region', { name: /wants to send/ }).count()).toBeLessThanOrEqual(MOST_QUESTIONS);
  expect(await page.getByRole('progressbar').count()).toBeLessThanOrEqual(MOST_TRANSFERS);
  expect((await item.labels()).length).toBeLessThan(MOST_LABELS);

  const logged = async (): Promise<number> => (await readShare(page)).totals.requests;
  await expect.poll(logged, { timeout: 60_000 }).toBeGreaterThanOrEqual(STRANGERS * LONG_REQUESTS * 0.9);
  const memory = ((await readMemory(pid)) - rest) / MEGABYTE;
  const turns = await longestTurns(electron, page);
  console.log(
    `${mostQuestions} questions, ${host.shown.length} notifications, ${memory.toFixed(0)} MB over rest, longest turns: ${turns.map(Math.round).join(' and ')} ms`,
  );
  expect(memory).toBeLessThan(MOST_MEGABYTES);
  for (const turn of turns) expect(turn).toBeLessThan(FROZEN_MS);
  // One for the first visitor, one for each kind of thing that somebody has to know; never one for each stranger.
  expect(host.shown.length).toBeLessThanOrEqual(MOST_QUESTIONS);

  for (const socket of downloads) socket.resetAndDestroy();
  await expect.poll(() => page.getByRole('progressbar').count(), SOON).toBe(0);
});
