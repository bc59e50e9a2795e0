/**
 * Turns of the event loop for reading. The system hands over all that it has for all sockets in one turn, however much that is. So
 * once a turn has spent a few milliseconds on what it read, whoever comes then waits with it for a later one, visitors by turns; of
 * whom much waits, no other socket is read meanwhile. See decision 661.
 */
import { performance } from 'node:perf_hooks';
import { ArrivalWatch } from './arrivals.ts';

/** What a turn may spend on what it reads, in milliseconds, and as much on what had to wait. */
const READ_MS = 4;

/** Between two looks at the clock: a read weighs one, and one more for each kibibyte. */
const UNITS_PER_LOOK = 24;
const BYTES_PER_UNIT = 1024;

/** What waits weighs at least so much, in octets: to have it read takes time too. */
const LEAST_WEIGHT = 8 * 1024;

/** Beyond it nothing more is read of this visitor; or of anybody. Octets. */
const MAX_WAITING_OF_ONE = 512 * 1024;
const MAX_WAITING = 8 * 1024 * 1024;

/** Sockets that are read again in one turn: each may have much to say. */
const MAX_OPENED_PER_TURN = 64;

/** A socket that is read. */
export interface Reader {
  /** Whose turn it is when it is read. */
  readonly owner: string;
  /** Takes nothing more from the system, until `goOn`. Not called for one who waits. */
  stop(): void;
  /** It is this one's turn: takes what waits, for which it asks `mayRead`, and from the system again. */
  goOn(): void;
}

/** All of one owner. */
class Line {
  readonly readers = new Set<Reader>();
  /** Those with something that was read, and its weight; in the order in which they go on. */
  readonly waiting = new Map<Reader, number>();
  /** Those of whom nothing is read meanwhile. */
  readonly stopped = new Set<Reader>();
  weight = 0;

  get isEmpty(): boolean {
    return this.waiting.size === 0 && this.stopped.size === 0;
  }

  add(reader: Reader, weight: number): void {
    this.stopped.delete(reader);
    this.waiting.set(reader, (this.waiting.get(reader) ?? 0) + weight);
    this.weight += weight;
  }

  /** @returns what it weighed */
  remove(reader: Reader): number {
    const weight = this.waiting.get(reader) ?? 0;
    this.waiting.delete(reader);
    this.stopped.delete(reader);
    this.weight -= weight;
    return weight;
  }

  stop(): void {
    for (const reader of this.readers) {
      if (this.waiting.has(reader) || this.stopped.has(reader)) continue;
      this.stopped.add(reader);
      reader.stop();
    }
  }

  /** What was read goes first, so that no more of it waits than has to. */
  first(mayOpen: boolean): Reader | undefined {
    const [waiting] = this.waiting.keys();
    if (waiting || !mayOpen) return waiting;
    const [stopped] = this.stopped;
    return stopped;
  }
}

export class ReadTurns {
  /** Of everybody who has joined, by owner. */
  readonly #lines = new Map<string, Line>();
  /** In which somebody waits, in the order in which they go on. */
  readonly #left = new Set<Line>();
  #weight = 0;
  #units = UNITS_PER_LOOK;
  #isScheduled = false;
  /** What had to wait is being taken. */
  #isGoing = false;
  /** Until when this turn may read; undefined until that is asked. */
  #end: number | undefined;
  /** Whose turn it is, until it has taken something. */
  #current: Reader | undefined;
  #opened = 0;
  readonly #arrivals = new ArrivalWatch();

  /** @param now milliseconds, monotonic; a test may stand in for it */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** What waits, as it weighs. */
  get weight(): number {
    return this.#weight;
  }

  /** Before anything of it is read. */
  join(reader: Reader): void {
    const line = this.#lines.get(reader.owner) ?? new Line();
    line.readers.add(reader);
    this.#lines.set(reader.owner, line);
  }

  /** It is gone, with all of it that waited. */
  leave(reader: Reader): void {
    const line = this.#lines.get(reader.owner);
    if (!line?.readers.delete(reader)) return;
    this.#remove(line, reader);
    if (line.readers.size === 0) this.#lines.delete(reader.owner);
  }

