import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBatch } from '../../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../../main/access-log/log-entry.ts';
import { formatEntry } from '../../../../main/access-log/log-line-formats.ts';
import { CHUNK_ENTRIES } from '../../../../main/access-log/packed-columns.ts';
import type { SavedLogPart } from '../../../../main/access-log/saved-log.ts';
import { SavedLogs } from '../../../../main/app/records/saved-logs.ts';
import { SavedChunks } from '../../../../renderer/log/saved-chunks.ts';
import { batchFrom, ENTRY } from '../../../support/entries.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';

/** The thread's bundle, as the app starts it. */
const WORKER = fileURLToPath(new URL('../../../../dist/main/saved-log-worker.cjs', import.meta.url));

const linesOf = (first: number, count: number, format: 'combined' | 'json'): string =>
  decodeBatch(batchFrom(first, count))
    .map((entry) => `${formatEntry(entry, format)}\n`)
    .join('');

interface ReadLog {
  readonly entries: readonly AccessLogEntry[];
  readonly parts: readonly SavedLogPart[];
  readonly bytes: number;
}

/** Writes files, the later ones changed later, and reads them as one log. */
async function readFiles(...contents: (string | Uint8Array)[]): Promise<ReadLog> {
  const folder = await createTempFolder();
  const paths: string[] = [];
  for (const [index, content] of contents.entries()) {
    const file = path.join(folder, `${contents.length - index}.log${typeof content === 'string' ? '' : '.gz'}`);
    await writeFile(file, content);
    await utimes(file, 1_000_000 + index, 1_000_000 + index);
    paths.unshift(file);
  }
  const logs = new SavedLogs(WORKER);
  const { id, bytes } = await logs.open(paths);
  const parts: SavedLogPart[] = [];
  do parts.push(await logs.read(id));
  while (parts.at(-1)?.isOver === false);
  await expect(logs.read(id)).rejects.toThrow('no open log');
  return { entries: entriesOf(parts), parts, bytes };
}

/** As the window makes them of the parts. */
function entriesOf(parts: readonly SavedLogPart[]): readonly AccessLogEntry[] {
  const chunks = new SavedChunks();
  return parts.flatMap(({ chunk }) => {
    const opened = chunk && chunks.open(chunk);
    return Array.from({ length: opened?.count ?? 0 }, (_, index) => opened?.entryAt(index)).filter(
      (entry) => entry !== undefined,
    );
  });
}

describe('SavedLogs', () => {
  it('reads files in the order in which they were changed, numbered throughout', async () => {
    const { entries, parts, bytes } = await readFiles(
      linesOf(1, 10_000, 'combined'),
      linesOf(10_001, 2, 'json'),
      new Uint8Array(gzipSync(linesOf(10_003, 3, 'combined'))),
    );
    expect(entries.map(({ target }) => target)).toEqual(Array.from({ length: 10_005 }, (_, index) => `/${index + 1}`));
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 10_005 }, (_, index) => index + 1));
    expect(parts.at(-1)).toMatchObject({ readBytes: bytes, failedLines: 0, problem: undefined });
  });

  it('gives it in bounded pieces', async () => {
    const { parts } = await readFiles(linesOf(1, 40_000, 'combined'));
    const counts = parts.map(({ chunk }) => chunk?.count ?? 0);
    expect(Math.max(...counts)).toBe(CHUNK_ENTRIES);
    expect(counts.reduce((sum, count) => sum + count)).toBe(40_000);
  });

  it('counts lines that are no entry, and goes on behind them', async () => {
    const text = `${linesOf(1, 1, 'combined')}nonsense\n\n{"half":\n${'x'.repeat(5_000_000)}\n${linesOf(2, 1, 'json')}`;
    const { entries, parts } = await readFiles(text);
    expect([entries.map(({ target }) => target), parts.at(-1)?.failedLines]).toEqual([['/1', '/2'], 3]);
  });

  it('reads a last line without an end, and lines that end as on Windows', async () => {
    const { entries } = await readFiles(linesOf(1, 3, 'combined').replaceAll('\n', '\r\n').trimEnd());
    expect(entries).toHaveLength(3);
    expect(entries[1]?.userAgent).toBe(ENTRY.userAgent);
  });

  it('keeps characters whole where pieces of the file meet', async () => {
    // Short enough not to be cut.
    const userAgent = 'é'.repeat(1001);
    const line = formatEntry({ ...ENTRY, userAgent }, 'json');
    const { entries } = await readFiles(`${line}\n`.repeat(1500));
    expect(new Set(entries.map((entry) => entry.userAgent))).toEqual(new Set([userAgent]));
  });

  it('says why it stopped early', async () => {
    const packed = gzipSync(linesOf(1, 5000, 'combined'));
    const { parts } = await readFiles(new Uint8Array(packed.subarray(0, packed.length / 2)));
    expect(parts.at(-1)).toMatchObject({ isOver: true, problem: expect.stringContaining('unexpected end') });
    const logs = new SavedLogs(WORKER);
    const { id } = await logs.open(['/nowhere/a.log']);
    expect(await logs.read(id)).toMatchObject({ isOver: true, problem: expect.stringContaining('ENOENT') });
  });

  it('stops when it is closed', async () => {
    const folder = await createTempFolder({ 'a.log': linesOf(1, 40_000, 'combined') });
    const logs = new SavedLogs(WORKER);
    const { id } = await logs.open([path.join(folder, 'a.log')]);
    await logs.read(id);
    await logs.close(id);
    await expect(logs.read(id)).rejects.toThrow('no open log');
  });

  it('tells of a thread that can not run', async () => {
    const logs = new SavedLogs('/nowhere/saved-log-worker.cjs');
    const { id } = await logs.open(['/nowhere/a.log']);
    expect(await logs.read(id)).toMatchObject({ isOver: true, problem: expect.stringContaining('Cannot find module') });
  });
});
