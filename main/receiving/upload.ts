/**
 * One file on its way in: its part on the disk, who writes to it, and how it ends. One request at a time has it; a later one
 * ends the one before, and what that one had received stays.
 */

import { Interruption } from '../base/interruption.ts';
import { nextTurn } from '../base/next-turn.ts';
import type { AddingQuota } from '../base/octet-quota.ts';
import type { ContentLimits } from '../http/content-limits.ts';
import { HttpError } from '../http/http-error.ts';
import type { RequestContent } from '../http/message.ts';
import type { PartFile, PlacedEntry, Placing, TreeWriter } from '../tree/tree-writer.ts';
import type { ExpectedSum } from './expected-digests.ts';
import { DigestError, RunningSums } from './expected-digests.ts';
import type { Reservation } from './free-space.ts';
import { LOOK_EVERY_BYTES, NoRoomError } from './free-space.ts';
import { receiveContent } from './receive-content.ts';
import type { UploadRecord } from './upload-record.ts';

/**
 * - `waiting`: nobody sends; its part is closed.
 * - `taken`: a request has it.
 * - `placed`: it is whole, and in place.
 * - `gone`: taken back, or failed for good; nothing of it is left.
 */
export type UploadState = 'waiting' | 'taken' | 'placed' | 'gone';

/** What an upload needs from where it is kept. */
export interface UploadMeans {
  readonly writer: TreeWriter;
  /** Of its part, on the disk where that is. */
  readonly reserve: (part: PartFile, length: number | undefined, quota?: AddingQuota) => Promise<Reservation>;
  /** What was counted as added does not stay. */
  readonly giveBack: (octets: number, quota?: AddingQuota) => void;
  /** It is placed or gone; tells octets that stay. */
  readonly over: (upload: Upload) => Promise<void>;
}

interface Holder {
  readonly interruption: Interruption;
  readonly isOver: Promise<void>;
}

/** Octets that are read at a time for a sum that could not be made on the way. */
const READ_BYTES = 256 * 1024;

/** Of which all sums together are made in a fraction of a millisecond. */
const SUMMED_BYTES = 64 * 1024;

export class Upload {
  #state: UploadState = 'waiting';
  #holder: Holder | undefined;
  #part: PartFile | undefined;
  #offset: number;
  #length: number | undefined;
  /** Of the whole file: what its record tells, and what was said since. */
  #expected: readonly ExpectedSum[];
  #sums: RunningSums;
  #result: PlacedEntry | undefined;
  #touchedAt = Date.now();
  /** Octets that were counted as added, by the quota of whoever brought them. */
  readonly #counted = new Map<AddingQuota | undefined, number>();

  constructor(
    readonly record: UploadRecord,
    private readonly means: UploadMeans,
    /** Open, of a new one; undefined for one that is there with so many octets. */
    begun: PartFile | number,
  ) {
    this.#part = typeof begun === 'number' ? undefined : begun;
    this.#offset = typeof begun === 'number' ? begun : begun.size;
    this.#length = record.length;
    this.#expected = record.sums;
    this.#sums = new RunningSums(record.sums);
  }

  get state(): UploadState {
    return this.#state;
  }

  /** Octets that are on the disk. */
  get offset(): number {
    return this.#offset;
  }

  /** Octets when it is whole; undefined while nobody knows. */
  get length(): number | undefined {
    return this.#length;
  }

  get isWhole(): boolean {
    return this.#length !== undefined && this.#offset === this.#length;
  }

  /** What it has become; undefined while it is not in place. */
  get result(): PlacedEntry | undefined {
    return this.#result;
  }

  /** When something last happened to it, in milliseconds since 1970. */
  get touchedAt(): number {
    return this.#touchedAt;
  }

