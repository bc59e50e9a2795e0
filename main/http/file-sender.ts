/**
 * Sends parts of an open file to a socket: reads ahead into a few reused buffers while earlier ones are written, so
 * memory stays flat whatever the file's size and the visitor's speed.
 */
import * as fs from 'node:fs';
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { returnBuffer, SMALL_BUFFER_BYTES, takeBuffer } from './buffer-pool.ts';
import type { FilePart } from './message.ts';
import type { OpenFile } from './open-file.ts';

/** Buffers that one transfer may hold. */
const MAX_BUFFERS = 4;

/** Fast writes in a row before a transfer counts as fast and gets large buffers. */
const FAST_WRITES = 4;

/** A write that takes longer than this makes a transfer slow again. */
const SLOW_WRITE_MS = 100;

/** A piece ready to be written; `buffer` goes back to the pool afterwards. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly buffer: Buffer | undefined;
}

export interface SenderEvents {
  /** So many more octets were handed to the network. */
  progressed(bytes: number): void;
  /** Called once. `complete` is false when the file shrank, changed or failed: the promised length can't be kept. */
  done(complete: boolean): void;
}

/** The parts to send, in order, of a file that the sender closes. */
export interface FileContent {
  readonly file: OpenFile;
  readonly parts: readonly FilePart[];
}

export class FileSender {
  readonly #file: OpenFile;
  readonly #parts: readonly FilePart[];
  readonly #ready: Piece[] = [];
  #part = 0;
  #offset: number;
  #held = 0;
  #isReading = false;
  #isWriting = false;
  #isVerified = false;
  #isOver = false;
  #fastWrites = 0;
  #writeStart = 0;

  constructor(
    private readonly socket: Socket,
    { file, parts }: FileContent,
    private readonly events: SenderEvents,
  ) {
    this.#file = file;
    this.#parts = parts;
    this.#offset = this.#startOf(0);
  }

  start(): void {
    this.#fill();
  }

  /** The socket is gone: stops reading and closes the file as soon as no read is under way. */
  cancel(): void {
    this.#end(false);
  }

  #startOf(index: number): number {
    const part = this.#parts[index];
    return part && 'start' in part ? part.start : 0;
  }

  /** Reads ahead as far as buffers allow; after the last octet was read, checks that the file is what it was. */
  #fill(): void {
    while (!this.#isReading && !this.#isOver && this.#held < this.#allowedBuffers()) {
      const part = this.#parts[this.#part];
      if (!part) {
        this.#verify();
        return;
      }
      if ('bytes' in part) {
        this.#held++;
        // First of all, since what is pushed last is held back.
        this.#nextPart();
        this.#push({ bytes: part.bytes, buffer: undefined });
      } else if (this.#offset >= part.end) {
        this.#nextPart();
      } else {
        this.#read(part.end);
      }
    }
  }

  /** A visitor who has not yet proved fast gets one buffer being written and one being read. */
  #allowedBuffers(): number {
    return this.#fastWrites >= FAST_WRITES ? MAX_BUFFERS : 2;
  }

  #nextPart(): void {
    this.#part++;
    this.#offset = this.#startOf(this.#part);
  }

  #read(end: number): void {
    const remaining = end - this.#offset;
    const buffer = takeBuffer(this.#fastWrites >= FAST_WRITES && remaining > SMALL_BUFFER_BYTES);
    this.#held++;
    this.#isReading = true;
    fs.read(this.#file.descriptor, buffer, 0, Math.min(buffer.byteLength, remaining), this.#offset, (error, count) => {
      this.#isReading = false;
      if (this.#isOver || error || count === 0) {
        returnBuffer(buffer);
        this.#held--;
        if (this.#isOver) this.#closeFile();
        else this.#end(false);
        return;
      }
      this.#offset += count;
      this.#push({ bytes: buffer.subarray(0, count), buffer });
      this.#fill();
    });
  }

  #push(piece: Piece): void {
    this.#ready.push(piece);
    this.#write();
  }

  /** The very last piece is held back until the file is known to be unchanged: a wrong file is never complete. */
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
    this.socket.write(piece.bytes, (error) => this.#written(piece, error));
  }

  #written(piece: Piece, error: Error | null | undefined): void {
    this.#isWriting = false;
    this.#held--;
    if (piece.buffer) returnBuffer(piece.buffer);
    if (error || this.#isOver) return;
    this.#fastWrites = performance.now() - this.#writeStart > SLOW_WRITE_MS ? 0 : this.#fastWrites + 1;
    this.events.progressed(piece.bytes.byteLength);
    this.#write();
    this.#fill();
  }

  #isReadToEnd(): boolean {
    const part = this.#parts[this.#part];
    if (!part) return true;
    const isLast = this.#part === this.#parts.length - 1;
    return isLast && 'end' in part && this.#offset >= part.end;
  }

  #verify(): void {
    if (this.#isVerified) return;
    this.#isReading = true;
    this.#file.isUnchanged((unchanged) => {
      this.#isReading = false;
      if (this.#isOver) {
        this.#closeFile();
      } else if (unchanged) {
        this.#isVerified = true;
        this.#write();
      } else {
        this.#end(false);
      }
    });
  }

  #end(complete: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const { buffer } of this.#ready) if (buffer) returnBuffer(buffer);
    this.#ready.length = 0;
    if (!this.#isReading) this.#closeFile();
    this.events.done(complete);
  }

  #closeFile(): void {
    this.#file.close();
  }
}
