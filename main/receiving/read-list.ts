/**
 * Reads a JSON object (RFC 8259) that is short but for one array of many small things: a few of them at a time, so that neither
 * reading them keeps others from the event loop, nor all of them have to be in memory beside their text.
 */
import { nextTurn } from '../base/next-turn.ts';
import { HttpError } from '../http/http-error.ts';

/** Octets that are looked at, or read as JSON, before others have their turn. */
const PIECE_BYTES = 8 * 1024;
/** Of one thing in the array, and of all that stands around it. */
const MAX_ITEM_BYTES = 64 * 1024;
const MAX_AROUND_BYTES = 16 * 1024;

const QUOTE = 0x22;
const COMMA = 0x2c;
const ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const ARRAY_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/** The part of a list in which things stand: directly in an array that stands directly in the object. */
const ITEMS_DEPTH = 2;

export interface ListTaker {
  /** On whose account it is done. */
  readonly visitor: string;
  /** Takes some, in their order. @throws what ends the reading */
  items(items: readonly unknown[]): void;
}

/**
 * @returns the object, with an empty array in the place of the one whose things were taken
 * @throws HttpError 400 for what is no such object; its things may have been taken by then
 */
export async function readList(octets: Buffer, taker: ListTaker): Promise<unknown> {
  const reader = new ListReader(octets, taker);
  for (let end = 0; end < octets.byteLength; ) {
    end = Math.min(end + PIECE_BYTES, octets.byteLength);
    reader.readTo(end);
    await nextTurn(taker.visitor);
  }
  return reader.end();
}

class ListReader {
  #position = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  /** Where the things begin that were not taken yet; undefined outside of the array. */
  #start: number | undefined;
  #hasTaken = false;
  /** What stands before and behind the things. */
  #before: string | undefined;
  #behind = 0;

  constructor(
    private readonly octets: Buffer,
    private readonly taker: ListTaker,
  ) {}

  readTo(end: number): void {
    for (; this.#position < end; this.#position++) {
      const octet = this.octets[this.#position] ?? 0;
      if (this.#isInString) this.#passString(octet);
      else this.#pass(octet);
    }
    if (this.#position - (this.#start ?? this.#position) > MAX_ITEM_BYTES) refuse();
  }

  end(): unknown {
    if (this.#depth !== 0 || this.#before === undefined) refuse();
    if (this.octets.byteLength - this.#behind > MAX_AROUND_BYTES) refuse();
    return parse(this.#before + this.octets.toString('utf8', this.#behind));
  }

  #passString(octet: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (octet === BACKSLASH) this.#isEscaped = true;
    else if (octet === QUOTE) this.#isInString = false;
  }

  #pass(octet: number): void {
    if (octet === QUOTE) this.#isInString = true;
    else if (octet === ARRAY || octet === OBJECT) this.#open(octet);
    else if (octet === ARRAY_END || octet === OBJECT_END) this.#close();
    else if (octet === COMMA && this.#depth === ITEMS_DEPTH && this.#start !== undefined) this.#cut(this.#start);
  }

  #open(octet: number): void {
    this.#depth += 1;
    if (octet !== ARRAY || this.#depth !== ITEMS_DEPTH) return;
    // Which of two would be meant?
    if (this.#before !== undefined || this.#position > MAX_AROUND_BYTES) refuse();
    this.#before = this.octets.toString('utf8', 0, this.#position + 1);
    this.#start = this.#position + 1;
  }

  #close(): void {
    if (this.#depth === ITEMS_DEPTH && this.#start !== undefined) {
      this.#take(this.#start);
      this.#start = undefined;
      this.#behind = this.#position;
    }
    this.#depth -= 1;
  }

  /** Between two things: few are not worth it. */
  #cut(start: number): void {
    if (this.#position - start < PIECE_BYTES) return;
    this.#take(start);
    this.#start = this.#position + 1;
  }

  #take(start: number): void {
    const items = parse(`[${this.octets.toString('utf8', start, this.#position)}]`) as readonly unknown[];
    if (items.length === 0 && this.#hasTaken) refuse();
    this.#hasTaken = true;
    if (items.length > 0) this.taker.items(items);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse();
  }
}

function refuse(): never {
  throw new HttpError(400);
}
