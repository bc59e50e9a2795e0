import { appendFileSync, fstatSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { OpenFile } from '../../../main/files/open-file.ts';
import type { FilePart } from '../../../main/http/message.ts';
import { SpeedLimiter } from '../../../main/net/speed-limiter.ts';
import { FileSender } from '../../../main/serving/file-sender.ts';
import { PacedWriter } from '../../../main/serving/paced-writer.ts';
import { descriptorsClosed } from '../../support/descriptors.ts';
import { MemorySocket } from '../../support/memory-socket.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

interface Sent {
  readonly text: string;
  readonly complete: boolean;
  readonly progressed: number;
  readonly writes: number;
}

/** Sends parts of a file of ten digits; `change` is done to it after it was opened. */
async function send(parts: readonly FilePart[], change: (path: string) => void): Promise<Sent> {
  const folder = await createTempFolder();
  const path = join(folder, 'f');
  writeFileSync(path, '0123456789');
  const descriptor = openSync(path, 'r');
  const file = new OpenFile(descriptor, fstatSync(descriptor));
  change(path);
  const sent = await sendOpened(file, parts);
  await descriptorsClosed(folder);
  return sent;
}

async function sendOpened(file: OpenFile, parts: readonly FilePart[]): Promise<Sent> {
  const socket = new MemorySocket();
  const write = vi.spyOn(socket, 'write');
  let progressed = 0;
  const complete = await new Promise<boolean>((resolve) => {
    const events = {
      progressed: (bytes: number) => {
        progressed += bytes;
      },
      done: resolve,
    };
    new FileSender(new PacedWriter(socket.asSocket, new SpeedLimiter(), 'a visitor'), { file, parts }, events).start();
  });
  const { length: writes } = write.mock.calls;
  return { text: socket.written.toString('latin1'), complete, progressed, writes };
}

const bytes = (text: string): FilePart => ({ bytes: Buffer.from(text) });
const nothing = (): void => undefined;

describe('FileSender', () => {
  it.each<[readonly FilePart[], string]>([
    [[{ start: 0, end: 10 }], '0123456789'],
    [[{ start: 3, end: 4 }], '3'],
    [[{ start: 0, end: 0 }], ''],
    [[], ''],
    [[bytes('<'), { start: 8, end: 10 }, bytes('|'), { start: 0, end: 2 }, bytes('>')], '<89|01>'],
  ])('sends parts in order: %j', async (parts, text) => {
    expect(await send(parts, nothing)).toMatchObject({ text, complete: true, progressed: text.length });
  });

  it('writes thousands of small parts together', async () => {
    const parts = Array.from({ length: 2_000 }, (_, index) => [
      bytes(`${index}:`),
      { start: index % 10, end: (index % 10) + 1 },
    ]);
    const { text, complete, progressed, writes } = await send(parts.flat(), nothing);
    expect(text).toBe(Array.from({ length: 2_000 }, (_, index) => `${index}:${index % 10}`).join(''));
    expect([complete, progressed, writes]).toEqual([true, text.length, 1]);
  });

  it.each<[string, (path: string) => void]>([
    ['shrank', (path) => truncateSync(path, 5)],
    ['was emptied', (path) => truncateSync(path, 0)],
    ['was written over', (path) => writeFileSync(path, 'abcdefghij')],
  ])('holds the last octets back when the file %s', async (_, change) => {
    for (const parts of [
      [{ start: 0, end: 10 }],
      [{ start: 0, end: 3 }],
      [bytes('<'), { start: 0, end: 2 }, bytes('>')],
    ]) {
      const { complete, text } = await send(parts, change);
      expect(complete).toBe(false);
      const promised = parts.reduce(
        (sum, part) => sum + ('bytes' in part ? part.bytes.length : part.end - part.start),
        0,
      );
      expect(text.length).toBeLessThan(promised);
    }
  });

  it.each<[string, readonly FilePart[]]>([
    ['0123456789', [{ start: 0, end: 10 }]],
    ['<01|89>', [bytes('<'), { start: 0, end: 2 }, bytes('|'), { start: 8, end: 10 }, bytes('>')]],
  ])('sends %s of a file that only grew', async (text, parts) => {
    const sent = await send(parts, (path) => appendFileSync(path, 'x'));
    expect(sent).toMatchObject({ text, complete: true, progressed: text.length });
  });

  it('gives up on what can not be read', async () => {
    const folder = await createTempFolder();
    // A folder opens, but does not read: as a file on a failing disk.
    const file = new OpenFile(openSync(folder, 'r'), { size: 10, mtimeMs: 0 });
    expect(await sendOpened(file, [{ start: 0, end: 10 }])).toMatchObject({ text: '', complete: false, progressed: 0 });
    await descriptorsClosed(folder);
  });
});
