/** Limits that lie in different rooms, and have to fit each other. */
import { expect, it } from 'vitest';
import { MAX_ASKERS_OF_ONE, WORK_LIMITS } from '../../../main/heavy-work/work-kinds.ts';
import { MAX_CONCURRENT_STREAMS } from '../../../main/http2/limits.ts';

it('no thumbnail is refused of those that a browser can ask for on one connection', () => {
  const { waitingOfOne } = WORK_LIMITS.thumbnail;
  expect(waitingOfOne).toBeGreaterThan(MAX_CONCURRENT_STREAMS);
  expect(MAX_ASKERS_OF_ONE).toBeGreaterThan(waitingOfOne);
});
