/** Parts of large files that are kept in memory: nobody gets octets of another version, and those who ask together share a read. */
import {
  appendFileSync,
  closeSync,
  openSync,
  renameSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isSameVersion } from '../../main/files/file-version.ts';
import { OpenFile } from '../../main/files/open-file.ts';
import { countDescriptors, descriptorsClosed } from '../support/descriptors.ts';
import { PROPERTY_SEED } from '../support/property-seed.ts';
import type { Reply } from '../support/raw-client.ts';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import { serveTree } from '../support/server.ts';
import { letFilesSettle } from '../support/settled.ts';

const BLOCK_BYTES = 64 * 1024;
const SIZE = 20 * BLOCK_BYTES + 1_234;

/** The octets of one version: none is at two places, and no two versions have the same at one place. */
function contentOf(version: number, size: number = SIZE): Buffer {
  const content = Buffer.alloc(size);
  for (let place = 0; place < size; place++) content[place] = (place * 7 + (place >> 14) * 13 + version * 29) & 0xff;
  return content;
}

function writeAt(path: string, position: number, octets: Uint8Array): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, octets, 0, octets.byteLength, position);
  closeSync(descriptor);
}

/** A large file of which blocks may be kept. Whoever changes it has changed its times as well when that is over. */
async function serveLargeFile(content: Buffer = contentOf(0)) {
  letFilesSettle();
  const server = await serveTree({ 'big.bin': '' });
  const path = join(server.folder, 'big.bin');
  writeFileSync(path, content);
  const change = (write: () => void): void => {
    const before = statSync(path);
    // Times advance in ticks.
    do write();
    while (isSameVersion(before, statSync(path)));
  };
  const read = (range: string): Promise<Reply['responses'][number]> =>
    ask(server.port, 'GET /big.bin', { Range: `bytes=${range}` });
  return { ...server, path, change, read };
}

/** How often blocks, or other large pieces, were read from files since. */
function countReads(): () => number {
  const read = vi.spyOn(OpenFile.prototype, 'read');
  read.mockClear();
  return () => read.mock.calls.filter(([, { length }]) => length > 4096).length;
}

describe('blocks of a large file in memory', () => {
  it('are not read any more for all who ask for the same', async () => {
    const { read } = await serveLargeFile();
    const expected = contentOf(0).subarray(BLOCK_BYTES, 2 * BLOCK_BYTES);
    for (let count = 0; count < 3; count++) await read(`${BLOCK_BYTES}-${2 * BLOCK_BYTES - 1}`);
    const reads = countReads();
    const replies = await Promise.all(Array.from({ length: 64 }, () => read(`${BLOCK_BYTES}-${2 * BLOCK_BYTES - 1}`)));
    expect(replies.every(({ content }) => content.equals(expected))).toBe(true);
    expect(reads()).toBe(0);
  });

  it('are read no more than twice for many who ask for the same at once for the first time', async () => {
    const { read } = await serveLargeFile();
    // The file is open from here on; none of what follows was asked for.
    await read('0-9');
    const reads = countReads();
    const replies = await Promise.all(
      Array.from({ length: 64 }, () => read(`${5 * BLOCK_BYTES}-${6 * BLOCK_BYTES - 1}`)),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([206]));
    expect(reads()).toBeLessThanOrEqual(2);
  });

  it.each([
    ['0-0'],
    ['0-65535'],
    ['1-65536'],
    ['65535-65536'],
    ['-10'],
    ['-100000'],
    [`${SIZE - 1}-`],
    ['70000-300000'],
    ['0-9,100-199'],
    ['65530-65540,0-9,-5'],
    ['0-'],
  ])('are what is on the disk, for whoever asks often: bytes=%s', async (range) => {
    const { read, folder } = await serveLargeFile();
    const first = await read(range);
    checkContent(first, contentOf(0));
    for (let count = 0; count < 4; count++) {
      const next = await read(range);
      checkContent(next, contentOf(0));
      expect([next.status, next.field('Content-Range'), next.field('ETag')]).toEqual([
        first.status,
        first.field('Content-Range'),
        first.field('ETag'),
      ]);
      expect(next.content.length).toBe(first.content.length);
    }
    await descriptorsClosed(folder);
  });

  it.each<[string, (path: string, content: Buffer) => void]>([
    ['written over', (path, content) => writeFileSync(path, content)],
    ['written over in place', (path, content) => writeAt(path, 0, content)],
    [
      'written over, its time set back',
      (path, content) => {
        const { atimeMs, mtimeMs } = statSync(path);
        writeAt(path, 0, content);
        utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
      },
    ],
    [
      'replaced by another',
      (path, content) => {
        writeFileSync(`${path}.new`, content);
        renameSync(`${path}.new`, path);
      },
    ],
    [
      'truncated, and written anew',
      (path, content) => {
        truncateSync(path, 0);
        writeFileSync(path, content);
      },
    ],
  ])('are the new ones to the next request after the file was %s', async (_, write) => {
    const { path, read, change } = await serveLargeFile();
    for (let version = 1; version < 6; version++) {
      for (let count = 0; count < 4; count++) checkContent(await read('10-140000'), contentOf(version - 1));
      change(() => write(path, contentOf(version)));
    }
  });

  it('are not what a shorter file has', async () => {
    const { path, read, change } = await serveLargeFile();
    const last = `${SIZE - 100}-`;
    for (let count = 0; count < 4; count++) expect((await read(last)).status).toBe(206);
    change(() => truncateSync(path, SIZE - 1_000));
    expect((await read(last)).status).toBe(416);
    checkContent(await read('-100'), contentOf(0).subarray(0, SIZE - 1_000));
  });

  it('make no response complete whose file changed under way', async () => {
    const large = 64 * 1024 * 1024;
    const server = await serveLargeFile();
    truncateSync(server.path, large);
    for (let count = 0; count < 3; count++) await server.read('0-65535');
    const client = await RawClient.connect(server.port);
    await client.send(requestText('GET /big.bin HTTP/1.1', 'Host: localhost', 'Range: bytes=0-'));
    await client.until('\r\n\r\n');
    client.socket.pause();
    writeAt(server.path, large / 2, Buffer.from('patched'));
    client.socket.resume();
    expect((await client.closed()).responses).toEqual([]);
    expect((await server.ended(4)).at(-1)).toMatchObject({ status: 206, ending: 'cut' });
  });

  it('outlast the moment for which their file is kept open', async () => {
    const { read, folder } = await serveLargeFile();
    for (let count = 0; count < 3; count++) await read('0-65535');
    await descriptorsClosed(folder);
    const reads = countReads();
    checkContent(await read('0-65535'), contentOf(0));
    // Its type is looked for anew.
    expect(reads()).toBeLessThanOrEqual(3);
    expect(countDescriptors(folder)).toBe(1);
  });

  it('never mix versions, whatever is asked for and however the file changes', async () => {
    const { path, read, change, bugs } = await serveLargeFile();
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { minLength: 4, maxLength: 16 }), async (steps) => {
        let content = contentOf(0);
        change(() => writeFileSync(path, content));
        for (const [index, step] of steps.entries()) {
          if (step.kind === 'ask') {
            const range = step.ranges.map(({ start, length }) => `${start}-${start + length}`).join(',');
            for (const reply of await Promise.all(Array.from({ length: step.times }, () => read(range)))) {
              checkContent(reply, content);
            }
          } else {
            content = changeContent(step, content, index + 1);
            change(() => writeVersion(path, step.how, content));
          }
        }
      }),
      { numRuns: 10, seed: PROPERTY_SEED },
    );
    expect(bugs).toEqual([]);
  });
});

