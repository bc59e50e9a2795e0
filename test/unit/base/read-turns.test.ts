/** Reading by turns: however much comes at once, whoever is new is read soon, and nothing is lost or put out of order. */
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteArrival } from '../../../main/base/arrivals.ts';
import { ReadLine } from '../../../main/base/read-line.ts';
import type { Reader } from '../../../main/base/read-turns.ts';
import { ReadTurns } from '../../../main/base/read-turns.ts';
import { TurnClock } from '../../../main/base/turn-clock.ts';

const READ_MS = 4;
const MAX_WAITING_OF_ONE = 64 * 1024;
const MAX_WAITING = 1024 * 1024;
const KIBIBYTE = 1024;
/** Connections that the system holds until they are accepted, one in a turn, and what that takes. */
const WAITING_OUTSIDE = 600;
const LET_IN_MS = 0.2;

/** A clock that goes on only by work that is done. */
class Work {
  /** Who has arrived is looked at by the same clock as elsewhere in this thread. */
  now = performance.now();
  /** What turns took, in milliseconds; the last one is not over. */
  readonly turns: number[] = [0];
  readonly done: string[] = [];
  readonly clock = new TurnClock({ now: () => this.now, asleep: () => this.turns.length });

  take(name: string, ms: number): void {
    this.done.push(name);
    this.now += ms;
    this.turns[this.turns.length - 1] = (this.turns.at(-1) ?? 0) + ms;
  }
}

interface Sent {
  readonly pieces: readonly string[];
  /** What each of them takes. */
  readonly ms: number;
  /** How many the system hands over in a turn. */
  readonly atOnce?: number;
}

/** A socket as the event loop has it: what the system holds for it is handed over while it is open. */
class FakeSocket implements Reader {
  isOpen = true;
  #kept: string | undefined;
  /** What the system holds. */
  readonly #held: string[];
  readonly #ms: number;
  readonly #atOnce: number;

  constructor(
    readonly owner: string,
    private readonly way: { readonly turns: ReadTurns; readonly work: Work; readonly octets: number },
    { pieces, ms, atOnce = 1 }: Sent,
  ) {
    this.#held = [...pieces];
    this.#ms = ms;
    this.#atOnce = atOnce;
    way.turns.join(this);
  }

  get isDone(): boolean {
    return this.#held.length === 0 && this.#kept === undefined;
  }

  stop(): void {
    expect(this.#kept).toBeUndefined();
    this.isOpen = false;
  }

  goOn(): void {
    this.isOpen = true;
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept !== undefined) process.nextTick(() => this.#receive(kept));
  }

  /** As in the phase of the loop in which sockets are read. */
  poll(): void {
    for (let count = 0; count < this.#atOnce; count++) {
      const piece = this.isOpen ? this.#held.shift() : undefined;
      if (piece !== undefined) this.#receive(piece);
    }
  }

  #receive(piece: string): void {
    const { turns, work, octets } = this.way;
    if (turns.mayRead(this, octets)) {
      work.take(piece, this.#ms);
      return;
    }
    this.isOpen = false;
    this.#kept = piece;
    turns.wait(this, octets);
  }
}

/** Reads whatever it likes while it is open, a millisecond at a time, as a library does. */
class FakeLibrary implements Reader {
  readonly readsByItself = true;
  isOpen = true;
  isWriting = false;
  reads = 0;
  stops = 0;

  constructor(readonly owner: string) {}

  stop(): void {
    this.isOpen = false;
    this.stops += 1;
  }

