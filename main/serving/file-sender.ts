/**
 * Sends parts of an open file to a socket through a few reused buffers, so memory stays flat whatever the file's size
 * and the visitor's speed. Where reading is quick one buffer is enough; else it reads ahead while it writes.
 */
import { performance } from 'node:perf_hooks';
import { returnBuffer, SMALL_BUFFER_BYTES, takeBuffer } from '../files/buffer-pool.ts';
import type { FileBlocks } from '../files/file-blocks.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { FilePart } from '../http/message.ts';
import { partsLength } from '../http/message.ts';
import type { PacedWriter } from './paced-writer.ts';

/** Buffers that one transfer may hold when reads take a trip through the thread pool. */
const MAX_BUFFERS = 4;

/** Fast writes in a row before a transfer counts as fast and gets large buffers. */
const FAST_WRITES = 4;

/** A write that takes longer than this makes a transfer slow again. */
const SLOW_WRITE_MS = 100;

/** A long transfer looks at its file so often, in milliseconds: what was written in place is seen between two looks. */
const LOOK_INTERVAL_MS = 250;

/** Parts of a file up to so many octets, beside other parts, are put together with their neighbours and written at once. */
const MAX_SMALL_BYTES = 4 * 1024;

/** So many octets are put together. */
const MAX_COLLECTED_BYTES = 64 * 1024;

/** Octets read on the event loop before others get their turn. */
const MAX_BURST_BYTES = 2 * 1024 * 1024;

/** A piece ready to be written; `buffer` goes back to the pool afterwards. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly buffer: Buffer | undefined;
}

/** What becomes of octets that are read. */
interface Reading {
  readonly length: number;
  readonly taken: (count: number) => void;
  readonly failed: () => void;
}

export interface SenderEvents {
  /** So many more octets were handed to the network. */
  progressed(bytes: number): void;
  /** Called once. `complete` is false when the file shrank, was written over or failed: the promised length can't be kept. */
  done(complete: boolean): void;
}

/** The parts to send, in order, of a file that the sender closes. */
export interface FileContent {
  readonly file: OpenFile;
  readonly parts: readonly FilePart[];
  /** What is in memory of the file. */
  readonly blocks?: FileBlocks | undefined;
}

export class FileSender {
  readonly #file: OpenFile;
  readonly #blocks: FileBlocks | undefined;
  readonly #parts: readonly FilePart[];
  readonly #ready: Piece[] = [];
  /** Small parts that are not ready yet, for others join them. */
  #small: Uint8Array[] = [];
  #smallBytes = 0;
  #part = 0;
  #offset: number;
  /** Pieces read and not yet written. */
  #held = 0;
  #burstBytes = 0;
  /** A read, a check or a pause is under way. */
  #isBusy = false;
  #isFilling = false;
  #isWriting = false;
  #isVerified = false;
  #isOver = false;
  #fastWrites = 0;
  #writeStart = 0;
  #nextLook = performance.now() + LOOK_INTERVAL_MS;

  constructor(
    private readonly writer: PacedWriter,
    { file, parts, blocks }: FileContent,
    private readonly events: SenderEvents,
  ) {
    this.#file = file;
    this.#blocks = blocks;
    this.#parts = parts;
    this.#offset = this.#startOf(0);
  }

