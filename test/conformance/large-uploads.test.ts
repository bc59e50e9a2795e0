/** What large uploads and listings cost the share: a small round of what `npm run load -- receiving` measures. */
import { expect, it } from 'vitest';
import { runReceiving } from '../load/receiving.mjs';

const ROUND = { files: 20, bytes: 500_000, largest: 20_000_000, entries: [500] };

/** For a machine that is busy with other tests, in milliseconds. */
const GENEROUS_TURN_MS = 200;

it('is less than 150 MB, however many come at once, in turns that others can bear, and every file is whole', {
  timeout: 60_000,
}, async () => {
  expect(await runReceiving(ROUND, () => undefined, GENEROUS_TURN_MS)).toEqual([]);
});
