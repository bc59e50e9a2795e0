/**
 * Turns of the event loop for reading. The system hands over all that it has for all sockets in one turn, however much that is. So
 * once a turn has spent a few milliseconds on what it read, whoever comes then waits with it for a later one, visitors by turns; of
 * whom much waits, no other socket is read meanwhile. While somebody arrives, turns read hardly anything: whoever arrives goes first.
 * See decisions 661, 691 and 730.
 */
import { ArrivalWatch, isLettingIn } from './arrivals.ts';
import type { Reader } from './read-line.ts';
import { ReadLine } from './read-line.ts';
import type { TurnClock, TurnPart } from './turn-clock.ts';
import { turnClock } from './turn-clock.ts';

export type { Reader } from './read-line.ts';

/** What a turn may spend on what it reads, in milliseconds, and as much on what had to wait. */
const READ_MS = 4;

/** The same while those who wait outside are let in, one in each turn. */
const READ_WHILE_LETTING_IN_MS = 1;

/** Between two looks at the clock: a read weighs one, and one more for each kibibyte. */
const UNITS_PER_LOOK = 24;
const BYTES_PER_UNIT = 1024;

/** What waits weighs at least so much, in octets: to have it read takes time too. */
const LEAST_WEIGHT = 8 * 1024;

/**
 * When so much waits, nothing more is read of this visitor; or of anybody. Octets. What is read to wait takes the turn's time as well:
 * as much as ten times what it takes to stop a socket. See decision 731.
 */
const MAX_WAITING_OF_ONE = 64 * 1024;
const MAX_WAITING = 1024 * 1024;

/** Sockets that are read again in one turn: each may have much to say. */
const MAX_OPENED_PER_TURN = 64;

/** By chance up to so many fewer are opened. */
const MAX_OPENED_BY_CHANCE = 32;

/** In so many turns a library has handed over what it had to write, or the system is behind with it. */
const TURNS_TO_WRITE = 4;

/** One that reads by itself counts as so many of them: nobody can stop it before it has read once. */
const OPENED_BY_ITSELF = 8;

export class ReadTurns {
  /** Of everybody who has joined, by owner. */
  readonly #lines = new Map<string, ReadLine>();
  /** In which somebody waits, in the order in which they go on. */
  readonly #left = new Set<ReadLine>();
  /** Those who read by themselves, and may; and those who are stopped. */
  readonly #unasked = new Set<Reader>();
  readonly #shut = new Set<Reader>();
  /** Those of the latter whose library may have begun to read again, since it wrote; with the turn in which that was last. */
  readonly #restless = new Map<Reader, number>();
  #turn = 0;
  #weight = 0;
  #units = UNITS_PER_LOOK;
  #isScheduled = false;
  /** What had to wait is being taken. */
  #isGoing = false;
  /** Sockets have been read in this turn, for which somebody looked at the clock. */
  #isReading = false;
  /** Whose turn it is, until it has taken something. */
  #current: Reader | undefined;
  #opened = 0;
  readonly #arrivals = new ArrivalWatch();
  /** Asked while sockets are read, the other one at the end of the turn. */
  readonly #arrivalsBefore = new ArrivalWatch();
  readonly #unhurried: TurnPart;
  readonly #lettingIn: TurnPart;
  /** One of the two. */
  #reading: TurnPart;
  readonly #taking: TurnPart;

  constructor(private readonly clock: TurnClock = turnClock) {
    this.#unhurried = clock.part(READ_MS);
    this.#lettingIn = clock.part(READ_WHILE_LETTING_IN_MS);
    this.#reading = this.#unhurried;
    this.#taking = clock.part(READ_MS);
  }

  /** What waits, as it weighs. */
  get weight(): number {
    return this.#weight;
  }

  /** Before anything of it is read. It waits behind others of its owner who wait already, and while many are let in. */
  join(reader: Reader): void {
    const line = this.#lineOf(reader);
    line.join(reader);
    if (reader.readsByItself) this.#unasked.add(reader);
    else if (!line.isEmpty || isLettingIn(this.clock.look())) {
      line.stopOne(reader);
      this.#lineUp(line);
    }
  }

  /** It is not read before it is its turn: `goOn` begins. */
  joinStopped(reader: Reader): void {
    const line = this.#lineOf(reader);
    line.joinStopped(reader);
    if (reader.readsByItself) this.#shut.add(reader);
    this.#lineUp(line);
  }

