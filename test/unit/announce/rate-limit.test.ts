import { expect, it } from 'vitest';
import { RateLimit } from '../../../main/announce/rate-limit.ts';

it('admits a number in a second, of one and in all', () => {
  let now = 0;
  const limit = new RateLimit({ ofOne: 2, inAll: 5 }, () => now);
  const admitted = (askers: string): string => [...askers].filter((asker) => limit.admits(asker)).join('');
  expect(admitted('aaaabcdddde')).toBe('aabcd');
  now = 999;
  expect(admitted('ef')).toBe('');
  now = 1_000;
  expect(admitted('ef')).toBe('ef');
});
