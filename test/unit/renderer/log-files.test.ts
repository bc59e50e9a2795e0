import { describe, expect, test } from 'vitest';
import { decodeBatch, encodeBatch } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import type { SavedLogPart } from '../../../main/access-log/saved-log.ts';
import type { ExportCalls, ExportChunk, SavedLogCalls } from '../../../main/ipc/contract.ts';
import { exportLog } from '../../../renderer/log/log-export.ts';
import { NO_FILTER } from '../../../renderer/log/log-filter.ts';
import { LogModel } from '../../../renderer/log/log-model.ts';
import { SavedLogReader } from '../../../renderer/log/saved-log-reader.ts';
import { sampleEntries } from '../../support/window/sample-entries.ts';
import { savedChunkOf } from '../../support/window/saved-chunk.ts';

function createModel(): LogModel {
  return new LogModel({ createSlice: () => () => true, nextSlice: () => Promise.resolve() });
}

/** The main process's side of an export, which keeps what it is given. */
function createExports(change: Partial<ExportCalls> = {}) {
  const chunks: ExportChunk[] = [];
  const cancelled: number[] = [];
  const calls: ExportCalls = {
    beginExport: () => Promise.resolve(7),
    writeExport: async (_, chunk) => {
      chunks.push(chunk);
    },
    finishExport: () => Promise.resolve({ state: 'saved', path: '/log', entries: 0 }),
    cancelExport: async (exporting) => {
      cancelled.push(exporting);
    },
    showExport: () => Promise.resolve(),
    ...change,
  };
  return { calls, chunks, cancelled };
}

describe('an export', () => {
  test('writes what passes the filter in pieces, with the numbers that the log gave', async () => {
    const entries = sampleEntries(9_000, 50);
    const model = createModel();
    model.append([encodeBatch(entries)]);
    model.setFilter({ ...NO_FILTER, method: 'GET' });
    const { calls, chunks } = createExports();
    await exportLog({ calls, format: 'json', share: undefined, model });
    const expected = entries.filter(({ method }) => method === 'GET');
    expect(chunks.flatMap(({ sequences }) => [...sequences])).toEqual(expected.map(({ sequence }) => sequence));
    const written = chunks.flatMap(({ batch }) => decodeBatch(batch));
    expect(written.map(({ target }) => target)).toEqual(expected.map(({ target }) => target));
    expect(Math.max(...chunks.map(({ batch }) => batch.count))).toBeLessThanOrEqual(2_000);
  });

  test('has nothing of what came after it was asked for', async () => {
    const model = createModel();
    model.append([encodeBatch(sampleEntries(10))]);
    const { calls, chunks } = createExports({
      beginExport: async () => {
        model.append([encodeBatch(sampleEntries(10, 11))]);
        model.setFilter({ ...NO_FILTER, method: 'NONE' });
        return 7;
      },
    });
    await exportLog({ calls, format: 'json', share: undefined, model });
    expect(chunks.flatMap(({ sequences }) => [...sequences])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('is nothing when the person cancelled the dialog', async () => {
    const { calls, chunks } = createExports({ beginExport: () => Promise.resolve(undefined) });
    const model = createModel();
    model.append([encodeBatch(sampleEntries(10))]);
    expect(await exportLog({ calls, format: 'har', share: 'share-1', model })).toBeUndefined();
    expect(chunks).toEqual([]);
  });

  test('is taken back when a call is rejected', async () => {
    const { calls, cancelled } = createExports({ writeExport: () => Promise.reject(new Error('gone')) });
    const model = createModel();
    model.append([encodeBatch(sampleEntries(10))]);
    await expect(exportLog({ calls, format: 'csv', share: undefined, model })).rejects.toThrow('gone');
    expect(cancelled).toEqual([7]);
  });
});

describe('a saved log', () => {
  let tables = 0;
  const part = (entries: readonly AccessLogEntry[], change: Partial<SavedLogPart> = {}): SavedLogPart => ({
    chunk: entries.length === 0 ? undefined : savedChunkOf(entries, ++tables),
    readBytes: 0,
    failedLines: 0,
    isOver: false,
    problem: undefined,
    ...change,
  });

  function createReader(parts: readonly SavedLogPart[]) {
    const left = [...parts];
    const closed: number[] = [];
    const calls: SavedLogCalls = {
      openSavedLog: () => Promise.resolve(undefined),
      readSavedLog: async () => left.shift() ?? part([], { isOver: true }),
      closeSavedLog: async (log) => {
        closed.push(log);
      },
    };
    const log = { id: 4, paths: ['/logs/a.log', 'C:\\logs\\b.log'], bytes: 200 };
    const reader = new SavedLogReader({ calls, log, model: createModel(), nextSlice: () => Promise.resolve() });
    return { reader, closed, left };
  }

  test('is read to its end, and tells how far it is', async () => {
    const { reader, closed } = createReader([
      part(sampleEntries(30), { readBytes: 50 }),
      part([], { readBytes: 100, failedLines: 2 }),
      part(sampleEntries(20, 31), { readBytes: 200, failedLines: 2, isOver: true }),
    ]);
    const seen: number[] = [];
    reader.progress.subscribe(() => seen.push(reader.progress.get().fraction));
    await reader.read();
    expect(seen).toEqual([0.25, 0.5, 1]);
    expect(reader.model.snapshot.get().total).toBe(50);
    expect(reader.progress.get()).toMatchObject({ failedLines: 2, isOver: true, problem: undefined });
    expect(reader.names).toEqual(['a.log', 'b.log']);
    await reader.stop();
    expect(closed).toEqual([]);
  });

  test('is closed when the person looks away, and nothing more is taken in', async () => {
    const { reader, closed, left } = createReader([part(sampleEntries(30)), part([]), part([])]);
    const reading = reader.read();
    await reader.stop();
    await reading;
    expect(closed).toEqual([4]);
    expect(reader.model.snapshot.get().total).toBe(0);
    expect(left).toHaveLength(2);
  });
});