  start(): void {
    this.#isBusy = true;
    this.#file.beginWatch(partsLength(this.#parts), () => {
      this.#isBusy = false;
      if (this.#isOver) this.#file.close();
      else this.#fill();
    });
  }

  /** The socket is gone: stops reading and closes the file as soon as no read is under way. */
  cancel(): void {
    this.#end(false);
  }

  #startOf(index: number): number {
    const part = this.#parts[index];
    return part && 'start' in part ? part.start : 0;
  }

  /** Reads as far as buffers allow; checks now and then, and after the last octet, that the file holds what it held. */
  #fill(): void {
    // What is read at once calls back from within: the loop goes on with it.
    if (this.#isFilling) return;
    this.#isFilling = true;
    while (!this.#isBusy && !this.#isOver && !this.#isVerified) {
      if (this.#isReadToEnd()) this.#endReading();
      else if (this.#held >= this.#allowedPieces()) break;
      else if (this.#burstBytes >= MAX_BURST_BYTES) this.#pause();
      else if (performance.now() >= this.#nextLook) this.#look(false);
      else this.#readNext();
    }
    this.#isFilling = false;
  }

  #allowedPieces(): number {
    if (this.#file.isQuick) return 1;
    // A visitor who has not yet proved fast gets one buffer being written and one being read.
    return this.#fastWrites >= FAST_WRITES ? MAX_BUFFERS : 2;
  }

  #isReadToEnd(): boolean {
    const part = this.#parts[this.#part];
    if (!part) return true;
    return 'end' in part && this.#offset >= part.end && this.#part === this.#parts.length - 1;
  }

  #readNext(): void {
    const part = this.#parts[this.#part];
    if (!part) return;
    if ('bytes' in part) {
      this.#nextPart();
      this.#collect(part.bytes);
    } else if (this.#offset >= part.end) {
      this.#nextPart();
    } else if (this.#parts.length > 1 && part.end - this.#offset <= MAX_SMALL_BYTES) {
      this.#readSmall(part.end - this.#offset);
    } else if (this.#smallBytes > 0) {
      this.#pushSmall();
    } else if (!this.#takeFromMemory(part.end)) {
      this.#read(part.end);
    }
  }

  /** Many begin at the same place, and go on at places of their own: once large pieces are read, memory would save little. */
  #takeFromMemory(end: number): boolean {
    if (!this.#blocks || this.#fastWrites >= FAST_WRITES) return false;
    const bytes = this.#blocks.octetsAt(this.#file, { start: this.#offset, end });
    if (!bytes) return false;
    this.#offset += bytes.byteLength;
    this.#burstBytes += bytes.byteLength;
    this.#push({ bytes, buffer: undefined });
    return true;
  }

  #endReading(): void {
    if (this.#smallBytes > 0) this.#pushSmall();
    this.#look(true);
  }

  /** Dozens of parts of a few octets each would else be as many writes. */
  #collect(bytes: Uint8Array): void {
    this.#small.push(bytes);
    this.#smallBytes += bytes.byteLength;
    if (this.#smallBytes >= MAX_COLLECTED_BYTES) this.#pushSmall();
  }

  #pushSmall(): void {
    const [first] = this.#small;
    const bytes = this.#small.length === 1 && first ? first : Buffer.concat(this.#small);
    this.#small = [];
    this.#smallBytes = 0;
    this.#push({ bytes, buffer: undefined });
  }

  #nextPart(): void {
    this.#part++;
    this.#offset = this.#startOf(this.#part);
  }

  #read(end: number): void {
    const remaining = end - this.#offset;
    const buffer = takeBuffer(this.#fastWrites >= FAST_WRITES && remaining > SMALL_BUFFER_BYTES);
    this.#readInto(buffer, {
      length: Math.min(buffer.byteLength, remaining),
      taken: (count) => this.#push({ bytes: buffer.subarray(0, count), buffer }),
      failed: () => returnBuffer(buffer),
    });
  }

  #readSmall(length: number): void {
    const buffer = Buffer.allocUnsafe(length);
    const taken = (count: number): void => this.#collect(buffer.subarray(0, count));
    this.#readInto(buffer, { length, taken, failed: () => undefined });
  }

  #readInto(buffer: Buffer, { length, taken, failed }: Reading): void {
    this.#isBusy = true;
    this.#file.read(buffer, { length, position: this.#offset }, (error, count) => {
      this.#isBusy = false;
      if (this.#isOver || error || count === 0) {
        failed();
        if (this.#isOver) this.#file.close();
        else this.#end(false);
        return;
      }
      this.#offset += count;
      this.#burstBytes += count;
      taken(count);
      this.#fill();
    });
  }

  /** Lets other connections have their turn: reads and writes that complete at once would never let go. */
  #pause(): void {
    this.#isBusy = true;
    setImmediate(() => {
      this.#isBusy = false;
      this.#burstBytes = 0;
      if (this.#isOver) this.#file.close();
      else this.#fill();
    });
  }

  #push(piece: Piece): void {
    this.#held++;
    this.#ready.push(piece);
    this.#write();
  }

  /** The very last piece is held back until the file is known to be intact: a wrong file is never complete. */
  #write(): void {
    if (this.#isWriting || this.#isOver) return;
    if (this.#ready.length === 1 && !this.#isVerified && this.#isReadToEnd()) return;
    const piece = this.#ready.shift();
    if (!piece) {
      if (this.#isVerified) this.#end(true);
      return;
    }
    this.#isWriting = true;
    this.#writeStart = performance.now();
    this.writer.write(piece.bytes, {
      moved: (octets) => {
        if (!this.#isOver) this.events.progressed(octets);
      },
      done: (error) => this.#written(piece, error),
    });
  }

  #written(piece: Piece, error: Error | null | undefined): void {
    this.#isWriting = false;
    this.#held--;
    if (piece.buffer) returnBuffer(piece.buffer);
    if (error || this.#isOver) return;
    this.#fastWrites = performance.now() - this.#writeStart > SLOW_WRITE_MS ? 0 : this.#fastWrites + 1;
    this.#write();
    this.#fill();
  }

  #look(isLast: boolean): void {
    this.#isBusy = true;
    this.#file.isIntact((intact) => {
      this.#isBusy = false;
      this.#nextLook = performance.now() + LOOK_INTERVAL_MS;
      if (this.#isOver) {
        this.#file.close();
      } else if (!intact) {
        this.#end(false);
      } else if (isLast) {
        this.#isVerified = true;
        this.#write();
      } else {
        this.#fill();
      }
    });
  }

  #end(complete: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.writer.cancel();
    for (const { buffer } of this.#ready) if (buffer) returnBuffer(buffer);
    this.#ready.length = 0;
    if (!this.#isBusy) this.#file.close();
    this.events.done(complete);
  }
}
