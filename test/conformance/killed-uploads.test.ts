/** Uploads whose sender, or whose server, ends in the middle; `npm run load -- kills` does 200 of them in each. */
import { describe, expect, it } from 'vitest';
import { runKills } from '../load/kills.mjs';

/** One is put in one piece, one is gone on with, and a folder is copied and deleted, and a file is copied. */
const ROUNDS = { program: 4, thread: 4 };

describe.each(['program', 'thread'] as const)('an upload to a share in a %s that is killed', (kind) => {
  it('leaves every file whole or absent, and goes on where it was to be gone on with', {
    timeout: 60_000,
  }, async () => {
    expect(await runKills(ROUNDS[kind], kind)).toEqual([]);
  });
});
