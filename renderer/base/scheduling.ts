/** When the log does its work: once a frame for what arrives, and in short slices for what takes long. */

/** The page goes on without frames while the window is hidden: a timer then does the work. */
const HIDDEN_FLUSH_MS = 250;
/** Well under the 50 ms from which a person feels that the window hangs. */
const SLICE_MS = 8;

/** Work that is asked for often and done once for all. */
export interface WorkQueue {
  /** Asks for the work to be done soon: at once, or after so many milliseconds. */
  readonly request: (afterMs: number) => void;
  /** Does the work now. */
  readonly flush: () => void;
  /** Takes the request back. */
  readonly cancel: () => void;
}

/** Does the work once in the next frame, or when it has waited for as long as was asked. */
export class FrameQueue implements WorkQueue {
  readonly #work: () => void;
  #frame: number | undefined;
  #timer: number | undefined;

  constructor(work: () => void) {
    this.#work = work;
  }

  readonly request = (afterMs: number): void => {
    if (this.#timer !== undefined) return;
    if (afterMs === 0) this.#frame = requestAnimationFrame(this.flush);
    this.#timer = window.setTimeout(this.flush, afterMs === 0 ? HIDDEN_FLUSH_MS : afterMs);
  };

  readonly flush = (): void => {
    this.cancel();
    this.#work();
  };

  readonly cancel = (): void => {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    window.clearTimeout(this.#timer);
    this.#frame = undefined;
    this.#timer = undefined;
  };
}

/** Says for the length of one slice that there is still time. */
export function createSlice(): () => boolean {
  const end = performance.now() + SLICE_MS;
  return () => performance.now() < end;
}

/** Resolves when the page had a chance to draw and to answer its person. */
export function nextSlice(): Promise<void> {
  // Timers in a row wait for four milliseconds each; messages don't.
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** How long work is cut into slices. */
export interface Slices {
  /** Starts a slice and says for its length that there is still time. */
  readonly createSlice: () => () => boolean;
  /** Resolves when the next slice may start. */
  readonly nextSlice: () => Promise<void>;
}

/** Does work that is cut into short steps. Resolves to its result, or to undefined when it is not wanted any more. */
export async function runInSlices<Result>(
  work: Generator<undefined, Result>,
  { createSlice, nextSlice }: Slices,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  let hasTime = createSlice();
  while (isWanted()) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (hasTime()) continue;
    await nextSlice();
    hasTime = createSlice();
  }
  return undefined;
}