const START = fc.oneof(
  fc.nat(SIZE - 1),
  fc.nat(20).map((block) => block * BLOCK_BYTES),
);

const STEP = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      ranges: fc.array(fc.record({ start: START, length: fc.oneof(fc.nat(100), fc.nat(5 * BLOCK_BYTES)) }), {
        minLength: 1,
        maxLength: 3,
      }),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      how: fc.constantFrom('over' as const, 'renamed' as const, 'patched' as const, 'longer' as const),
      place: fc.nat(SIZE - 1),
    }),
  },
);

type Change = Extract<typeof STEP extends fc.Arbitrary<infer Step> ? Step : never, { kind: 'change' }>;

/** What the file holds after the change. */
function changeContent({ how, place }: Change, content: Buffer, version: number): Buffer {
  if (how === 'longer') return Buffer.concat([content, contentOf(version, 1_000)]);
  if (how !== 'patched') return contentOf(version);
  const patched = Buffer.from(content);
  patched[place] = (patched[place] ?? 0) ^ 0xff;
  return patched;
}

function writeVersion(path: string, how: Change['how'], content: Buffer): void {
  if (how === 'longer') {
    truncateSync(path, content.length - 1_000);
    appendFileSync(path, content.subarray(-1_000));
  } else if (how === 'renamed') {
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  } else if (how === 'patched') {
    writeAt(path, 0, content);
  } else {
    writeFileSync(path, content);
  }
}

/** Whether each part of a partial response is what the file holds there. */
function checkContent({ status, content, field }: Reply['responses'][number], file: Buffer): void {
  expect(status).toBe(206);
  const boundary = /boundary=(\w+)/.exec(field('Content-Type') ?? '')?.[1];
  if (boundary === undefined) {
    checkPart(field('Content-Range') ?? '', content, file);
    return;
  }
  const parts = content.toString('latin1').split(`--${boundary}`).slice(1, -1);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    const end = part.indexOf('\r\n\r\n');
    checkPart(/Content-Range: (.*)\r/.exec(part)?.[1] ?? '', Buffer.from(part.slice(end + 4, -2), 'latin1'), file);
  }
}

function checkPart(contentRange: string, content: Buffer, file: Buffer): void {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(contentRange) ?? [];
  expect(Number(size)).toBe(file.length);
  expect(content.equals(file.subarray(Number(first), Number(last) + 1))).toBe(true);
}
