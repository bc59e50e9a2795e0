/** Work in slices that a test ends and starts: for a `LogModel`. */

export interface SlicedWork {
  readonly createSlice: () => () => boolean;
  readonly nextSlice: () => Promise<void>;
  /** Starts the slice that is waited for, and tells whether there was one. */
  readonly resume: () => Promise<boolean>;
}

/** @param looks how often the work looks at the clock in each slice before its time is up */
export function createSlicedWork(looks: number): SlicedWork {
  let waiting: (() => void) | undefined;
  const createSlice = () => {
    let left = looks;
    return () => left-- > 0;
  };
  const nextSlice = () =>
    new Promise<void>((resolve) => {
      waiting = resolve;
    });
  const resume = async (): Promise<boolean> => {
    const start = waiting;
    waiting = undefined;
    start?.();
    await Promise.resolve();
    return start !== undefined;
  };
  return { createSlice, nextSlice, resume };
}
