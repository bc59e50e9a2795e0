/** Takes the content of a request out of its framing: a counted length or chunks (RFC 9112 §6.2, §7.1). */

import { MAX_FIELD_SECTION_BYTES } from '../http/head-limits.ts';
import { HttpError } from '../http/http-error.ts';
import type { Framing } from './framing.ts';
import { parseFieldLine } from './head-parser.ts';

/** Octets of one chunked message that are neither data nor plain chunk sizes: extensions and trailers. */
const MAX_CHUNK_OVERHEAD_BYTES = 64 * 1024;

type State = 'data' | 'size' | 'data-end' | 'trailer' | 'done';

/**
 * chunk-size and chunk extensions (RFC 9112 §7.1.1); extensions are read over, whatever they say. Leading zeros are no
 * part of the number; 14 digits are more than any content may have and still exact enough to say so.
 */
const CHUNK_LINE =
  /^(?:0+|0*([1-9a-fA-F][\da-fA-F]{0,13}))(?:[ \t]*;[ \t]*[!#$%&'*+.^_`|~\w-]+(?:[ \t]*=[ \t]*(?:[!#$%&'*+.^_`|~\w-]+|"(?:[\t \x21\x23-\x5b\x5d-\x7e\x80-\xff]|\\[\t \x21-\x7e\x80-\xff])*"))?)*$/;

/** What a chunk without extensions needs: its size, padded at most, and a line end. Not counted as overhead. */
const PLAIN_CHUNK_LINE_BYTES = 18;

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const LINE_END_BYTES = 2;

/** Of a size that is read as it stands. */
const MAX_PLAIN_DIGITS = 8;

/** Chunks up to this are read without a step for each of their parts: of one octet, ten thousand come in one read. */
const MAX_CRUMB_BYTES = 64;

/** Runs of content that are shorter are put together: each would take more memory than its octets. */
const SHORT_RUN_BYTES = 1024;

/** As much as is read from a socket at once. */
const GATHERED_BYTES = 64 * 1024;

let gathering: Buffer | undefined;

/**
 * Where short runs are put together until they are handed on as a copy: one for all of a thread, since each reads without a pause, and
 * new memory is dear when it is touched.
 */
function gatheringFor(bytes: number): Buffer {
  if (bytes > GATHERED_BYTES) return Buffer.allocUnsafe(bytes);
  gathering ??= Buffer.allocUnsafeSlow(GATHERED_BYTES);
  return gathering;
}

/** Hands on what is read in one go. */
class Runs {
  #gathered: Buffer | undefined;
  #length = 0;

  constructor(
    private readonly input: Buffer,
    private readonly onData: (data: Buffer) => void,
  ) {}

  take(start: number, end: number): void {
    const isLong = end - start >= SHORT_RUN_BYTES;
    // The last of its input is no more than one.
    if (isLong || (this.#length === 0 && end === this.input.length)) {
      this.flush();
      this.onData(this.input.subarray(start, end));
      return;
    }
    this.#gathered ??= gatheringFor(this.input.length - start);
    this.#length += this.input.copy(this.#gathered, this.#length, start, end);
  }

  /** The same for a few octets: copying them one by one is quicker than having them copied. */
  takeCrumb(start: number, end: number): void {
    this.#gathered ??= gatheringFor(this.input.length - start);
    const { input } = this;
    let length = this.#length;
    for (let at = start; at < end; at++) this.#gathered[length++] = input[at] as number;
    this.#length = length;
  }

  flush(): void {
    const [gathered, length] = [this.#gathered, this.#length];
    this.#gathered = undefined;
    this.#length = 0;
    if (gathered === undefined || length === 0) return;
    // No more is kept than that.
    this.onData(Buffer.from(gathered.subarray(0, length)));
  }
}

/** -1 for what is no hexadecimal digit. */
function hexValue(octet = 0): number {
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  const lower = octet | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function isLineEnd(input: Buffer, at: number): boolean {
  return input[at] === CARRIAGE_RETURN && input[at + 1] === LINE_FEED;
}

export class ContentDecoder {
  #state: State;
  #remaining: number;
  #line = '';
  #overhead = 0;
  #received = 0;

  /** @param maxBytes content octets that are accepted; more is refused with 413 */
  constructor(
    framing: Exclude<Framing, { kind: 'none' }>,
    private readonly maxBytes: number,
  ) {
    this.#state = framing.kind === 'length' ? 'data' : 'size';
    this.#remaining = framing.kind === 'length' ? framing.length : 0;
    this.chunked = framing.kind === 'chunked';
    if (this.#remaining > maxBytes) throw new HttpError(413);
  }

  readonly chunked: boolean;

  get isDone(): boolean {
    return this.#state === 'done';
  }

  /**
   * Reads from `input` and hands each run of content to `onData`.
   * @returns the position behind the last octet that belongs to this message
   * @throws HttpError 400 for malformed chunks, 413 for too much content, 431 for a trailer section that is too large
   */
  read(input: Buffer, position: number, onData: (data: Buffer) => void): number {
    const runs = new Runs(input, onData);
    let from = position;
    try {
      while (from < input.length && this.#state !== 'done') {
        if (this.#state === 'size' && this.#line === '') from = this.#readCrumbs(input, from, runs);
        if (from === input.length) break;
        from = this.#state === 'data' ? this.#readData(input, from, runs) : this.#readLine(input, from);
      }
    } finally {
      runs.flush();
    }
    return from;
  }

  #readData(input: Buffer, position: number, runs: Runs): number {
    const end = Math.min(input.length, position + this.#remaining);
    this.#remaining -= end - position;
    runs.take(position, end);
    if (this.#remaining === 0) this.#state = this.chunked ? 'data-end' : 'done';
    return end;
  }

  /** Small chunks that are there as a whole. @returns the position behind them */
  #readCrumbs(input: Buffer, position: number, runs: Runs): number {
    let from = position;
    for (;;) {
      let at = from;
      let size = 0;
      for (let digit = hexValue(input[at]); digit >= 0 && size <= MAX_CRUMB_BYTES; digit = hexValue(input[++at])) {
        size = size * 16 + digit;
      }
      // The last chunk is of none.
      if (size === 0 || size > MAX_CRUMB_BYTES || at - from > MAX_PLAIN_DIGITS || !isLineEnd(input, at)) return from;
      const start = at + LINE_END_BYTES;
      const end = start + size;
      if (!isLineEnd(input, end) || this.#received + size > this.maxBytes) return from;
      this.#received += size;
      runs.takeCrumb(start, end);
      from = end + LINE_END_BYTES;
    }
  }

  /** Collects octets up to CRLF; acts when the line is complete. */
  #readLine(input: Buffer, position: number): number {
    const behindPlain = this.#line === '' ? this.#readPlainLine(input, position) : position;
    if (behindPlain > position) return behindPlain;
    const lineFeed = input.indexOf(LINE_FEED, position);
    const end = lineFeed < 0 ? input.length : lineFeed + 1;
    const room = MAX_CHUNK_OVERHEAD_BYTES - this.#overhead;
    if (end - position > room) {
      // Judged by the permitted beginning only, so that the outcome is the same for any split.
      this.#line += input.toString('latin1', position, position + room);
      this.#checkLine(false);
      throw new HttpError(this.#state === 'trailer' ? 431 : 400);
    }
    this.#overhead += end - position;
    this.#line += input.toString('latin1', position, end);
    this.#checkLine(lineFeed >= 0);
    if (lineFeed < 0) return end;
    const line = this.#line.slice(0, -2);
    this.#line = '';
    this.#acceptLine(line);
    return end;
  }

  /**
   * What nearly all lines are, without making a text of each: chunks may be of one octet.
   * @returns the position behind it; `position` when it is another line, or lacks its end
   */
  #readPlainLine(input: Buffer, position: number): number {
    let [end, size] = [position, 0];
    if (this.#state === 'size') {
      for (let digit = hexValue(input[end]); digit >= 0; digit = hexValue(input[++end])) size = size * 16 + digit;
      if (end === position || end - position > MAX_PLAIN_DIGITS) return position;
    } else if (this.#state !== 'data-end') return position;
    if (!isLineEnd(input, end)) return position;
    if (this.#state === 'size') this.#beginChunk(size);
    else this.#state = 'size';
    return end + LINE_END_BYTES;
  }

  /** Refuses bare CR and LF at once, and after chunk data anything but CRLF. */
  #checkLine(complete: boolean): void {
    const line = this.#line;
    const carriageReturn = line.indexOf('\r');
    const expected = complete ? line.length - 2 : line.length - 1;
    if (complete ? carriageReturn !== expected : carriageReturn >= 0 && carriageReturn !== expected) {
      throw new HttpError(400);
    }
    if (this.#state === 'data-end' && line.charCodeAt(0) !== CARRIAGE_RETURN) throw new HttpError(400);
  }

  #acceptLine(line: string): void {
    if (this.#state === 'data-end') {
      this.#overhead -= line.length + LINE_END_BYTES;
      this.#state = 'size';
    } else if (this.#state === 'size') {
      this.#overhead -= Math.min(line.length + LINE_END_BYTES, PLAIN_CHUNK_LINE_BYTES);
      this.#acceptSize(line);
    } else if (line === '') {
      this.#state = 'done';
    } else {
      if (line.length > MAX_FIELD_SECTION_BYTES) throw new HttpError(431);
      // Trailer fields are checked and dropped: none of them means anything to us (RFC 9110 §6.5.1).
      parseFieldLine(line);
    }
  }

  #acceptSize(line: string): void {
    const match = CHUNK_LINE.exec(line);
    if (!match) throw new HttpError(400);
    this.#beginChunk(match[1] === undefined ? 0 : Number.parseInt(match[1], 16));
  }

  #beginChunk(size: number): void {
    this.#remaining = size;
    this.#received += this.#remaining;
    if (this.#received > this.maxBytes) throw new HttpError(413);
    this.#state = this.#remaining === 0 ? 'trailer' : 'data';
  }
}
