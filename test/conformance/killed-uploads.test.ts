/** Uploads whose sender, or whose server, ends in the middle; `npm run load -- kills` does 200 of them. */
import { expect, it } from 'vitest';
import { runKills } from '../load/kills.mjs';

const ROUNDS = 4;

it('leaves every file whole or absent, and goes on with what was to be gone on with', { timeout: 60_000 }, async () => {
  expect(await runKills(ROUNDS)).toEqual([]);
});
