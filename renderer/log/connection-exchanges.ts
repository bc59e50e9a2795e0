/** The exchanges that one connection carried, found in the log around one of them. */

import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { valueAt } from '../../main/access-log/packed-numbers.ts';
import type { LogChunk } from './log-chunk.ts';

/** As many neighbours on each side as a person would read. */
const MAX_EACH_SIDE = 50;
/** How far to look: exchanges of one connection are rarely further apart. */
const MAX_DISTANCE = 200_000;

/**
 * The exchanges on the connection of `entry` that are in the log, in order, `entry` among them. Numbers of connections
 * start again with a new worker, so that only positions that keep rising count as the same connection.
 */
export function exchangesOnConnection(chunks: readonly LogChunk[], entry: AccessLogEntry): readonly AccessLogEntry[] {
  const before = collect(chunks, entry, -1).reverse();
  return [...before, entry, ...collect(chunks, entry, 1)];
}

function collect(chunks: readonly LogChunk[], entry: AccessLogEntry, step: 1 | -1): AccessLogEntry[] {
  const found: AccessLogEntry[] = [];
  let position = entry.exchange;
  for (const { chunk, index } of walk(chunks, entry.sequence, step)) {
    if (valueAt(chunk.column('connection'), index) !== entry.connection) continue;
    const exchange = valueAt(chunk.column('exchange'), index);
    // It goes the other way: this is another connection, which had the number before or got it later.
    if ((exchange - position) * step <= 0 || found.length === MAX_EACH_SIDE) break;
    position = exchange;
    found.push(chunk.entryAt(index));
    if (step === -1 && exchange === 1) break;
  }
  return found;
}

interface EntryPosition {
  readonly chunk: LogChunk;
  readonly index: number;
}

/** The places after (or before) that of `sequence`, nearest first. */
function* walk(chunks: readonly LogChunk[], sequence: number, step: 1 | -1): Generator<EntryPosition> {
  let left = MAX_DISTANCE;
  let at = chunks.findIndex((chunk) => sequence >= chunk.first && sequence < chunk.next);
  let chunk = chunks[at];
  let index = sequence - (chunk?.first ?? 0);
  while (chunk !== undefined && left > 0) {
    left -= 1;
    index += step;
    if (index >= 0 && index < chunk.count) {
      yield { chunk, index };
    } else {
      at += step;
      chunk = chunks[at];
      index = step === 1 ? -1 : (chunk?.count ?? 0);
    }
  }
}
