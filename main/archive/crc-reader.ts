/** Reads files for nothing but their checksums, where an archive is sent from a later offset. */
import { updateCrc32 } from '../base/crc32.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { ArchiveContents } from './archive-contents.ts';
import { checkIntact, readAt } from './archive-contents.ts';
import type { Checksum } from './crc-checksums.ts';

/** Read in one go, in octets: others get their turn on the event loop after each. */
const STRETCH_BYTES = 256 * 1024;

export class ChecksumReader {
  #open: { readonly index: number; readonly file: OpenFile } | undefined;
  #buffer: Buffer | undefined;
  #isClosed = false;
  #isReading = false;
  #isResting = false;

  constructor(private readonly contents: ArchiveContents) {}

  /** The checksum of an entry's file when all of it is known. */
  known(index: number): number | undefined {
    const entry = this.contents.layout.entryAt(index);
    if (entry.octets) return updateCrc32(0, entry.octets);
    const checksum = this.contents.checksums.of(entry.version);
    return checksum.covered === entry.size ? checksum.value : undefined;
  }

  /** Goes on with an entry's checksum by a stretch of its file. Rejects when the file has changed. */
  advance(index: number): Promise<void> {
    const entry = this.contents.layout.entryAt(index);
    const checksum = this.contents.checksums.of(entry.version);
    return checksum.advance(() => this.#readStretch(index, checksum));
  }

  /** Closes what is open, as soon as no read is under way; it is opened again when it is wanted. */
  rest(): void {
    this.#isResting = true;
    if (!this.#isReading) this.#release();
  }

  /** Gives up what is open, as soon as no read is under way. */
  close(): void {
    this.#isClosed = true;
    if (!this.#isReading) this.#release();
  }

  async #readStretch(index: number, checksum: Checksum): Promise<void> {
    if (this.#isClosed) return;
    this.#isReading = true;
    this.#isResting = false;
    const { size, version } = this.contents.layout.entryAt(index);
    try {
      const file = await this.#openFile(index);
      const offset = checksum.covered;
      this.#buffer ??= Buffer.allocUnsafeSlow(STRETCH_BYTES);
      const room = this.#buffer.subarray(0, Math.min(STRETCH_BYTES, size - offset));
      const count = room.byteLength > 0 ? await readAt(file, room, offset) : 0;
      if (offset + count === size) {
        await checkIntact(file);
        this.#closeFile();
      }
      checksum.add(offset, room.subarray(0, count));
    } catch (error) {
      this.contents.checksums.forget(version);
      this.contents.failed(index, checksum.covered, error);
      throw error;
    } finally {
      this.#isReading = false;
      if (this.#isClosed || this.#isResting) this.#release();
    }
  }

  async #openFile(index: number): Promise<OpenFile> {
    if (this.#open?.index === index) return this.#open.file;
    this.#closeFile();
    const file = await this.contents.open(index);
    this.#open = { index, file };
    return file;
  }

  #release(): void {
    this.#closeFile();
    this.#buffer = undefined;
  }

  #closeFile(): void {
    this.#open?.file.close();
    this.#open = undefined;
  }
}
