/**
 * Turns of the event loop for work that takes many of them, or is asked for by many at once. All such work stands in one
 * line: in each turn it has a few milliseconds together, so that whoever asks for a file never waits for all of it. Those
 * who have work in the line go on by turns. See decision 140.
 */
import { ArrivalWatch } from './arrivals.ts';
import { OwnerLines } from './owner-lines.ts';
import { turnClock } from './turn-clock.ts';

/** What work in the line may have of each turn, in milliseconds; the piece that is being done then is done to its end. */
const WORK_MS = 4;

/** Of what is done for each of many, in milliseconds. */
const PIECE_MS = 1;

const lines = new OwnerLines<() => void>();
const arrivals = new ArrivalWatch();
const part = turnClock.part(WORK_MS);
let isGoing = false;

/**
 * Lets others have their turn on the event loop. Call it after no more than a millisecond's work.
 * @param owner on whose account work goes on, such as a visitor; what has none is one owner together: the gate for heavy
 *   work sees that nobody has all of that
 */
export function nextTurn(owner = ''): Promise<void> {
  return new Promise((resolve) => {
    lines.add(owner, resolve);
    if (isGoing) return;
    isGoing = true;
    setImmediate(begin);
  });
}

/**
 * Waits for what comes from elsewhere, such as the thread pool, and then for a turn: much may come in one turn, and one
 * result to many who wait for it, each of whom goes on with work of their own.
 * Rejects as the result does, in a turn as well: a folder that vanished fails for all of them at once.
 */
export async function inTurn<T>(result: Promise<T>, owner?: string): Promise<T> {
  try {
    return await result;
  } finally {
    await nextTurn(owner);
  }
}

/**
 * Does something small for each of many: the first piece at once, each other one in another turn of the event loop, for what follows
 * of it, such as that a socket is closed, often comes at the end of the turn. Whoever is added to a collection that is alive meanwhile
 * is met as well, and whoever is taken from it is not.
 */
export async function eachByTurns<T>(items: Iterable<T>, act: (item: T) => void): Promise<void> {
  let begun = turnClock.look();
  for (const item of items) {
    act(item);
    if (turnClock.look() - begun < PIECE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    await nextTurn();
    begun = turnClock.look();
  }
}

function begin(): void {
  if (arrivals.mustWait(turnClock.look())) {
    setImmediate(begin);
    return;
  }
  part.begin();
  resumeFirst();
}

function resumeFirst(): void {
  lines.take()?.();
  queueMicrotask(waitForRest);
}

/** What goes on now is in microtasks: Node empties their queue before it comes back to this one. */
function waitForRest(): void {
  process.nextTick(goOn);
}

function goOn(): void {
  if (lines.isEmpty) isGoing = false;
  else if (!part.isOver) resumeFirst();
  else setImmediate(begin);
}