  goOn(): void {
    this.isOpen = true;
  }
}

/** @returns with `turn`, which polls all of them once */
function createLibrary(count: number, owners: number) {
  const work = new Work();
  const turns = new ReadTurns(work.clock);
  const readers = Array.from({ length: count }, (_, index) => new FakeLibrary(`visitor ${index % owners}`));
  for (const reader of readers) turns.join(reader);
  const turn = (): void => {
    for (const reader of readers) {
      if (!reader.isOpen) continue;
      reader.reads += 1;
      work.take(reader.owner, 1);
      turns.spent(reader, 64 * KIBIBYTE);
    }
  };
  return { readers, turn, turns, work };
}

/** Until all that they wrote before is sent. */
async function settle(work: Work): Promise<void> {
  for (let count = 0; count < 8; count++) {
    await new Promise((resolve) => setImmediate(resolve));
    work.turns.push(0);
  }
}

/** Polls all sockets once a turn until nothing is left. */
async function run(sockets: readonly FakeSocket[], work: Work, look: () => void = () => undefined): Promise<void> {
  while (sockets.some(({ isDone }) => !isDone)) {
    for (const socket of sockets) socket.poll();
    await new Promise((resolve) => setImmediate(resolve));
    look();
    work.turns.push(0);
    if (work.turns.length > 100_000) throw new Error('it never ends');
  }
}

function pieces(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name} ${index}`);
}

describe('reading by turns', () => {
  it('keeps each order, loses nothing, and spends no more than its time on a turn', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            owner: fc.constantFrom('a', 'b', 'c', 'd'),
            count: fc.nat(6),
            ms: fc.integer({ min: 1, max: 9 }),
          }),
          { minLength: 1, maxLength: 60 },
        ),
        fc.constantFrom(10, 2 * KIBIBYTE, 64 * KIBIBYTE),
        async (plan, octets) => {
          const work = new Work();
          const turns = new ReadTurns(work.clock);
          // A tenth of a millisecond for a small piece, up to nine: what was begun is done to its end.
          const sockets = plan.map(
            ({ owner, count, ms }, index) =>
              new FakeSocket(owner, { turns, work, octets }, { pieces: pieces(`${index}`, count), ms: ms / 10 }),
          );
          await run(sockets, work);
          for (const [index, { count }] of plan.entries()) {
            expect(work.done.filter((name) => name.startsWith(`${index} `))).toEqual(pieces(`${index}`, count));
          }
          expect(turns.weight).toBe(0);
          // Reading, and what waited; before each look at the clock up to 24 small ones are read.
          expect(Math.max(...work.turns)).toBeLessThanOrEqual(2 * READ_MS + 2 * 24 * 0.9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('spends no more than twice its time on a turn where pieces are large', async () => {
    const work = new Work();
    const turns = new ReadTurns(work.clock);
    const way = { turns, work, octets: 64 * KIBIBYTE };
    const sockets = Array.from(
      { length: 500 },
      (_, index) => new FakeSocket(`visitor ${index % 4}`, way, { pieces: pieces(`${index}`, 5), ms: 0.5 }),
    );
    await run(sockets, work);
    expect(work.done).toHaveLength(2_500);
    expect(Math.max(...work.turns)).toBeLessThanOrEqual(2 * READ_MS + 1);
  });

  it('reads whoever is new within two turns, however much of others waits', async () => {
    const work = new Work();
    const turns = new ReadTurns(work.clock);
    const way = { turns, work, octets: 64 * KIBIBYTE };
    const flood = Array.from(
      { length: 400 },
      (_, index) => new FakeSocket(`flood ${index % 4}`, way, { pieces: pieces(`${index}`, 4), ms: 1 }),
    );
    const sockets = [...flood];
    const waits: number[] = [];
    let since = 0;
    await run(sockets, work, () => {
      if (work.turns.length % 10 === 0 && waits.length < 8) {
        since = work.turns.length;
        waits.push(-1);
        sockets.push(new FakeSocket(`new ${waits.length}`, way, { pieces: [`new ${waits.length}`], ms: 1 }));
      } else if (work.done.includes(`new ${waits.length}`) && waits.at(-1) === -1) {
        waits[waits.length - 1] = work.turns.length - since;
      }
    });
    expect(waits).toHaveLength(8);
    expect(Math.max(...waits)).toBeLessThanOrEqual(2);
    expect(Math.min(...waits)).toBeGreaterThan(0);
  });

  it('stops reading of whom much waits, and of everybody when it is too much', async () => {
    const work = new Work();
    const turns = new ReadTurns(work.clock);
    const way = { turns, work, octets: 64 * KIBIBYTE };
    const sockets = Array.from(
      { length: 3_000 },
      (_, index) => new FakeSocket(`visitor ${index % 40}`, way, { pieces: pieces(`${index}`, 2), ms: 0.2 }),
    );
    const quiet = new FakeSocket('quiet', way, { pieces: [], ms: 0 });
    let most = 0;
    let hasStoppedAll = false;
    for (const socket of sockets) {
      socket.poll();
      most = Math.max(most, turns.weight);
      hasStoppedAll ||= !quiet.isOpen;
    }
    expect(most).toBeLessThanOrEqual(MAX_WAITING);
    expect(hasStoppedAll).toBe(true);
    await run(sockets, work);
    expect(work.done).toHaveLength(6_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(quiet.isOpen).toBe(true);
  });

  it('holds no more of one than one may have, and others are still read', () => {
    const work = new Work();
    const turns = new ReadTurns(work.clock);
    const way = { turns, work, octets: 64 * KIBIBYTE };
    const sockets = Array.from(
      { length: 200 },
      (_, index) => new FakeSocket('one', way, { pieces: pieces(`${index}`, 1), ms: 1 }),
    );
    const other = new FakeSocket('other', way, { pieces: [], ms: 0 });
    for (const socket of sockets) socket.poll();
    // What is read to wait takes time as well: one large piece of each.
    expect(turns.weight).toBeLessThanOrEqual(MAX_WAITING_OF_ONE);
    expect(sockets.filter(({ isOpen }) => isOpen).length).toBeLessThanOrEqual(READ_MS + 1);
    expect(other.isOpen).toBe(true);
  });

  it('forgets whoever leaves, with what waited', async () => {
    const work = new Work();
    const turns = new ReadTurns(work.clock);
    const way = { turns, work, octets: 64 * KIBIBYTE };
    const sockets = Array.from(
      { length: 100 },
      (_, index) => new FakeSocket('one', way, { pieces: pieces(`${index}`, 1), ms: 1 }),
    );
    for (const socket of sockets) socket.poll();
    const read = work.done.length;
    expect(turns.weight).toBeGreaterThan(0);
    for (const socket of sockets) turns.leave(socket);
    expect(turns.weight).toBe(0);
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(work.done).toHaveLength(read);
  });

  it('lets the others of one wait when many of them close at once', () => {
    const work = new Work();
    const turns = new ReadTurns(work.clock);
    const way = { turns, work, octets: 10 };
    const sockets = Array.from({ length: 1_000 }, () => new FakeSocket('one', way, { pieces: [], ms: 0 }));
    let closed = 0;
    for (const socket of sockets) {
      if (!socket.isOpen) continue;
      work.take('closed', 0.1);
      closed += 1;
      turns.spent(socket);
      turns.leave(socket);
    }
    expect(closed).toBeGreaterThan(10);
    expect(closed * 0.1).toBeLessThanOrEqual(READ_MS + 1);
  });

  it('lets those in who wait outside before it reads what others have sent', async () => {
    const work = new Work();
    const turns = new ReadTurns(work.clock);
    const way = { turns, work, octets: 64 * KIBIBYTE };
    const begin = work.now;
    const sockets: FakeSocket[] = [];
    let allIn = 0;
    const letIn = (): void => {
      if (sockets.length === WAITING_OUTSIDE) return;
      noteArrival();
      work.take('let in', LET_IN_MS);
      const name = `${sockets.length}`;
      sockets.push(new FakeSocket(`visitor ${sockets.length % 4}`, way, { pieces: pieces(name, 2), ms: 0.5 }));
      allIn = work.now - begin;
    };
    letIn();
    await run(sockets, work, letIn);
    expect(work.done.filter((name) => name !== 'let in')).toHaveLength(2 * WAITING_OUTSIDE);
    // More than half of the time is theirs.
    expect(allIn).toBeLessThan(2 * WAITING_OUTSIDE * LET_IN_MS);
    // By the clock of others in this thread, too, nobody is let in any more.
    while (performance.now() < work.now) await new Promise((resolve) => setImmediate(resolve));
  });

  it('reads the others of one who sends much on one socket', async () => {
    const work = new Work();
    const turns = new ReadTurns(work.clock);
    const way = { turns, work, octets: 64 * KIBIBYTE };
    // Each piece takes more than a turn has.
    const long = new FakeSocket('one', way, { pieces: pieces('long', 60), ms: 5, atOnce: 32 });
    const others = ['a', 'b', 'c'].map((name) => new FakeSocket('one', way, { pieces: [name], ms: 5 }));
    await run([long, ...others], work);
    for (const name of ['a', 'b', 'c']) expect(work.done.indexOf(name)).toBeLessThan(20);
  });

  it('does not read who comes while others of the same one have to wait', async () => {
    const work = new Work();
    const turns = new ReadTurns(work.clock);
    const way = { turns, work, octets: 64 * KIBIBYTE };
    const flood = Array.from({ length: 40 }, (_, index) => new FakeSocket('one', way, { pieces: [`${index}`], ms: 1 }));
    for (const socket of flood) socket.poll();
    const late = new FakeSocket('one', way, { pieces: ['late'], ms: 1 });
    expect(late.isOpen).toBe(false);
    expect(new FakeSocket('other', way, { pieces: [], ms: 0 }).isOpen).toBe(true);
    await run([...flood, late], work);
    // After how many of the others is a matter of chance.
    expect(work.done.indexOf('late')).toBeGreaterThan(READ_MS);
    expect(work.done).toHaveLength(41);
  });

  it('goes through nobody again who is stopped already, however often all are stopped', () => {
    const line = new ReadLine();
    const readers = Array.from({ length: 1_000 }, () => new FakeLibrary('one'));
    for (const reader of readers) line.join(reader);
    let looks = 0;
    for (let time = 0; time < 1_000; time++) line.stop(() => (looks += 1));
    expect(looks).toBe(1_000);
    expect(readers.some(({ isOpen }) => isOpen)).toBe(false);
  });

  describe('of those who read by themselves', () => {
    it('stops all of them when a turn has had enough, whoever they are', () => {
      const { readers, turn } = createLibrary(40, 4);
      turn();
      expect(readers.filter(({ reads }) => reads > 0).length).toBeLessThanOrEqual(READ_MS + 1);
      expect(readers.every(({ isOpen }) => !isOpen)).toBe(true);
    });

    it('lets each of them go on, and no turn grows by it', async () => {
      const { readers, turn, work } = createLibrary(40, 4);
      for (let count = 0; count < 400; count++) {
        turn();
        await new Promise((resolve) => setImmediate(resolve));
        work.turns.push(0);
      }
      const reads = readers.map((reader) => reader.reads);
      expect(Math.min(...reads)).toBeGreaterThan(3);
      // What it read beyond its time was begun within it.
      expect(Math.max(...work.turns)).toBeLessThanOrEqual(READ_MS + 1);
    });

    it('stops them again when something else has them read', async () => {
      const { readers, turn } = createLibrary(40, 4);
      turn();
      for (const reader of readers) reader.isOpen = true;
      await new Promise((resolve) => setImmediate(resolve));
      expect(readers.filter(({ isOpen }) => isOpen).length).toBeLessThanOrEqual(8);
    });

    it('stops those again that write, and asks nobody else, however many there are', async () => {
      const { readers, turn, turns, work } = createLibrary(10_000, 4);
      turn();
      await settle(work);
      for (const reader of readers) reader.stops = 0;
      const [writing, late, ...others] = readers.filter(({ isOpen }) => !isOpen).slice(-100);
      if (!writing || !late) throw new Error('all of them are read');
      for (const reader of [writing, late]) {
        turns.wrote(reader);
        reader.isOpen = true;
      }
      late.isWriting = true;
      await settle(work);
      expect([writing.isOpen, late.isOpen]).toEqual([false, false]);
      expect(others.reduce((sum, { stops }) => sum + stops, 0)).toBe(0);
      // What is still being sent has it read again whenever that is over.
      late.isOpen = true;
      await settle(work);
      expect(late.isOpen).toBe(false);
    });

    it('stops one at once that reads though nobody has told of it', async () => {
      const { readers, turn, turns, work } = createLibrary(10_000, 4);
      turn();
      await settle(work);
      const reader = [...readers].reverse().find(({ isOpen }) => !isOpen);
      if (!reader) throw new Error('all of them are read');
      reader.isOpen = true;
      turns.spent(reader);
      expect(reader.isOpen).toBe(false);
    });

    it('begins with them in their turn', async () => {
      const work = new Work();
      const turns = new ReadTurns(work.clock);
      const begun: string[] = [];
      for (const owner of ['a', 'a', 'a', 'b']) {
        turns.joinStopped({ owner, readsByItself: true, stop: () => undefined, goOn: () => void begun.push(owner) });
      }
      expect(begun).toEqual([]);
      await new Promise((resolve) => setImmediate(resolve));
      expect(begun).toEqual(['a', 'b', 'a', 'a']);
    });
  });
});