  /** Whether so many octets that were read are looked at now. Whoever may not keeps them, takes nothing more, and calls `wait`. */
  mayRead(reader: Reader, octets: number): boolean {
    this.#units -= 1 + octets / BYTES_PER_UNIT;
    return this.#units > 0 || this.#look(reader);
  }

  /** It waits for its turn with so many octets. */
  wait(reader: Reader, octets: number): void {
    const line = this.#lines.get(reader.owner);
    if (!line?.readers.has(reader)) return;
    const weight = Math.max(octets, LEAST_WEIGHT);
    line.add(reader, weight);
    this.#weight += weight;
    if (this.#weight > MAX_WAITING) for (const each of this.#lines.values()) this.#stop(each);
    else if (line.weight > MAX_WAITING_OF_ONE) this.#stop(line);
    else this.#lineUp(line);
  }

  /** Something was done at once that takes time, such as closing: when a turn has had enough of it, this owner's others wait. */
  spent(reader: Reader): void {
    const line = this.#lines.get(reader.owner);
    if (line && !this.mayRead(reader, LEAST_WEIGHT)) this.#stop(line);
  }

  #look(reader: Reader): boolean {
    const now = this.now();
    this.#schedule();
    this.#end ??= now + READ_MS;
    const isCurrent = reader === this.#current;
    this.#current = undefined;
    if (isCurrent || (now < this.#end && (this.#isGoing || !this.#hasWaiting(reader)))) {
      // While somebody waits, each is asked who it is.
      this.#units = this.#left.size > 0 ? 0 : UNITS_PER_LOOK;
      return true;
    }
    this.#units = 0;
    return false;
  }

  #hasWaiting({ owner }: Reader): boolean {
    return (this.#lines.get(owner)?.waiting.size ?? 0) > 0;
  }

  #stop(line: Line): void {
    line.stop();
    if (!line.isEmpty) this.#lineUp(line);
  }

  #lineUp(line: Line): void {
    this.#left.add(line);
    this.#units = 0;
    this.#schedule();
  }

  #remove(line: Line, reader: Reader): void {
    this.#weight -= line.remove(reader);
    if (line.isEmpty) this.#left.delete(line);
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(this.#begin);
  }

  /** All that the system had has been handed over. */
  readonly #begin = (): void => {
    const now = this.now();
    if (this.#left.size === 0 || this.#arrivals.mustWait(now)) {
      this.#over();
      return;
    }
    this.#end = now + READ_MS;
    this.#isGoing = true;
    this.#opened = 0;
    // However long it took to come here: one goes on in each turn.
    this.#take(this.#takeFirst());
  };

  readonly #goOn = (): void => {
    this.#take(this.now() < (this.#end ?? 0) ? this.#takeFirst() : undefined);
  };

  #take(next: Reader | undefined): void {
    this.#current = next;
    if (!next) {
      this.#over();
      return;
    }
    next.goOn();
    // What waits in a stream comes in the next tick, and whoever waited for it goes on in microtasks.
    process.nextTick(waitForMicrotasks, this.#goOn);
  }

  /** The first of the first owner, who stands behind the others then. */
  #takeFirst(): Reader | undefined {
    const mayOpen = this.#opened < MAX_OPENED_PER_TURN;
    for (const line of this.#left) {
      const reader = line.first(mayOpen);
      if (!reader) continue;
      if (!line.waiting.has(reader)) this.#opened += 1;
      this.#remove(line, reader);
      if (this.#left.delete(line)) this.#left.add(line);
      return reader;
    }
    return undefined;
  }

  /** The turn is. */
  #over(): void {
    this.#isGoing = false;
    this.#isScheduled = false;
    this.#end = undefined;
    this.#units = this.#left.size > 0 ? 0 : UNITS_PER_LOOK;
    if (this.#left.size > 0) this.#schedule();
  }
}

/** Calls back when what was begun before has gone on as far as it can without the event loop. */
function waitForMicrotasks(then: () => void): void {
  queueMicrotask(() => process.nextTick(then));
}

/** All sockets of a thread are read by one event loop. */
export const readTurns = new ReadTurns();
