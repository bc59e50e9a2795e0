/** A file that is being written, by its descriptor: each call goes through the thread pool, but for closing where that is quick. */
import * as fs from 'node:fs';
import { promisify } from 'node:util';
import type { FilePath } from './file-path.ts';
import type { FileSystem } from './file-system.ts';

const open = promisify<FilePath, number, number, number>(fs.open);
const write = promisify((descriptor: number, pieces: readonly NodeJS.ArrayBufferView[], at: number, done: Done) =>
  fs.writev(descriptor, pieces, at, done),
);
const read = promisify((descriptor: number, buffer: Uint8Array, at: number, done: Done) =>
  fs.read(descriptor, buffer, 0, buffer.byteLength, at, done),
);
const flushData = promisify(fs.fdatasync);
const setMode = promisify(fs.fchmod);
const setTimes = promisify(fs.futimes);
const truncate = promisify(fs.ftruncate);
const statOpened = promisify<number, fs.Stats>(fs.fstat);

type Done = (error: Error | null, bytes: number) => void;

/** Of what is closed: the system gives its number to others. */
const CLOSED = -1;

/** All methods reject with the system's error. */
export class WrittenFile {
  private constructor(
    private readonly files: FileSystem,
    private descriptor: number,
  ) {}

  static async open(
    files: FileSystem,
    path: FilePath,
    { flags, mode }: { readonly flags: number; readonly mode: number },
  ): Promise<WrittenFile> {
    return new WrittenFile(files, await open(path, flags, mode));
  }

  /** @returns octets that were taken, which may be fewer */
  write(pieces: readonly NodeJS.ArrayBufferView[], at: number): Promise<number> {
    return write(this.descriptor, pieces, at);
  }

  /** @returns octets read; 0 at its end */
  read(buffer: Uint8Array, at: number): Promise<number> {
    return read(this.descriptor, buffer, at);
  }

  /** What was written is on the disk when it resolves. */
  flush(): Promise<void> {
    return flushData(this.descriptor);
  }

  setMode(mode: number): Promise<void> {
    return setMode(this.descriptor, mode);
  }

  setTimes(accessed: Date, modified: Date): Promise<void> {
    return setTimes(this.descriptor, accessed, modified);
  }

  truncate(length: number): Promise<void> {
    return truncate(this.descriptor, length);
  }

  stat(): Promise<fs.Stats> {
    return statOpened(this.descriptor);
  }

  /** May be called again. */
  async close(): Promise<void> {
    const { descriptor } = this;
    if (descriptor === CLOSED) return;
    this.descriptor = CLOSED;
    await this.files.close(descriptor);
  }
}
