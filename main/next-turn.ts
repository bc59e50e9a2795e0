/**
 * Turns of the event loop for work that takes many of them. All such work stands in one line: in each turn it has a few
 * milliseconds together, however many pieces of it there are, so that whoever asks for a file never waits for all of them.
 */
import { performance } from 'node:perf_hooks';

/** What work in the line may have of each turn, in milliseconds; the piece that is being done then is done to its end. */
const WORK_MS = 4;

const waiting: (() => void)[] = [];
let isGoing = false;
let end = 0;

/** Lets others have their turn on the event loop. Call it after no more than a millisecond's work. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (isGoing) return;
    isGoing = true;
    setImmediate(begin);
  });
}

function begin(): void {
  end = performance.now() + WORK_MS;
  resumeFirst();
}

function resumeFirst(): void {
  waiting.shift()?.();
  queueMicrotask(waitForRest);
}

/** What goes on now is in microtasks: Node empties their queue before it comes back to this one. */
function waitForRest(): void {
  process.nextTick(goOn);
}

function goOn(): void {
  if (waiting.length === 0) isGoing = false;
  else if (performance.now() < end) resumeFirst();
  else setImmediate(begin);
}
