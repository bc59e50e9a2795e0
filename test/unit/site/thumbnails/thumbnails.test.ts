/** Thumbnails by the built thread, as the product runs it. */

import * as fs from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { OpenFile } from '../../../../main/files/open-file.ts';
import { BusyError } from '../../../../main/heavy-work/busy-error.ts';
import { HeavyWork } from '../../../../main/heavy-work/heavy-work.ts';
import { ThumbnailStore } from '../../../../main/site/thumbnails/thumbnail-store.ts';
import { ThumbnailThread } from '../../../../main/site/thumbnails/thumbnail-thread.ts';
import { askerFrom } from '../../../support/askers.ts';
import { blackPng } from '../../../support/hostile-pictures.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';
import { createPicture, readPicture } from '../../../support/visitor/pictures.ts';

const WORKER = fileURLToPath(new URL('../../../../dist/main/thumbnail-worker.cjs', import.meta.url));

const MEGABYTE = 1024 * 1024;

/** Decoding several megapixels on a busy machine. */
const PATIENCE_MS = 60_000;

const COLOUR = [200, 120, 60] as const;

/** An open file with these octets. */
async function openFile(bytes: Uint8Array): Promise<OpenFile> {
  const file = path.join(await createTempFolder(), 'picture');
  await writeFile(file, bytes);
  return new OpenFile(fs.openSync(file, 'r'), fs.statSync(file));
}

describe('a thumbnail', () => {
  test.each([
    [1, 400, 300],
    [3, 400, 300],
    [6, 300, 400],
    [8, 300, 400],
  ])('of a picture with orientation %d is %d by %d', async (orientation, width, height) => {
    const picture = await createPicture({ width: 1600, height: 1200, colour: COLOUR, orientation });
    const thumbnail = await new ThumbnailThread(WORKER).make(picture);
    const made = await readPicture(thumbnail ?? new Uint8Array());
    expect([made.width, made.height]).toEqual([width, height]);
    // The bright corner is where the camera's orientation puts the first row and column.
    const isBright = (made.corner[0] ?? 0) > 170;
    expect(isBright).toBe(orientation === 1);
  });

  test('of a small picture is no larger than that', async () => {
    const picture = await createPicture({ width: 60, height: 40, colour: COLOUR });
    const made = await readPicture((await new ThumbnailThread(WORKER).make(picture)) ?? new Uint8Array());
    expect([made.width, made.height]).toEqual([60, 40]);
  });

  test.each([
    ['text', Buffer.from('no picture at all')],
    ['nothing', new Uint8Array()],
    ['a beginning', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])('of %s is none, and the next one is made all the same', async (_, bytes) => {
    const maker = new ThumbnailThread(WORKER);
    expect(await maker.make(Uint8Array.from(bytes))).toBeUndefined();
    expect(maker.isAvailable).toBe(true);
    expect(await maker.make(await createPicture({ width: 50, height: 50, colour: COLOUR }))).toBeDefined();
  });

  test('is none where the thread does not run, once and for all', async () => {
    const maker = new ThumbnailThread(path.join(await createTempFolder(), 'missing.cjs'));
    expect(await maker.make(new Uint8Array(10))).toBeUndefined();
    expect(maker.isAvailable).toBe(false);
  });
});

describe('a picture that is large when it is decoded', () => {
  test('has no thumbnail when it would take a gigabyte, and takes no such memory', async () => {
    const maker = new ThumbnailThread(WORKER);
    await maker.make(await createPicture({ width: 50, height: 50, colour: COLOUR }));
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 5);
    const picture = blackPng({ width: 12_000, height: 10_000, bits: 16, isInterlaced: true });
    expect(picture.byteLength).toBeLessThan(1_000_000);
    expect(await maker.make(Uint8Array.from(picture))).toBeUndefined();
    clearInterval(watch);
    expect((most - before) / MEGABYTE).toBeLessThan(150);
    expect(await maker.make(await createPicture({ width: 50, height: 50, colour: COLOUR }))).toBeDefined();
  });

  test(
    'has one when it takes some, after which the thread and its memory are given back',
    async () => {
      const maker = new ThumbnailThread(WORKER, PATIENCE_MS);
      const before = countThreads();
      const picture = blackPng({ width: 2600, height: 2600, bits: 16, isInterlaced: true });
      const made = await readPicture((await maker.make(Uint8Array.from(picture))) ?? new Uint8Array());
      expect([made.width, made.height]).toEqual([400, 400]);
      await expect.poll(countThreads).toBeLessThanOrEqual(before);
      expect(await maker.make(await createPicture({ width: 50, height: 50, colour: COLOUR }))).toBeDefined();
    },
    PATIENCE_MS,
  );

  test('is given up when it takes too long, and the thread with it', async () => {
    const maker = new ThumbnailThread(WORKER, 1);
    expect(await maker.make(await createPicture({ width: 50, height: 50, colour: COLOUR }))).toBeUndefined();
    expect(maker.isAvailable).toBe(true);
  });
});

