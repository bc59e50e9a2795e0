/** Stretches of a saved log, made of entries without a file: also in the page, where there is no Node. */
import { ENDINGS } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import type { EntryColumn, TextColumn } from '../../../main/access-log/packed-columns.ts';
import { columnsOf, TEXT_COLUMNS } from '../../../main/access-log/packed-columns.ts';
import { packColumn } from '../../../main/access-log/packed-numbers.ts';
import type { SavedChunk } from '../../../main/access-log/saved-log.ts';

/** A chunk whose texts stand in a table of its own, number `table`. */
export function savedChunkOf(entries: readonly AccessLogEntry[], table: number): SavedChunk {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text) ?? 0;
  };
  const isText = (name: EntryColumn): name is TextColumn => TEXT_COLUMNS.some((one) => one === name);
  const numberIn = (entry: AccessLogEntry, name: EntryColumn): number => {
    if (isText(name)) return numberOf(entry[name] ?? '');
    return name === 'ending' ? ENDINGS.indexOf(entry.ending) : (entry[name] ?? 0);
  };
  const columns = columnsOf((name) =>
    packColumn(
      Float64Array.from(entries, (entry) => numberIn(entry, name)),
      entries.length,
    ),
  );
  const texts = JSON.stringify([...numbers.keys()]);
  return { first: entries[0]?.sequence ?? 1, count: entries.length, columns, table, texts };
}
