/** The saved logs that the window has open for reading. */
import { stat } from 'node:fs/promises';
import type { SavedLogPart } from '../../access-log/saved-log.ts';
import { SAVED_LOG_WORKER, SavedLogThread } from '../../access-log/saved-log-thread.ts';
import type { SavedLog } from '../../ipc/contract.ts';

/** A window that was reloaded in mid-reading leaves its readers behind; the oldest ones go. */
const MAX_OPEN = 4;

export class SavedLogs {
  readonly #readers = new Map<number, SavedLogThread>();
  readonly #script: string;
  #count = 0;

  /** @param script the bundle of the thread that reads */
  constructor(script: string = SAVED_LOG_WORKER) {
    this.#script = script;
  }

  /** Opens files for reading, the one that was changed last at the end: rotated files come in their order. */
  async open(paths: readonly string[]): Promise<SavedLog> {
    const files = await Promise.all(paths.map(async (path) => ({ path, ...(await readFacts(path)) })));
    files.sort((a, b) => a.changedAt - b.changedAt);
    const id = ++this.#count;
    const ordered = files.map(({ path }) => path);
    this.#readers.set(id, new SavedLogThread(ordered, this.#script));
    for (const oldest of [...this.#readers.keys()].slice(0, -MAX_OPEN)) await this.close(oldest);
    return { id, paths: ordered, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Throws for a log that is not open. */
  async read(id: number): Promise<SavedLogPart> {
    const reader = this.#readers.get(id);
    if (reader === undefined) throw new Error(`There is no open log ${id}`);
    const part = await reader.next();
    if (part.isOver) await this.close(id);
    return part;
  }

  async close(id: number): Promise<void> {
    const reader = this.#readers.get(id);
    this.#readers.delete(id);
    await reader?.close();
  }
}

/** A file that can't be looked at is told of when it is read. */
async function readFacts(path: string): Promise<{ readonly bytes: number; readonly changedAt: number }> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { bytes: size, changedAt: mtimeMs };
  } catch {
    return { bytes: 0, changedAt: 0 };
  }
}
