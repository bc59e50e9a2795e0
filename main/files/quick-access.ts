/**
 * Decides whether files may be touched without leaving the event loop. On a local file system that takes microseconds,
 * a trip through the thread pool ten times as long; on a network mount it may take for ever.
 */
import { stat, statfs } from 'node:fs/promises';
import { DiskWatch, watchOfDisk } from './disk-watch.ts';

/** Magic numbers of Linux file systems that answer over a network or from a program: NFS, SMB, CIFS, FUSE, 9P, Ceph, AFS, Lustre, Coda, NCP. */
const REMOTE_FILE_SYSTEMS = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x00c36400, 0x5346414f, 0x0bd00bd0, 0x73757245,
  0x564c,
]);

/** Where files are, as far as it matters for how they are touched. */
export interface Disks {
  /** None of them answers over a network or from a program. */
  readonly areLocal: boolean;
  /** One of each disk. */
  readonly watches: readonly DiskWatch[];
}

export class QuickAccess {
  /** Which of several disks an operation touches is not known: that is noted for itself. */
  readonly #noted: DiskWatch;

  protected constructor(private readonly disks: Disks) {
    const [only, other] = disks.watches;
    this.#noted = only !== undefined && other === undefined ? only : new DiskWatch();
  }

  /** @param folder absolute path; everything below it is taken to be on the same file system */
  protected static async diskOf(folder: string): Promise<Disks> {
    if (process.platform === 'win32' && folder.startsWith('\\\\')) return { areLocal: false, watches: [] };
    // Without its number, as while descriptors are short, it is watched by whoever asked alone.
    const device = stat(folder).then(
      ({ dev }) => [watchOfDisk(dev)],
      () => [],
    );
    const [{ type }, watches] = await Promise.all([statfs(folder), device]);
    return { areLocal: !REMOTE_FILE_SYSTEMS.has(type), watches };
  }

  /** Whether `run` may be called now. */
  get isAvailable(): boolean {
    if (!this.disks.areLocal || !this.#noted.isQuick) return false;
    return this.disks.watches.length === 1 || this.disks.watches.every(({ isQuick }) => isQuick);
  }

  /** Runs a synchronous operation and watches how long it takes. Throws what the operation throws. */
  run<T>(operation: () => T): T {
    return this.#noted.run(operation);
  }
}
