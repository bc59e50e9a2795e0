/** The exports that the window is making. */
import { entryAt } from '../../access-log/batch.ts';
import type { ExportOptions } from '../../access-log/export-writer.ts';
import { ExportWriter } from '../../access-log/export-writer.ts';
import { fileProblem } from '../../access-log/log-file-problem.ts';
import type { ExportChunk, ExportOutcome } from '../../ipc/contract.ts';

/** A window that was reloaded in mid-export leaves it behind; the oldest ones are given up. */
const MAX_RUNNING = 4;
/** So many files that were written can still be shown in the file manager. */
const MAX_SAVED = 8;

export class Exports {
  readonly #writers = new Map<number, ExportWriter>();
  /** Absolute paths, oldest first. */
  #saved: readonly string[] = [];
  #count = 0;

  /** Begins to write a file with this absolute path. */
  async begin(path: string, options: ExportOptions): Promise<number> {
    const id = ++this.#count;
    this.#writers.set(id, new ExportWriter(path, options));
    for (const oldest of [...this.#writers.keys()].slice(0, -MAX_RUNNING)) await this.cancel(oldest);
    return id;
  }

  /** Throws for an export that is not being made. */
  async write(id: number, { batch, sequences }: ExportChunk): Promise<void> {
    const writer = this.#writers.get(id);
    if (writer === undefined) throw new Error(`There is no export ${id}`);
    const entries = Array.from(sequences, (sequence, index) => ({ ...entryAt(batch, index), sequence }));
    await writer.write(entries);
  }

  /** Throws for an export that is not being made. */
  async finish(id: number): Promise<ExportOutcome> {
    const writer = this.#writers.get(id);
    if (writer === undefined) throw new Error(`There is no export ${id}`);
    this.#writers.delete(id);
    try {
      const saved = await writer.finish();
      this.#saved = [...this.#saved, saved.path].slice(-MAX_SAVED);
      return { state: 'saved', ...saved };
    } catch (error) {
      return { state: 'failed', problem: fileProblem(error), detail: error instanceof Error ? error.message : '' };
    }
  }

  /** Whether a file with this path was written here, of late. */
  hasSaved(path: string): boolean {
    return this.#saved.includes(path);
  }

  async cancel(id: number): Promise<void> {
    const writer = this.#writers.get(id);
    this.#writers.delete(id);
    await writer?.cancel();
  }

  /** Gives up what was not finished: the app ends. */
  async close(): Promise<void> {
    await Promise.all([...this.#writers.keys()].map((id) => this.cancel(id)));
  }
}
