/** Ends what was made for a test with the test, and what was made for a block of tests with the last of them. */
import { afterAll, onTestFinished } from 'vitest';

type Ending = () => unknown;

/** The endings of what is being made for a block; undefined at all other times. Tests of a file take turns. */
let ofBlock: Ending[] | undefined;

/** Calls `ending` when the test is over, or the block for which `useForAll` makes what has to end. */
export function afterwards(ending: Ending): void {
  if (ofBlock === undefined) onTestFinished(async () => void (await ending()));
  else ofBlock.push(ending);
}

/**
 * Makes something once for the tests of a block, in the first that asks for it: a launched app takes seconds. Each of them
 * leaves it so that the next one finds what it needs.
 */
export function useForAll<T>(make: () => Promise<T>): () => Promise<T> {
  const endings: Ending[] = [];
  let made: Promise<T> | undefined;
  afterAll(async () => {
    for (const ending of endings.reverse()) await ending();
  });
  return () => {
    made ??= collect(endings, make);
    return made;
  };
}

async function collect<T>(endings: Ending[], make: () => Promise<T>): Promise<T> {
  ofBlock = endings;
  try {
    return await make();
  } finally {
    ofBlock = undefined;
  }
}