/** Of this process. */
function countThreads(): number {
  return fs.readdirSync('/proc/self/task').length;
}

describe('the store of thumbnails', () => {
  test('makes each once, also when it is asked for twice at a time, and closes what it was given', async () => {
    const picture = await createPicture({ width: 300, height: 200, colour: COLOUR });
    let made = 0;
    const maker = new ThumbnailThread(WORKER);
    const counting = Object.assign(Object.create(maker) as ThumbnailThread, {
      make: (bytes: Uint8Array) => {
        made += 1;
        return maker.make(bytes);
      },
    });
    Object.defineProperty(counting, 'isAvailable', { get: () => maker.isAvailable });
    const store = new ThumbnailStore(counting, new HeavyWork());
    const files = await Promise.all([picture, picture, picture].map(openFile));
    const [first, second] = await Promise.all(
      files.slice(0, 2).map((file) => store.get({ key: 'key', file, asker: askerFrom('a') })),
    );
    const third = files[2] && (await store.get({ key: 'key', file: files[2], asker: askerFrom('a') }));
    expect(first).toBe(second);
    expect(third).toBe(first);
    expect(made).toBe(1);
  });

  test('turns away more than it can hold waiting', async () => {
    let finish = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      finish = resolve;
    });
    // Nothing is made before all have asked: how fast the machine is must not matter.
    const maker = { isAvailable: true, make: (bytes: Uint8Array) => asked.then(() => bytes) };
    const store = new ThumbnailStore(maker as unknown as ThumbnailThread, new HeavyWork());
    const files = await Promise.all(Array.from({ length: 240 }, () => openFile(Buffer.from('picture'))));
    const asking = Promise.allSettled(
      files.map((file, index) => store.get({ key: `key ${index}`, file, asker: askerFrom(`visitor ${index % 2}`) })),
    );
    finish();
    const outcomes = await asking;
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(BusyError);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled').length).toBeGreaterThanOrEqual(224);
  });

  test('makes none for who has left before it was begun, and closes what it was given', async () => {
    const made: unknown[] = [];
    const maker = {
      isAvailable: true,
      make: async (bytes: Uint8Array) => made.push(bytes),
    } as unknown as ThumbnailThread;
    const store = new ThumbnailStore(maker, new HeavyWork());
    const files = await Promise.all([1, 2].map(() => openFile(Buffer.from('picture'))));
    const asker = askerFrom('a');
    const outcomes = files.map((file, index) => store.get({ key: `${index}`, file, asker }));
    asker.departure.leave();
    await Promise.allSettled(outcomes);
    await expect.poll(() => files.map(({ descriptor }) => isOpen(descriptor))).toEqual([false, false]);
    expect(made).toEqual([]);
  });
});

function isOpen(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}