  /** All that is to come is known now. @throws HttpError 400 when it is another length than was said before */
  settleLength(length: number): void {
    if (this.#length !== undefined && this.#length !== length) throw new HttpError(400);
    this.#length = length;
  }

  /**
   * Whoever goes on with it says what the whole has to be: it is compared in the end. @throws DigestError when it was said to be
   * something else before
   */
  expect(sums: readonly ExpectedSum[]): void {
    const known = new Map(this.#expected.map(({ kind, hex }) => [kind, hex]));
    for (const { kind, hex } of sums) if ((known.get(kind) ?? hex) !== hex) throw new DigestError();
    const further = sums.filter(({ kind }) => !known.has(kind));
    if (further.length === 0) return;
    this.#expected = [...this.#expected, ...further];
    this.#sums = new RunningSums(this.#expected);
  }

  /**
   * Has it alone for as long as the task takes, once whoever had it has let go. Rejects with HttpError 404 when it is over,
   * and as the task does.
   */
  async hold<T>(task: (hold: UploadHold) => Promise<T>): Promise<T> {
    while (this.#holder) {
      this.#holder.interruption.interrupt();
      await this.#holder.isOver;
    }
    if (this.#state === 'gone') throw new HttpError(404);
    const { holder, letGo } = newHolder();
    this.#holder = holder;
    if (this.#state === 'waiting') this.#state = 'taken';
    this.#touchedAt = Date.now();
    try {
      return await task(new UploadHold(this, holder.interruption));
    } finally {
      if (this.#state === 'taken') this.#state = 'waiting';
      // Whoever asks how far it is may rely on that, also when the power fails.
      if (this.#state === 'waiting' && this.record.isResumable) await this.flush().catch(() => undefined);
      await this.#part?.close();
      this.#part = undefined;
      this.#touchedAt = Date.now();
      this.#holder = undefined;
      letGo();
    }
  }

  /** See UploadHold. */
  async receive(
    content: RequestContent,
    limits: ReceiveLimits,
    interruption: Interruption,
  ): Promise<'complete' | 'ended'> {
    const part = await this.#openPart();
    const left = this.#length === undefined ? undefined : this.#length - this.#offset;
    const reservation = await this.means.reserve(part, left, limits.quota);
    const message = new RunningSums(limits.sums);
    let sinceLook = 0;
    const take = async (pieces: readonly Uint8Array[], bytes: number): Promise<void> => {
      reservation.written(bytes);
      await this.#append(part, pieces, message);
      sinceLook += bytes;
      if (sinceLook < LOOK_EVERY_BYTES) return;
      sinceLook = 0;
      await reservation.look();
    };
    const begunAt = this.#offset;
    try {
      const outcome = await receiveContent(content.read(limits), { take }, interruption);
      if (outcome === 'complete' && !message.isEmpty && !message.matches()) throw new DigestError();
      return outcome;
    } finally {
      const added = this.#offset - begunAt;
      reservation.release(added);
      this.#counted.set(limits.quota, (this.#counted.get(limits.quota) ?? 0) + added);
    }
  }

  async #append(part: PartFile, pieces: readonly Uint8Array[], message: RunningSums): Promise<void> {
    try {
      await part.append(pieces);
    } catch (error) {
      throw toRoomError(error);
    } finally {
      this.#touchedAt = Date.now();
      await this.#count(pieces, part.size - this.#offset, message);
    }
  }

  /** What the disk has taken counts, and nothing else. Sums are made a little in each turn: many may be sent at once. */
  async #count(pieces: readonly Uint8Array[], taken: number, message: RunningSums): Promise<void> {
    let left = taken;
    for (const piece of pieces) {
      const octets = piece.subarray(0, left);
      left -= octets.byteLength;
      if (!this.#sums.isEmpty && this.#sums.length === this.#offset) await this.#sum(this.#sums, octets);
      if (!message.isEmpty) await this.#sum(message, octets);
      this.#offset += octets.byteLength;
    }
  }

  async #sum(sums: RunningSums, octets: Uint8Array): Promise<void> {
    for (let start = 0; start < octets.byteLength; start += SUMMED_BYTES) {
      await nextTurn(this.record.owner);
      sums.update(octets.subarray(start, start + SUMMED_BYTES));
    }
  }

  /** See UploadHold. */
  async flush(): Promise<void> {
    await this.#part?.flush();
  }

  /** See UploadHold. */
  async place(placing: Placing): Promise<PlacedEntry> {
    const part = await this.#openPart();
    if (!this.#sums.isEmpty && !(await this.#matches(part))) {
      await this.discard();
      throw new DigestError();
    }
    const entry = await this.means.writer.placeFile(part, placing).catch((error: unknown) => {
      throw toRoomError(error);
    });
    this.#part = undefined;
    this.#state = 'placed';
    this.#result = entry;
    await this.means.over(this);
    return entry;
  }

  /** See UploadHold. */
  async discard(): Promise<void> {
    if (this.#state === 'placed' || this.#state === 'gone') return;
    this.#state = 'gone';
    const part = await this.#openPart().catch(() => undefined);
    await part?.discard();
    this.#part = undefined;
    for (const [quota, octets] of this.#counted) this.means.giveBack(octets, quota);
    this.#counted.clear();
    await this.means.over(this);
  }

  async #matches(part: PartFile): Promise<boolean> {
    if (this.#sums.length === this.#offset) return this.#sums.matches();
    const sums = new RunningSums(this.#expected);
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    for (;;) {
      const bytes = await part.read(buffer, sums.length);
      if (bytes === 0) return sums.matches();
      await this.#sum(sums, buffer.subarray(0, bytes));
    }
  }

  async #openPart(): Promise<PartFile> {
    this.#part ??= await this.means.writer.openPart(this.record.folder, this.record.id);
    return this.#part;
  }
}

export interface ReceiveLimits extends ContentLimits {
  /** Of the content of this message alone. */
  readonly sums: readonly ExpectedSum[];
  /** See RoomNeeds. */
  readonly quota?: AddingQuota | undefined;
}

/** An upload in the hands of one request. */
export class UploadHold {
  constructor(
    readonly upload: Upload,
    private readonly interruption: Interruption,
  ) {}

  /**
   * Appends what comes. Resolves with `ended` when another request wants to go on with it. Rejects as the content does, with
   * HttpError 400 when it is not what its sums say, with NoRoomError; what was taken in until then stays.
   */
  receive(content: RequestContent, limits: ReceiveLimits): Promise<'complete' | 'ended'> {
    return this.upload.receive(content, limits, this.interruption);
  }

  /** What was received is on the disk when it resolves: it may be acknowledged. */
  flush(): Promise<void> {
    return this.upload.flush();
  }

  /** Puts it in place. Rejects with HttpError 400 when it is not what its sums say, and as `TreeWriter.placeFile` does. */
  place(placing: Placing): Promise<PlacedEntry> {
    return this.upload.place(placing);
  }

  /** Nothing of it stays. */
  discard(): Promise<void> {
    return this.upload.discard();
  }
}

function newHolder(): { readonly holder: Holder; readonly letGo: () => void } {
  let letGo: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { holder: { interruption: new Interruption(), isOver }, letGo };
}

const FULL_CODES: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function toRoomError(error: unknown): unknown {
  return FULL_CODES.has((error as NodeJS.ErrnoException).code) ? new NoRoomError(0, 0) : error;
}
