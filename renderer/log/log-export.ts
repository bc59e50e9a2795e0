/** Writes what the log shows into a file that a person chooses: the entries that pass the filter, oldest first. */
import { encodeBatch } from '../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import type { ExportFormat } from '../../main/access-log/log-line-formats.ts';
import type { ShareId } from '../../main/ipc/app-state.ts';
import type { ExportCalls, ExportOutcome } from '../../main/ipc/contract.ts';
import type { LogModel } from './log-model.ts';
import type { LogRows } from './log-rows.ts';

/** Few enough to be put together well within a frame. */
const CHUNK_ROWS = 2_000;

export interface LogExport {
  readonly calls: ExportCalls;
  readonly format: ExportFormat;
  /** Knows what else belongs to the entries; undefined for a saved log. */
  readonly share: ShareId | undefined;
  readonly model: LogModel;
}

/** undefined when the person cancelled. The filter counts as it is now; what comes later is not written. */
export async function exportLog({ calls, format, share, model }: LogExport): Promise<ExportOutcome | undefined> {
  const rows = model.copyRows();
  const exporting = await calls.beginExport(format, share);
  if (exporting === undefined) return undefined;
  try {
    const found = await rows;
    for (let row = 0; row < found.count; row += CHUNK_ROWS) {
      await calls.writeExport(exporting, chunkOf(readRows(found, row)));
    }
  } catch (error) {
    await calls.cancelExport(exporting);
    throw error;
  }
  return await calls.finishExport(exporting);
}

function readRows(rows: LogRows, from: number): AccessLogEntry[] {
  const count = Math.min(CHUNK_ROWS, rows.count - from);
  return Array.from({ length: count }, (_, index) => rows.entryAt(from + index)).filter((entry) => entry !== undefined);
}

function chunkOf(entries: readonly AccessLogEntry[]): Parameters<ExportCalls['writeExport']>[1] {
  return { batch: encodeBatch(entries), sequences: Float64Array.from(entries, ({ sequence }) => sequence) };
}
