/** What a visitor does where files may be added: chooses, drops, waits. */
import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { createTempFolder } from '../temp-folder.ts';

/** Octets that differ from each other, so that what is put together wrongly is seen. */
export function madeOctets(size: number): Buffer {
  const octets = Buffer.alloc(size);
  for (let at = 0; at + 4 <= size; at += 4) octets.writeUInt32LE(Math.imul(at + 1, 2654435761) >>> 0, at);
  return octets;
}

/** Files on this computer, of so many octets each, with a time of some years ago. @returns their paths */
export async function makeFiles(sizes: Readonly<Record<string, number>>): Promise<string[]> {
  const folder = await createTempFolder({});
  return Promise.all(
    Object.entries(sizes).map(async ([name, size]) => {
      const file = path.join(folder, name);
      await writeFile(file, madeOctets(size));
      await utimes(file, MADE_AT, MADE_AT);
      return file;
    }),
  );
}

export const MADE_AT = new Date('2021-05-04T03:02:01Z');

/** @param paths of files, or of a folder for `Choose folder` */
export async function choose(page: Page, paths: readonly string[], button = 'Choose files'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  const [first = ''] = paths;
  await (await chooser).setFiles(button === 'Choose folder' ? first : [...paths]);
}

type DragStep = 'dragEnter' | 'dragOver' | 'drop';

/** Drops what is at these paths, as a person drags it from a file manager. */
export function drop(page: Page, paths: readonly string[]): Promise<void> {
  return drag(page, paths, ['dragEnter', 'dragOver', 'drop']);
}

/** As far as these steps lead. */
export async function drag(page: Page, paths: readonly string[], steps: readonly DragStep[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const box = await page.locator('.zone').boundingBox();
  if (!box) throw new Error('Nowhere to drop');
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of steps) {
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 20, y: box.y + 20, data });
  }
  await session.detach();
}

export interface Network {
  readonly isOffline?: boolean;
  /** Octets a second from the visitor; without a limit when left out. */
  readonly upload?: number;
}

/** One for each page: what several say of the network adds up. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const opening = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opening);
  return opening;
}

/** As a phone puts a page to sleep whose screen is off: nothing of it runs, and it is told when it goes on. */
export async function setAsleep(page: Page, isAsleep: boolean): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Page.setWebLifecycleState', { state: isAsleep ? 'frozen' : 'active' });
}

/** The visitor's network from now on. */
export async function setNetwork(page: Page, { isOffline = false, upload = -1 }: Network): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: isOffline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: upload,
  });
}
