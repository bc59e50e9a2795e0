/** Columns that are there only where the log has something to tell in them. */
import { expect, it } from 'vitest';
import { encodeBatch } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { ToldColumns } from '../../../renderer/log/told-columns.ts';
import { ENTRY } from '../../support/entries.ts';

function toldOf(...entries: readonly Partial<AccessLogEntry>[]): readonly string[] {
  const columns = new ToldColumns();
  columns.add(encodeBatch(entries.map((entry) => ({ ...ENTRY, ...entry }))), 0);
  return [...columns.told];
}

it.each<[string, Partial<AccessLogEntry>, readonly string[]]>([
  ['nothing, of an ordinary request', {}, []],
  ['who it was', { identity: 'Anna' }, ['who']],
  ['under which name it was kept', { keptAs: 'a (2).txt' }, ['keptAs']],
  ['what came in', { receivedBytes: 5 }, ['received']],
  ['all of an upload by somebody', { identity: 'Anna', keptAs: 'a', receivedBytes: 5 }, ['who', 'keptAs', 'received']],
])('%s is told by its own columns', (_, entry, told) => {
  expect(toldOf({}, entry, {})).toEqual(told);
});

it('entries before the first that is asked about tell nothing, and what was told stays until the log is cleared', () => {
  const columns = new ToldColumns();
  const batch = encodeBatch([{ ...ENTRY, receivedBytes: 5 }, ENTRY]);
  columns.add(batch, 1);
  expect([...columns.told]).toEqual([]);
  columns.add(batch, 0);
  const { told } = columns;
  columns.add(encodeBatch([ENTRY]), 0);
  expect(columns.told).toBe(told);
  columns.clear();
  expect([...columns.told]).toEqual([]);
});