  /** It is gone, with all of it that waited. */
  leave(reader: Reader): void {
    const line = this.#lines.get(reader.owner);
    if (!line?.readers.has(reader)) return;
    this.#remove(line, reader);
    line.leave(reader);
    this.#unasked.delete(reader);
    this.#shut.delete(reader);
    this.#restless.delete(reader);
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
    if (this.#weight >= MAX_WAITING) for (const each of this.#lines.values()) this.#stop(each);
    else if (line.weight >= MAX_WAITING_OF_ONE) this.#stop(line);
    else this.#lineUp(line);
  }

  /**
   * Something was done at once that takes time, such as closing, or reading by itself: when a turn has had enough of it, all that
   * is its owner's waits.
   * @param octets for which it counts
   */
  spent(reader: Reader, octets = LEAST_WEIGHT): void {
    if (this.#shut.has(reader)) reader.stop();
    const line = this.#lines.get(reader.owner);
    if (line && !this.mayRead(reader, octets)) this.#stop(line);
  }

  /** The library of one who reads by itself has something to write, and may read again then, whoever has stopped it. */
  wrote(reader: Reader): void {
    if (this.#shut.has(reader)) this.#restless.set(reader, this.#turn);
  }

  #lineOf(reader: Reader): ReadLine {
    const line = this.#lines.get(reader.owner) ?? new ReadLine();
    this.#lines.set(reader.owner, line);
    return line;
  }

  #look(reader: Reader): boolean {
    this.#schedule();
    const isOver = this.#isOver();
    const isCurrent = reader === this.#current;
    this.#current = undefined;
    if (isCurrent || (!isOver && (this.#isGoing || !this.#hasWaiting(reader)))) {
      // While somebody waits, each is asked who it is.
      this.#units = this.#left.size > 0 ? 0 : UNITS_PER_LOOK;
      return true;
    }
    this.#units = 0;
    if (isOver) this.#stopUnasked();
    return false;
  }

  #isOver(): boolean {
    if (this.#isGoing) return this.#taking.isOver;
    if (this.#isReading) return this.#reading.isOver;
    this.#isReading = true;
    this.#reading = this.#arrivalsBefore.mustWait(this.clock.look()) ? this.#lettingIn : this.#unhurried;
    this.#reading.begin('reading');
    return false;
  }

  #hasWaiting({ owner }: Reader): boolean {
    return (this.#lines.get(owner)?.waiting.size ?? 0) > 0;
  }

  #stop(line: ReadLine): void {
    line.stop((reader) => this.#shutUnasked(reader));
    if (!line.isEmpty) this.#lineUp(line);
  }

  /** Nobody can ask them to wait when they read. */
  #stopUnasked(): void {
    for (const reader of this.#unasked) {
      const line = this.#lines.get(reader.owner);
      line?.stopOne(reader);
      this.#shutUnasked(reader);
      if (line) this.#lineUp(line);
    }
  }

  #shutUnasked(reader: Reader): void {
    if (!this.#unasked.delete(reader)) return;
    this.#shut.add(reader);
    // It may be writing, by what it has read.
    this.#restless.set(reader, this.#turn);
  }

  #lineUp(line: ReadLine): void {
    this.#left.add(line);
    this.#units = 0;
    this.#schedule();
  }

  #remove(line: ReadLine, reader: Reader): void {
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
    this.#stopRestless();
    if (this.#left.size === 0 || this.#arrivals.mustWait(this.clock.look())) {
      this.#over();
      return;
    }
    this.#taking.begin();
    this.#isGoing = true;
    // Whoever is read last is stopped again when the others have taken all: by chance, lest it be the same ones in each round.
    this.#opened = Math.random() * MAX_OPENED_BY_CHANCE;
    // However long it took to come here: one goes on in each turn.
    this.#take(this.#takeFirst());
  };

  #stopRestless(): void {
    this.#turn += 1;
    for (const [reader, turn] of this.#restless) {
      reader.stop();
      if (this.#turn - turn > TURNS_TO_WRITE && !reader.isWriting) this.#restless.delete(reader);
    }
  }

  readonly #goOn = (): void => {
    this.#take(this.#taking.isOver ? undefined : this.#takeFirst());
  };

  #take(next: Reader | undefined): void {
    this.#current = next;
    if (!next) {
      this.#over();
      return;
    }
    if (this.#shut.delete(next)) this.#unasked.add(next);
    this.#restless.delete(next);
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
      if (!line.waiting.has(reader)) this.#opened += reader.readsByItself ? OPENED_BY_ITSELF : 1;
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
    this.#isReading = false;
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
