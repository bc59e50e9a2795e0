/**
 * Looks at files without leaving the event loop where that is quick. On a local file system stat takes a microsecond
 * or two, a trip through the thread pool ten times as long; on a network mount it may take for ever.
 */
import * as fs from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { FilePath } from './shared-folder.ts';

/** Magic numbers of Linux file systems that answer over a network or from a program: NFS, SMB, CIFS, FUSE, 9P, Ceph, AFS, Lustre, Coda, NCP. */
const REMOTE_FILE_SYSTEMS = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x00c36400, 0x5346414f, 0x0bd00bd0, 0x73757245,
  0x564c,
]);

/** A stat that took longer than this was not answered from memory. */
const SLOW_STAT_MS = 20;

/** Slow ones in a row that tell a slow file system from a process that had to wait for its turn. */
const SLOW_STATS = 3;

/** How long the thread pool is used after that. */
const CAUTION_MS = 10_000;

export class QuickStat {
  #cautiousUntil = 0;
  #slowInARow = 0;

  private constructor(private readonly isLocal: boolean) {}

  /** @param folder absolute path; everything below it is taken to be on the same file system */
  static async forFolder(folder: string): Promise<QuickStat> {
    if (process.platform === 'win32' && folder.startsWith('\\\\')) return new QuickStat(false);
    const { type } = await fs.promises.statfs(folder);
    return new QuickStat(!REMOTE_FILE_SYSTEMS.has(type));
  }

  /** Whether `stat` may be called now. */
  get isAvailable(): boolean {
    return this.isLocal && (this.#cautiousUntil === 0 || performance.now() > this.#cautiousUntil);
  }

  /** undefined when there is nothing or it can't be looked at. */
  stat(path: FilePath): fs.Stats | undefined {
    const start = performance.now();
    try {
      return fs.statSync(path, { throwIfNoEntry: false });
    } catch {
      return undefined;
    } finally {
      this.#watch(performance.now() - start);
    }
  }

  #watch(elapsedMs: number): void {
    this.#slowInARow = elapsedMs > SLOW_STAT_MS ? this.#slowInARow + 1 : 0;
    if (this.#slowInARow < SLOW_STATS) return;
    this.#slowInARow = 0;
    this.#cautiousUntil = performance.now() + CAUTION_MS;
  }
}
