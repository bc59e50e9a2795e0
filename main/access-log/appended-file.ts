/** One file that is only ever appended to, in whole lines, with nothing left in it of what could not be written. */
import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';
import { dayOf } from './log-file-names.ts';

const LINE_END = 0x0a;

export class AppendedFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #device: bigint;
  readonly #inode: bigint;
  #size: number;
  #day: string;
  /** A line that an earlier program could not finish must not run into the next one. */
  #endsInMidLine: boolean;

  private constructor(path: string, handle: FileHandle, facts: OpenedFacts) {
    this.path = path;
    this.#handle = handle;
    this.#device = facts.device;
    this.#inode = facts.inode;
    this.#size = facts.size;
    this.#day = facts.day;
    this.#endsInMidLine = facts.endsInMidLine;
  }

  /** Opens a file, or makes it. Rejects with the system's error. */
  static async open(path: string): Promise<AppendedFile> {
    const handle = await open(path, 'a+');
    try {
      return new AppendedFile(path, handle, await readFacts(handle));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** In octets. */
  get size(): number {
    return this.#size;
  }

  /** The local day on which it was last written. */
  get day(): string {
    return this.#day;
  }

  /** Whether its path still leads to it: it was not moved, deleted or replaced, nor its folder. */
  async isInPlace(): Promise<boolean> {
    try {
      const { dev, ino } = await stat(this.path, { bigint: true });
      return dev === this.#device && ino === this.#inode;
    } catch {
      return false;
    }
  }

  /** Writes whole lines. When it rejects with the system's error, none of them stands in the file. */
  async append(lines: Buffer, now: number): Promise<void> {
    const octets = this.#endsInMidLine ? Buffer.concat([Buffer.of(LINE_END), lines]) : lines;
    try {
      let offset = 0;
      while (offset < octets.byteLength) offset += (await this.#handle.write(octets, offset)).bytesWritten;
    } catch (error) {
      // Where even that fails, the next one who opens the file finds it ending in mid-line.
      await this.#handle.truncate(this.#size).catch(() => undefined);
      throw error;
    }
    this.#size += octets.byteLength;
    this.#day = dayOf(now);
    this.#endsInMidLine = false;
  }

  /** Hands what was written to the disk itself, and closes. */
  async close(): Promise<void> {
    // Devices and some network mounts can't; the octets are with the system in any case.
    await this.#handle.datasync().catch(() => undefined);
    await this.#handle.close();
  }
}

interface OpenedFacts {
  readonly device: bigint;
  readonly inode: bigint;
  readonly size: number;
  readonly day: string;
  readonly endsInMidLine: boolean;
}

async function readFacts(handle: FileHandle): Promise<OpenedFacts> {
  const { dev: device, ino: inode, size: length, mtimeMs } = await handle.stat({ bigint: true });
  const size = Number(length);
  const last = Buffer.of(LINE_END);
  if (size > 0) await handle.read(last, 0, 1, size - 1);
  return { device, inode, size, day: dayOf(Number(mtimeMs)), endsInMidLine: last[0] !== LINE_END };
}
