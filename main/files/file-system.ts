/** File operations of the shared folder: on the event loop while that is quick, else through the thread pool. */
import * as fs from 'node:fs';
import { promisify } from 'node:util';
import type { FilePath } from './file-path.ts';
import type { QuickAccess } from './quick-access.ts';
import { realPath, realPathSync } from './real-path.ts';

const openSlowly = promisify(fs.open);
const statSlowly = promisify<FilePath, fs.Stats>(fs.stat);
const statLinkSlowly = promisify<FilePath, fs.Stats>(fs.lstat);
const closeSlowly = promisify(fs.close);
const statDescriptorSlowly = promisify<number, fs.Stats>(fs.fstat);
const statDescriptorExactlySlowly = promisify(
  (descriptor: number, callback: (error: Error | null, stats: fs.BigIntStats) => void) =>
    fs.fstat(descriptor, { bigint: true }, callback),
);
const readLinkSlowly = promisify((path: string, callback: (error: Error | null, target: Buffer) => void) =>
  fs.readlink(path, { encoding: 'buffer' }, callback),
);

/** A value at hand, or one that takes its time; `await` takes both. All reject or throw the system's errors. */
type Soon<T> = T | Promise<T>;

export class FileSystem {
  constructor(readonly access: QuickAccess) {}

  open(path: FilePath, flags: number): Soon<number> {
    return this.access.isAvailable ? this.access.run(() => fs.openSync(path, flags)) : openSlowly(path, flags);
  }

  stat(path: FilePath): Soon<fs.Stats> {
    return this.access.isAvailable ? this.access.run(() => fs.statSync(path)) : statSlowly(path);
  }

  /** Device and inode numbers without loss. */
  statExactly(path: FilePath): Soon<fs.BigIntStats> {
    if (!this.access.isAvailable) return fs.promises.stat(path, { bigint: true });
    return this.access.run(() => fs.statSync(path, { bigint: true }));
  }

  statDescriptor(descriptor: number): Soon<fs.Stats> {
    return this.access.isAvailable ? this.access.run(() => fs.fstatSync(descriptor)) : statDescriptorSlowly(descriptor);
  }

  statDescriptorExactly(descriptor: number): Soon<fs.BigIntStats> {
    if (!this.access.isAvailable) return statDescriptorExactlySlowly(descriptor);
    return this.access.run(() => fs.fstatSync(descriptor, { bigint: true }));
  }

  /** The entry itself: a link is a link. */
  statLink(path: FilePath): Soon<fs.Stats> {
    return this.access.isAvailable ? this.access.run(() => fs.lstatSync(path)) : statLinkSlowly(path);
  }

  /** What has nothing to write any more is closed at once. */
  close(descriptor: number): Soon<void> {
    return this.access.isAvailable ? this.access.run(() => fs.closeSync(descriptor)) : closeSlowly(descriptor);
  }

  /** Where an open file lies now, all links resolved, as octets; undefined where the system does not tell. */
  async pathOf(descriptor: number): Promise<Buffer | undefined> {
    if (process.platform !== 'linux') return undefined;
    const link = `/proc/self/fd/${descriptor}`;
    try {
      if (!this.access.isAvailable) return await readLinkSlowly(link);
      return this.access.run(() => fs.readlinkSync(link, { encoding: 'buffer' }));
    } catch {
      // No /proc in this container.
      return undefined;
    }
  }

  /** The path with all links resolved, as octets. */
  resolve(path: FilePath): Soon<Buffer> {
    return this.access.isAvailable ? this.access.run(() => realPathSync(path)) : realPath(path);
  }
}
