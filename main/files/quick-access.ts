/**
 * Decides whether files may be touched without leaving the event loop. On a local file system that takes microseconds,
 * a trip through the thread pool ten times as long; on a network mount it may take for ever.
 */
import { statfs } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

/** Magic numbers of Linux file systems that answer over a network or from a program: NFS, SMB, CIFS, FUSE, 9P, Ceph, AFS, Lustre, Coda, NCP. */
const REMOTE_FILE_SYSTEMS = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x00c36400, 0x5346414f, 0x0bd00bd0, 0x73757245,
  0x564c,
]);

/** What took longer than this was not answered from memory. */
const SLOW_MS = 60;

/** Slow operations in a row that tell a slow file system from a process that had to wait for its turn. */
const SLOW_IN_A_ROW = 4;

/** How long the thread pool is used after that. */
const CAUTION_MS = 5_000;

export class QuickAccess {
  #cautiousUntil = 0;
  #slowInARow = 0;

  protected constructor(private readonly isLocal: boolean) {}

  /** @param folder absolute path; everything below it is taken to be on the same file system */
  protected static async isLocal(folder: string): Promise<boolean> {
    if (process.platform === 'win32' && folder.startsWith('\\\\')) return false;
    const { type } = await statfs(folder);
    return !REMOTE_FILE_SYSTEMS.has(type);
  }

  /** Whether `run` may be called now. */
  get isAvailable(): boolean {
    return this.isLocal && (this.#cautiousUntil === 0 || performance.now() > this.#cautiousUntil);
  }

  /** Runs a synchronous operation and watches how long it takes. Throws what the operation throws. */
  run<T>(operation: () => T): T {
    const start = performance.now();
    try {
      return operation();
    } finally {
      this.#watch(performance.now() - start);
    }
  }

  #watch(elapsedMs: number): void {
    this.#slowInARow = elapsedMs > SLOW_MS ? this.#slowInARow + 1 : 0;
    if (this.#slowInARow < SLOW_IN_A_ROW) return;
    this.#slowInARow = 0;
    this.#cautiousUntil = performance.now() + CAUTION_MS;
  }
}
